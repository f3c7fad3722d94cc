import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../src/report/decode-source';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeSource', () => {
  it('gives the text of a UTF-8 file', () => {
    expect(decodeSource(bytes('Łukasz Łuba'))).toBe('Łukasz Łuba');
  });

  it('refuses an empty file', () => {
    expect(() => decodeSource(new Uint8Array())).toThrow('The file is empty.');
  });

  it('refuses a file of white space', () => {
    expect(() => decodeSource(bytes(' \n\t\n'))).toThrow('nothing but white space');
  });

  it('refuses a binary file and says where', () => {
    expect(() => decodeSource(new Uint8Array([65, 0, 66]))).toThrow(
      'The file is binary (a zero byte at offset 1)',
    );
  });

  it('refuses a PDF, which another door is for', () => {
    expect(() => decodeSource(bytes('%PDF-1.7 …'))).toThrow('This is a PDF');
  });

  it('refuses what is not UTF-8 and names the line', () => {
    expect(() => decodeSource(new Uint8Array([65, 10, 0xe9, 66]))).toThrow(
      'The file is not UTF-8 (line 2',
    );
  });

  it('refuses more than 20 MB', () => {
    expect(() => decodeSource(new Uint8Array(20 * 1024 * 1024 + 1).fill(65))).toThrow(
      'Plumbline reads at most 20 MB',
    );
  });
});
