import { countLeftOut } from '../../view-state/corrections-field';
import type { AppStore, ReadyState } from '../store';
import { applyTo, followCorrections } from './correcting';
import { correctionsOfText, textOfCorrections } from './corrections-text';
import { keepCorrections, readKept } from './kept-corrections';

interface Restored {
  readonly ready: ReadyState;
  readonly notices: readonly string[];
}

/**
 * The data as they were left: under the corrections that the link brings, else under those that
 * this browser keeps. What a link brings is shown and not kept, until the reader says so.
 */
export function restoreCorrections(store: AppStore, ready: ReadyState): Restored {
  followCorrections(store);
  const { data, corrections: asked } = ready.viewState;
  const own = readKept(data);
  const ownText = textOfCorrections(own.corrections);
  const notices: string[] = [];
  const brought = asked === '' || asked === ownText ? null : correctionsOfText(asked);
  if (brought === undefined) {
    notices.push(
      `This link was made under ${count(countLeftOut(asked))} that do not fit into a link. Ask whoever sent it to export them as a file, and import that under Sources.`,
    );
  } else if (brought !== null) {
    notices.push(...brought.notices);
    if (brought.corrections.length > 0) {
      notices.push(
        `This link brings ${count(brought.corrections.length)} of the data, which ${brought.corrections.length === 1 ? 'is' : 'are'} shown here${own.corrections.length === 0 ? '' : '; your own are put aside'}. Sources lists them.`,
      );
    }
  }
  const isBorrowed = brought !== null && brought !== undefined && brought.corrections.length > 0;
  const corrections = isBorrowed ? brought.corrections : own.corrections;
  const shown = applyTo(ready, corrections, { past: [], future: [], isBorrowed });
  if (!isBorrowed && own.isInherited) {
    keepCorrections(data, corrections);
    notices.push(
      `${count(own.corrections.length, 'Your')} of an earlier edition of these data apply here, too.`,
    );
  }
  const left = shown.corrected?.unapplied.length ?? 0;
  if (left > 0) {
    notices.push(
      `${left} of ${count(corrections.length)} ${left === 1 ? 'does' : 'do'} not fit these data; Sources says why.`,
    );
  }
  return { ready: shown, notices };
}

function count(number: number, whose = ''): string {
  return `${whose === '' ? '' : `${whose} `}${number} ${number === 1 ? 'correction' : 'corrections'}`;
}
