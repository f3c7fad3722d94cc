import * as z from 'zod/mini';
import { parseCorrections } from '../../dataset/corrections-schema';
import type { Correction } from '../../dataset/corrections-types';
import type { DataRef } from '../../view-state/view-state';
import { keyOfEvent } from './kept-key';

export interface Kept {
  readonly corrections: readonly Correction[];
  /** They were made on another edition of the same event's data. */
  readonly isInherited: boolean;
}

const rowSchema = z.object({ savedAt: z.number(), file: z.unknown() });

/**
 * What this browser's reader has said of these data; of the newest other edition of the event where
 * they have said nothing of this one yet, so that corrections survive a new extraction.
 */
export function readKept({ event, hash }: DataRef): Kept {
  const prefix = keyOfEvent(event);
  const own = readRow(`${prefix}${hash}`);
  if (own !== null) return { corrections: own.corrections, isInherited: false };
  let newest: Row | null = null;
  for (const key of listKeys(prefix)) {
    const row = readRow(key);
    if (row !== null && row.savedAt > (newest?.savedAt ?? -1)) newest = row;
  }
  const corrections = newest?.corrections ?? [];
  return { corrections, isInherited: corrections.length > 0 };
}

/** Keeps them in this browser; false where it does not allow that, or has no room. */
export function keepCorrections(
  { event, hash }: DataRef,
  corrections: readonly Correction[],
): boolean {
  const file = { correctionsVersion: 1, event, corrections };
  try {
    const row = JSON.stringify({ savedAt: Date.now(), file });
    window.localStorage.setItem(`${keyOfEvent(event)}${hash}`, row);
    return true;
  } catch {
    return false;
  }
}

export function forgetCorrections({ event, hash }: DataRef): void {
  try {
    window.localStorage.removeItem(`${keyOfEvent(event)}${hash}`);
  } catch {
    // Where storage is forbidden there is nothing to forget.
  }
}

interface Row {
  readonly savedAt: number;
  readonly corrections: readonly Correction[];
}

/** What was kept under a key; what somebody else wrote there counts for nothing. */
function readRow(key: string): Row | null {
  try {
    const row = z.safeParse(rowSchema, JSON.parse(window.localStorage.getItem(key) ?? 'null'));
    if (!row.success) return null;
    const { savedAt, file } = row.data;
    return { savedAt, corrections: parseCorrections(file).corrections };
  } catch {
    return null;
  }
}

function listKeys(prefix: string): string[] {
  try {
    return Object.keys(window.localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
