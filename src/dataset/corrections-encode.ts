import {
  escapeText,
  KIND_LETTERS,
  LINK_VERSION,
  letterAt,
  WISH_LETTERS,
} from './corrections-letters';
import type { Correction, Wish } from './corrections-types';
import { kindOfId, makeId } from './ids';
import { ROLES, STRENGTHS } from './types';

/** The shortest text that says these corrections; equal corrections give equal texts. */
export function encodeCorrections(corrections: readonly Correction[]): string {
  if (corrections.length === 0) return '';
  const references = new Map<string, string>();
  const id = (text: string): string => {
    const known = references.get(text);
    if (known !== undefined) return known;
    references.set(text, referenceAt(references.size));
    return writeId(text);
  };
  const written = corrections.map((correction) =>
    writeFields(correction, id).join('_').replace(/_+$/, ''),
  );
  return LINK_VERSION + written.join('.');
}

function writeFields(correction: Correction, id: (text: string) => string): string[] {
  const reason = escapeText(correction.reason ?? '');
  switch (correction.kind) {
    case 'merge':
      return [`m${id(correction.keep)}`, id(correction.drop), reason];
    case 'split': {
      const { entity, to, name, mentions = [], mcs = [] } = correction;
      // Mostly the id is the one that the name makes, and need not be said.
      const stated = to === makeId(kindOfId(entity) ?? 'person', name) ? '' : to;
      return [
        `s${id(entity)}`,
        stated === '' ? '' : id(stated),
        escapeText(name),
        reason,
        ...mcs.map(id),
        ...mentions.map(writeMention),
      ];
    }
    case 'rename':
      return [`n${id(correction.entity)}`, escapeText(correction.name), reason];
    case 'role': {
      const roles = correction.roles.map((role) => letterAt(ROLES.indexOf(role))).join('');
      const change = correction.change === 'set' ? 's' : 'x';
      const name = escapeText(correction.name ?? '');
      return [`r${id(correction.person)}`, id(correction.mc), change + roles, reason, name];
    }
    case 'constraint': {
      const { constraint, change } = correction;
      const what = (change === 'add' ? 'a' : 'x') + WISH_LETTERS[constraint.kind];
      return [`k${id(correction.mc)}`, what, reason, ...writeWish(constraint, id)];
    }
    case 'covers': {
      const { strength } = correction;
      const letter = strength === 'none' ? 'x' : letterAt(STRENGTHS.indexOf(strength));
      return [`c${id(correction.mc)}`, id(correction.subsystem), letter, reason];
    }
    case 'dismiss':
      return [`d${escapeText(correction.finding.replace(/^finding:/, ''))}`, reason];
  }
}

function writeMention(id: string): string {
  return id.startsWith('mention:')
    ? `m${escapeText(id.slice('mention:'.length))}`
    : `i${escapeText(id)}`;
}

function writeWish(wish: Wish, id: (text: string) => string): string[] {
  if (wish.kind === 'only-on') return [...wish.dates];
  if (wish.kind === 'avoid-overlap') return wish.with.map(id);
  return [wish.kind === 'duration' ? String(wish.minutes) : escapeText(wish.text)];
}

function writeId(text: string): string {
  const kind = kindOfId(text);
  return kind === undefined ? '' : KIND_LETTERS[kind] + escapeText(text.slice(kind.length + 1));
}

function referenceAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : referenceAt(Math.floor(index / 26) - 1) + letter;
}
