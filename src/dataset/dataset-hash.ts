import { formatJson } from '../lib/json';
import { bytesToHex, sha256 } from '../lib/sha256';
import type { Dataset } from './types';

/**
 * The first eight hex digits of the SHA-256 of the dataset's canonical JSON, which is its file as
 * Plumbline writes it: what a link names it by.
 */
export function hashDataset(dataset: Dataset): string {
  return shorten(sha256(formatJson(dataset)));
}

/** The same of a SHA-256 (32 bytes) that somebody else has made of those bytes. */
export function toDatasetHash(digest: Uint8Array): string {
  return shorten(bytesToHex(digest));
}

const shorten = (hex: string): string => hex.slice(0, 8);
