import { describe, expect, it } from 'vitest';
import { fold, slug } from '../../src/lib/fold';

describe('folding', () => {
  it.each([
    ['Jörg RÖDEL', 'jorg rodel'],
    ['Łukasz Łuba', 'lukasz luba'],
    ['Søren Ærø', 'soren aero'],
    ['Straße', 'strasse'],
    ['ﬁle', 'file'],
    ['Nguyễn Đức', 'nguyen duc'],
    ['李 明', '李 明'],
    ['', ''],
  ])('turns %j into %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives one form to composed and decomposed letters', () => {
    expect(fold('e\u0301')).toBe(fold('é'));
  });

  it('leaves a folded text as it is', () => {
    expect(fold(fold('Œuvre DÉJÀ vue'))).toBe('oeuvre deja vue');
  });
});

describe('slugs', () => {
  it.each([
    ['Sched MC', 'sched-mc'],
    ['  CXL / PCIe: what’s next?  ', 'cxl-pcie-what-s-next'],
    ['Thomas Weißschuh', 'thomas-weissschuh'],
    ['–', ''],
  ])('turn %j into %j', (text, word) => {
    expect(slug(text)).toBe(word);
  });
});
