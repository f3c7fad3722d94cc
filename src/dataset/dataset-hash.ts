import { formatJson } from '../lib/json';
import { bytesToHex, sha256 } from '../lib/sha256';
import type { Dataset } from './types';

/** The dataset's canonical JSON as UTF-8: the bytes of its file, and those of its hash. */
export function encodeDataset(dataset: Dataset): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(formatJson(dataset));
}

/** The first eight hex digits of the dataset's canonical JSON: what a link names it by. */
export function hashDataset(dataset: Dataset): string {
  return shorten(sha256(encodeDataset(dataset)));
}

/** The same of a SHA-256 (32 bytes) that somebody else has made of those bytes. */
export function toDatasetHash(digest: Uint8Array): string {
  return shorten(bytesToHex(digest));
}

const shorten = (hex: string): string => hex.slice(0, 8);
