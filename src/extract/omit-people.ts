import type { Byline, Report, ReportLine } from '../report/report';
import type { Knowledge, OmittedPerson, ThreadFact } from './knowledge';
import { MASKED_NAME } from './masked-name';
import { escapeRegExp } from './organization-names';
import { fullNameKeys, nameTokens } from './person-name';
import type { ResolvedPerson } from './resolve-people';

/** The spellings of omitted people, and the places of those that mean them there only. */
interface Omission {
  readonly keys: ReadonlySet<string>;
  /** Whole names, masked wherever they stand. */
  readonly whole: RegExp | undefined;
  /** Given names and nicknames, by the line on which they mean an omitted person. */
  readonly onLine: ReadonlyMap<number, RegExp>;
}

/**
 * The report and the knowledge without the people who ask not to be shown: their bylines are gone,
 * and wherever else a name of theirs stands it says `‹name›`. Masking comes before reading, so that
 * no excerpt, title, id or finding can hold what is left of a name. Links and Message-IDs stay as
 * they are: they would lead nowhere.
 *
 * @param people who is who in the report as it is: how an omitted person is written, and where
 * @returns undefined where nobody is to be omitted
 */
export function omitPeople(
  report: Report,
  knowledge: Knowledge,
  people: readonly ResolvedPerson[],
): { report: Report; knowledge: Knowledge } | undefined {
  const rows = knowledge.omit ?? [];
  if (rows.length === 0) return undefined;
  const omission = describeOmission(rows, people);
  return { report: maskReport(report, omission), knowledge: maskKnowledge(knowledge, omission) };
}

function describeOmission(
  rows: readonly OmittedPerson[],
  people: readonly ResolvedPerson[],
): Omission {
  const stated = rows.flatMap(({ name, aliases = [] }) => [name ?? [], aliases].flat());
  const keys = new Set(stated.flatMap(fullNameKeys));
  const ids = new Set<string>(rows.flatMap(({ id }) => id ?? []));
  const isOmitted = ({ id, formerIds = [], name, aliases }: ResolvedPerson): boolean =>
    [id, ...formerIds].some((one) => ids.has(one)) ||
    [name, ...aliases].some((one) => fullNameKeys(one).some((key) => keys.has(key)));
  const spellings = new Set(stated);
  const places = new Map<number, Set<string>>();
  for (const person of people.filter(isOmitted)) {
    for (const one of [person.name, ...person.aliases]) spellings.add(one);
    for (const { mention } of person.mentions) {
      if (nameTokens(mention.text).length > 1) spellings.add(mention.text);
      for (let line = mention.line; line <= (mention.endLine ?? mention.line); line++) {
        places.set(line, (places.get(line) ?? new Set()).add(mention.text));
      }
    }
  }
  for (const spelling of spellings) for (const key of fullNameKeys(spelling)) keys.add(key);
  const whole = [...spellings].filter((spelling) => nameTokens(spelling).length > 1);
  return {
    keys,
    whole: toPattern(whole),
    onLine: new Map(
      [...places].flatMap(([line, texts]) => {
        const pattern = toPattern([...texts]);
        return pattern === undefined ? [] : [[line, pattern] as const];
      }),
    ),
  };
}

/** Any of these names as whole words, in any case, however many blanks or line ends part them. */
function toPattern(names: readonly string[]): RegExp | undefined {
  const parts = names
    .map((name) => name.trim().split(/\s+/).map(escapeRegExp).join('[ \\n]+'))
    .filter((part) => part !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (parts.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function maskReport(report: Report, omission: Omission): Report {
  const mask = (text: string): string => maskWhole(text, omission);
  const body = <T extends Described>(part: T): T => ({
    ...part,
    title: mask(part.title),
    description: maskLines(part.description, omission),
    bylines: part.bylines.map((byline) => maskByline(byline, omission)),
  });
  return {
    ...report,
    title: mask(report.title),
    findings: report.findings.map((one) => ({
      ...one,
      message: maskAt(one.message, one.line, omission),
    })),
    contributions: report.contributions.map((contribution) => ({
      ...body(contribution),
      ...(contribution.session === undefined ? {} : { session: mask(contribution.session) }),
      ...(contribution.topics === undefined ? {} : { topics: contribution.topics.map(body) }),
    })),
    ...(report.sessions === undefined ? {} : { sessions: report.sessions.map(body) }),
  };
}

interface Described {
  readonly title: string;
  readonly description: readonly ReportLine[];
  readonly bylines: readonly Byline[];
}

function maskByline(byline: Byline, { keys }: Omission): Byline {
  const isOmitted = (given: string, family: string): boolean =>
    fullNameKeys(`${given} ${family}`).some((key) => keys.has(key));
  return {
    ...byline,
    entries: byline.entries.filter(({ given, family }) => !isOmitted(given, family)),
  };
}

/** Lines are masked together, since a name may be broken over two of them. */
function maskLines(lines: readonly ReportLine[], omission: Omission): ReportLine[] {
  const texts = maskWhole(lines.map(({ text }) => text).join('\n'), omission).split('\n');
  return lines.map((line, index) => {
    return { ...line, text: maskAt(texts[index] ?? '', line.line, omission) };
  });
}

/** Line ends inside a name stay, so that every line keeps its number. */
function maskWhole(text: string, { whole }: Omission): string {
  if (whole === undefined) return text;
  return text.replace(whole, (name) => `${MASKED_NAME}${name.replace(/[^\n]/g, '')}`);
}

function maskAt(text: string, line: number, omission: Omission): string {
  const own = omission.onLine.get(line);
  const masked = maskWhole(text, omission);
  return own === undefined ? masked : masked.replace(own, MASKED_NAME);
}

/** Facts keep their order and number, since evidence names places in them. */
function maskKnowledge(knowledge: Knowledge, omission: Omission): Knowledge {
  const isOmitted = (name: string): boolean =>
    fullNameKeys(name).some((key) => omission.keys.has(key));
  const drop = (name: string): string => (isOmitted(name) ? '' : name);
  const maskFact = (fact: ThreadFact): ThreadFact => ({
    ...fact,
    subject: maskWhole(fact.subject, omission),
    author: drop(fact.author),
    participants: fact.participants?.map(drop),
  });
  return {
    ...knowledge,
    people: knowledge.people.filter(({ name, kind }) => kind === 'given-name' || !isOmitted(name)),
    ...(knowledge.threads === undefined ? {} : { threads: knowledge.threads.map(maskFact) }),
    ...(knowledge.maintainers === undefined
      ? {}
      : {
          maintainers: knowledge.maintainers.map((section) => ({
            ...section,
            maintainers: section.maintainers.map(drop),
            reviewers: section.reviewers.map(drop),
          })),
        }),
  };
}
