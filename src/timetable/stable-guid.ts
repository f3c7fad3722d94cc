import { sha256 } from '../lib/sha256';

/**
 * An identifier in the form of a UUID that is the same each time for the same name: version 8 of
 * RFC 9562 ("vendor-specific"), from the SHA-256 of the name.
 */
export function stableGuid(name: string): string {
  const hex = sha256(`plumbline/${name}`);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
