import { describe, expect, it } from 'vitest';
import { isMcWord, otherGivenNames, spellings, splitWords } from '../../src/search/words';

describe('words', () => {
  it('come without accents, in lower case and in the singular', () => {
    expect(splitWords('Rust Drivers: guest_memfd, HUGE pages')).toEqual([
      'rust',
      'driver',
      'guest',
      'memfd',
      'huge',
      'page',
    ]);
    expect(splitWords('capabilities boundaries')).toEqual(['capability', 'boundary']);
  });

  it.each(['access', 'bus', 'analysis', 'dts', 'status', 'rs'])('leave %s as it is', (word) => {
    expect(splitWords(word)).toEqual([word]);
  });

  it('are none in a text without letters', () => {
    expect(splitWords(' -- ·, ')).toEqual([]);
  });

  it.each([
    ['Jörg Rödel', ['Jörg Rödel', 'Joerg Roedel']],
    ['Matias Bjørling', ['Matias Bjørling', 'Matias Bjoerling']],
    ['Ann', ['Ann']],
  ])('spell %s out for who lacks the key', (name, all) => {
    expect(spellings(name)).toEqual(all);
  });

  it('stand for other forms of a given name, in both directions', () => {
    expect(otherGivenNames('dave')).toContain('david');
    expect(otherGivenNames('david')).toContain('dave');
    expect(otherGivenNames('ted')).toEqual(expect.arrayContaining(['edward', 'theodore']));
    expect(otherGivenNames('kernel')).toEqual([]);
  });

  it('may only say that a microconference is meant', () => {
    expect(['mc', 'microconference', 'uconf', 'scheduler'].map(isMcWord)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
