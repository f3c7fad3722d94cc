/** Two-space JSON with a final newline: the form in which every file of ours is written. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** @throws SyntaxError if the bytes are not JSON in UTF-8 */
export function parseJsonBytes(bytes: ArrayBuffer): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
