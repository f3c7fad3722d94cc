import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/lib/sha256';

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j is the published vector', (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  it('is taken of the UTF-8 bytes', () => {
    expect(sha256('Rödel 李')).toBe(createHash('sha256').update('Rödel 李').digest('hex'));
  });
});
