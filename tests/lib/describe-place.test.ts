import { describe, expect, it } from 'vitest';
import { describePlace } from '../../src/lib/describe-place';

describe('describePlace', () => {
  it.each([
    [{ line: 7 }, 'line 7'],
    [{ line: 7, endLine: 7 }, 'line 7'],
    [{ line: 7, endLine: 9 }, 'lines 7–9'],
    [{ page: 3, line: 40 }, 'page 3, line 40'],
    [{ file: 'MAINTAINERS', line: 12 }, 'MAINTAINERS, line 12'],
    [{ path: 'contributions[3].title' }, 'contributions[3].title'],
    [{ file: 'facts.json', path: 'threads[2]' }, 'facts.json, threads[2]'],
    [{}, ''],
  ])('says %o as “%s”', (place, words) => {
    expect(describePlace(place)).toBe(words);
  });
});
