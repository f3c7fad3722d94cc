import { type Finding, SEVERITIES, type Severity } from '../../dataset/types';
import { pushTo } from '../../lib/multi-map';

/** What a finding is about, in a word or two, and what to do about it. */
export interface Advice {
  readonly title: string;
  readonly advice: string;
}

const LOOK = 'Look at the source, and mend the source or correct the data if it was read wrongly.';

const ADVICE: Readonly<Record<string, Advice>> = {
  'unresolved-person': {
    title: 'Part of a name',
    advice: 'If you know who this is, make them one person, or give the full name under Names.',
  },
  'likely-same-person': {
    title: 'Perhaps one person',
    advice: 'If they are, make them one. If they are not, dismiss this.',
  },
  'completed-name': {
    title: 'Part of a name, completed',
    advice: 'If this is somebody else, split the spelling off under Names.',
  },
  'long-text': {
    title: 'More text than is read',
    advice: 'See in the source whether the rest names anybody.',
  },
  'known-alias': {
    title: 'Another spelling',
    advice: 'If this is somebody else, split the spelling off under Names.',
  },
  'respelled-name': {
    title: 'Another spelling',
    advice: 'If this is somebody else, split the spelling off under Names.',
  },
  'names-run-together': {
    title: 'Names without separators',
    advice: 'See under Names whether each name begins and ends where it should.',
  },
  'person-to-be-named': {
    title: 'Somebody still to be named',
    advice: 'Ask who it will be. The organization counts as invited until then.',
  },
  'unread-name': { title: 'Not read as a name', advice: LOOK },
  'byline-name': { title: 'A doubtful name in a byline', advice: LOOK },
  'broken-name': { title: 'A name broken over lines', advice: 'See under Names that it is whole.' },
  'broken-word': {
    title: 'A word broken over lines',
    advice: 'If the hyphen belongs to the word, rename it under Names.',
  },
  'open-parenthesis': { title: 'A bracket without its end', advice: LOOK },
  'repaired-link': {
    title: 'A damaged link, repaired',
    advice: 'Open the thread from its details and see that it is the one that was meant.',
  },
  'damaged-link': {
    title: 'A damaged link',
    advice: 'No thread could be told from it. Ask the authors for the right address.',
  },
  'unreadable-link': {
    title: 'An unreadable link',
    advice: 'No thread could be told from it. Ask the authors for the right address.',
  },
  'lost-id': {
    title: 'A contribution without its number',
    advice: 'The conversion lost it. Nothing depends on it but links back to Indico.',
  },
  'repeated-id': {
    title: 'A number that stands twice',
    advice: 'See that both are contributions, and not one that was cut in two.',
  },
  'lost-track': {
    title: 'A contribution without its track',
    advice: 'See that it is compared, or left out, as it should be.',
  },
  'no-title': { title: 'A contribution without a title', advice: LOOK },
  'running-head': {
    title: 'A page head in the text',
    advice: 'It was left out. Nothing needs to be done if it is indeed no text of a proposal.',
  },
  'text-after-end': {
    title: 'Text behind the end of a contribution',
    advice: 'See whether it belongs to the contribution before it.',
  },
  'missing-field': {
    title: 'Something that the export leaves out',
    advice: 'Export it anew with all details if it matters.',
  },
  'cancelled-event': { title: 'Cancelled', advice: 'Nothing needs to be done.' },
  'repeated-event': { title: 'An event that stands twice', advice: 'Nothing needs to be done.' },
  'no-microconference-track': {
    title: 'What is compared',
    advice: 'If only some tracks matter, open the source again and choose one of them.',
  },
  'no-microconference-session': {
    title: 'What is compared',
    advice: 'If contributions should be compared, open the source again and choose so.',
  },
  'other-tracks': {
    title: 'What was left out',
    advice: 'To compare another track, open the source again and choose it.',
  },
  'other-sessions': {
    title: 'What was left out',
    advice: 'To compare contributions instead, open the source again and choose so.',
  },
  'no-session': {
    title: 'What was left out',
    advice: 'To have these, too, open the source again and read it by contribution.',
  },
};

/** A code of a newer program or of another source says what it says; the place is still known. */
function adviceFor(code: string): Advice {
  return (
    (Object.hasOwn(ADVICE, code) ? ADVICE[code] : undefined) ?? {
      title: code.charAt(0).toUpperCase() + code.slice(1).replace(/-/g, ' '),
      advice: LOOK,
    }
  );
}

export const SEVERITY_WORDS: Readonly<
  Record<Severity, { one: string; many: string; meaning: string }>
> = {
  error: {
    one: 'error',
    many: 'errors',
    meaning: 'Something was lost; what is shown is not what the source says.',
  },
  warning: {
    one: 'doubt',
    many: 'doubts',
    meaning: 'Something was read, but it may have been read wrongly.',
  },
  note: {
    one: 'note',
    many: 'notes',
    meaning: 'How something was read that could be read otherwise.',
  },
};

/** "1 doubt", "3 notes". */
export function countSeverity(severity: Severity, count: number): string {
  return `${count} ${SEVERITY_WORDS[severity][count === 1 ? 'one' : 'many']}`;
}

/** Findings of one code, which have one piece of advice. */
export interface FindingKind {
  readonly code: string;
  readonly advice: Advice;
  readonly findings: readonly Finding[];
}

export interface FindingGroup {
  readonly severity: Severity;
  readonly count: number;
  /** What can be answered with one press first, else in the order of the source. */
  readonly kinds: readonly FindingKind[];
}

/** Findings by severity, the gravest first, and by what they are about. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const own = findings.filter((one) => one.severity === severity);
    const byCode = new Map<string, Finding[]>();
    for (const finding of own) pushTo(byCode, finding.code, finding);
    const kinds = [...byCode].map(([code, list]) => ({
      code,
      advice: adviceFor(code),
      findings: list,
    }));
    const isQuick = ({ findings: list }: FindingKind): boolean =>
      list.some(({ proposal }) => proposal !== undefined);
    const sorted = [...kinds.filter(isQuick), ...kinds.filter((kind) => !isQuick(kind))];
    return own.length === 0 ? [] : [{ severity, count: own.length, kinds: sorted }];
  });
}
