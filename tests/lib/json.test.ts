import { expect, it } from 'vitest';
import { formatJson } from '../../src/lib/json';

it('JSON is written with two spaces and a final newline', () => {
  expect(formatJson({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
});
