import type { Entry } from './entries';
import { splitSentences } from './sentences';
import { wishesApart } from './wished-apart';

/** Why a place that names a kernel area does not make it a subject of the proposal. */
export type SetAside = 'left-out' | 'in-past' | 'in-passing';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly why: SetAside;
}

/** "Out of scope: …", "What we will not talk about:": all that such a line names or heads. */
const LEAVES_OUT_LABEL =
  /^(?:(?:explicitly |clearly |deliberately )?(?:not|non|no)[- ](?:\w+ )?(?:topics?|goals?|subjects?|in scope|covered|discussed|included|on the agenda|for (?:us|this))\b[^:]{0,40}|(?:out of|outside|beyond)(?: of)?(?: the| our)? scope\b[^:]{0,40}|(?:excluded|exclusions|exceptions|off[- ]topic|left out|elsewhere)\b[^:]{0,40}|(?:what|topics?|things|areas?|subjects?)\b[^:]{0,60}\b(?:not|won['’]t|never|elsewhere)\b[^:]{0,60})(?::|$)/i;

const ELSEWHERE =
  '(?:mcs?|micro-?\\s?conferences?|sessions?|tracks?|summits?|workshops?|bofs?|forum|conference|people|folks|others|them|elsewhere|lists?)';
/** What a clause says of something that is not to be spoken of here, or is by others. */
const LEAVES_OUT = new RegExp(
  [
    "\\b(?:not|never|no longer|(?:wo|do|does|is|are|ca)n['’]t)(?! only| just| merely| limited)\\b[^.;]{0,30}\\b(?:on (?:the|our) (?:list|agenda|table|menu|program(?:me)?)|part of (?:this|the (?:mc|session|agenda))|in (?:the |our )?scope|meant here|our (?:topic|subject|business|concern))\\b",
    "\\b(?:we|mc|micro-?conference|session|track)\\b[^.;]{0,20}\\b(?:not|never|won['’]t|don['’]t|no longer|refrain from)(?! only| just| limited)\\b[^.;]{0,20}\\b(?:cover\\w*|discuss\\w*|talk\\w* (?:about|of)|speak\\w* (?:about|of)|address\\w*|deal\\w* with|touch\\w*|includ\\w*|consider\\w*|look\\w* at|go into)\\b",
    "\\b(?:will not|won['’]t|shall not|is not going to|are not going to|not to) be (?:cover|discuss|address|includ|touch|treat|dealt|consider)\\w*\\b",
    '\\b(?:out of|outside|beyond)(?: of)?(?: the| our| this)?(?: \\w+)? scope\\b(?! (?:of|for) (?!this|the mc|our|us))|\\boff[- ]topic\\b|\\boff the (?:table|list|agenda)\\b',
    `\\b(?:go(?:es)?|belongs?|moves?|moved|handed|left|deferred|delegated|directed|referred|(?:better|best) (?:suited|placed|discussed|served)|fits? better)\\b[^.;]{0,20}\\b(?:to|in|into|with|at|by)\\b[^.;]{0,50}\\b${ELSEWHERE}\\b`,
    `\\b(?:is|are) for the\\b[^.;]{0,50}\\b(?:mcs?|micro-?conferences?|sessions?|tracks?|summit|bof|people)\\b`,
    `\\b(?:covered|handled|discussed|dealt with|treated|addressed|hosted|taken care of)\\s+(?:by|in|at|with|on)\\s+(?:the|another|a separate|its|their|an?)\\b[^.;]{0,50}\\b${ELSEWHERE}\\b|\\b(?:covered|handled|discussed|dealt with|treated|addressed) elsewhere\\b`,
    `\\b(?:ha(?:s|ve|d)|got|gets?|with) (?:its|their|an?) own\\b[^.;]{0,30}\\b(?:mcs?|micro-?\\s?conferences?|sessions?|tracks?|summits?|workshops?|bofs?|forum|conference|home|event|meetings?)\\b`,
    `\\bfor\\b[^.;]{0,40}\\bthere (?:is|are|will be) (?:the|an?|another)\\b[^.;]{0,40}\\b${ELSEWHERE}\\b`,
    '\\bha(?:s|ve) an?(?: \\w+)? home (?:at|in|with)\\b|\\bmeets? separately\\b',
    '\\b(?:we|i)(?: will| shall|[’]ll| would| do)?(?:\\s+(?:\\w+ly|rather))? (?:leave|skip|omit|exclude|ignore|hand over|hand off)\\b',
  ].join('|'),
  'i',
);
/** "we leave that to them" is said of what stands before. */
const LEAVES_THAT =
  /\b(?:leave|skip|omit|hand over|hand off)\s+(?:all |of )*(?:that|this|it|these|those|them|which)\b/i;
const EXCEPTS =
  /\b(?:except(?: for)?|excluding|with the exception of|instead of|rather than)\s+[^,;.)]*/gi;
const COMPARES =
  /\b(?:unlike|compared (?:to|with)|in contrast to|as opposed to|similar(?:ly)? to|modell?ed (?:after|on)|inspired by|in the (?:style|spirit) of|reminiscent of|known from|borrowed from)\s+[^,;.)]*/gi;
const EXAMPLES =
  /(?:\be\.\s?g\.|\bsuch as\b|(?<=[,(\s-])(?:for example|for instance)\b|(?<=[,(] ?)like\b|\bto name (?:a few|but)\b)[^.;)]*/gi;
const LOOKS_BACK =
  /\b(?:last (?:year|time|edition)|in the past|at (?:the )?(?:last|previous)\b|previous (?:years?|editions?|meetings?)|years? ago|since last)\b/i;
const LOOKS_AHEAD =
  /\b(?:this (?:year|time|mc|session)|still|remain\w*|now|next|continu\w*|again|left|open|want|would like|['’]d like|plan\w*|will|need\w*|should|follow\w*|goals?|todo|to do|agenda|topics?)\b/i;

/** "We would like to continue the conversation": what was is to be spoken of again. */
const CONTINUES =
  /\bcontinu\w+ (?:on |with )?(?:the|this|these|those|that|our) (?:\w+ )?(?:conversations?|discussions?|work|topics?|efforts?|debates?)\b|\bpick\w* up (?:where|from)\b/i;

/** Clauses that may say different things of what they name. */
const CLAUSE = /;\s*|,?\s+(?:but|while|whereas|though|although)\s+|\s[–—]\s/gi;

/**
 * The places of an entry that name what the proposal is not about: what it leaves out or hands to
 * others, what it only compares with or gives as an example, and news of the past in a sentence
 * that does not look ahead.
 */
export function findSetAside(
  entry: Entry,
  hasTopics: boolean,
): (index: number) => SetAside | undefined {
  const { text, section, intro, group, isIntro } = entry;
  const heads = [intro, group].some((head) => LEAVES_OUT_LABEL.test(head));
  if ((!isIntro && heads) || isLeftOutAsWhole(text)) return () => 'left-out';
  const looksBack = section !== 'topics' && !CONTINUES.test(text);
  const spans = splitSentences(text).flatMap((sentence): Span[] => {
    const shift = (span: Span): Span => ({
      from: span.from + sentence.index,
      to: span.to + sentence.index,
      why: span.why,
    });
    return [
      // Whom a proposal wants to be apart from is no subject of it.
      ...(wishesApart(sentence.text)
        ? [{ from: 0, to: sentence.text.length, why: 'in-passing' as const }]
        : []),
      ...findLeftOut(sentence.text),
      ...matchSpans(sentence.text, EXCEPTS, 'left-out'),
      ...matchSpans(sentence.text, COMPARES, 'in-passing'),
      // Where there is no list of topics, examples are all the agenda there is.
      ...(hasTopics ? matchSpans(sentence.text, EXAMPLES, 'in-passing') : []),
      ...(looksBack ? findPast(sentence.text) : []),
    ].map(shift);
  });
  return (index) => spans.find(({ from, to }) => index >= from && index < to)?.why;
}

function isLeftOutAsWhole(text: string): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && colon < 120 && LEAVES_OUT_LABEL.test(text.slice(0, colon + 1));
}

function findLeftOut(sentence: string): Span[] {
  if (!LEAVES_OUT.test(sentence)) return [];
  const whole: Span = { from: 0, to: sentence.length, why: 'left-out' };
  if (LEAVES_THAT.test(sentence)) return [whole];
  const clauses = splitClauses(sentence).filter(({ text }) => LEAVES_OUT.test(text));
  return clauses.length === 0
    ? [whole]
    : clauses.map(({ from, to }) => ({ from, to, why: 'left-out' }));
}

function findPast(sentence: string): Span[] {
  if (!LOOKS_BACK.test(sentence)) return [];
  return splitClauses(sentence)
    .filter(({ text }) => LOOKS_BACK.test(text) && !LOOKS_AHEAD.test(text))
    .map(({ from, to }) => ({ from, to, why: 'in-past' }));
}

function splitClauses(sentence: string): { text: string; from: number; to: number }[] {
  const ends = [...sentence.matchAll(CLAUSE)].map(({ index }) => index);
  return [0, ...ends].map((from, place) => {
    const to = ends[place] ?? sentence.length;
    return { text: sentence.slice(from, to), from, to };
  });
}

function matchSpans(text: string, pattern: RegExp, why: SetAside): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    why,
  }));
}

const OF_A_MEETING =
  /^(?:\s+(?:&|and|or)?\s*[\p{L}\p{N}-]+){0,2}\s+(?:MCs?|[Mm]icro-?[Cc]onferences?|BoFs?)\b/u;

/** "the VFIO folks", "the Rust MC", "as KVM does": of its people, of others who meet, or to compare. */
export function isInPassing(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 20), from);
  const behind = text.slice(to, to + 60);
  if (OF_A_MEETING.test(behind)) return true;
  if (
    /^\s+(?:people|folks|maintainers?|developers?|communit(?:y|ies)|experts?|owners?|guys|crowd|hackers)\b/i.test(
      behind,
    )
  )
    return true;
  return (
    /\b(?:as|like|what|than|the way)\s+(?:the\s+)?$/i.test(before) &&
    /^\s+(?:\w+\s+)?(?:does|do|did|has|have|had|already)\b/i.test(behind)
  );
}
