import type { Evidence, McId } from '../dataset/types';
import type { Entry } from './entries';
import { makeExcerpt } from './excerpt';
import { findNamedMcs, type McNames } from './mc-names';
import { splitSentences } from './sentences';

/** One microconference's text hands something to another, or speaks of it. */
export interface Refer {
  readonly to: McId;
  readonly evidence: Evidence;
}

/** "except where there may be a more focused discussion, like around X or Y" */
const HAND_OFF =
  /\b(?:more focused|out of scope|covered (?:by|in)|belongs? (?:to|in)|better suited|submit (?:it |them )?to|instead of)\b/i;

/** Last year's edition of a microconference is no reference to another one: `self` is left out. */
export function findRefers(entries: readonly Entry[], self: McId, names: McNames): Refer[] {
  const refers: Refer[] = [];
  for (const entry of entries) {
    if (entry.section === 'references') continue;
    for (const { text, index } of splitSentences(entry.text)) {
      const handsOff = HAND_OFF.test(text);
      const named = new Set([
        ...findNamedMcs(text, names),
        ...(handsOff ? names.findTitles(text) : []),
      ]);
      named.delete(self);
      for (const to of named) {
        refers.push({
          to,
          evidence: {
            line: entry.lineAt(index),
            mc: self,
            excerpt: makeExcerpt(text),
            rule: handsOff ? 'hands-off' : 'names-mc',
          },
        });
      }
    }
  }
  return refers;
}
