import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';
import type { Choice } from '../../src/extract/choose-microconferences';
import { extractDataset } from '../../src/extract/extract-dataset';
import { readSource } from '../../src/report/read-source';
import { describePeople, findingCodes, KNOWLEDGE, relationsFrom } from '../builders/extracted';
import { type DrawnPerson, drawExport, drawPerson, drawTalk } from '../builders/indico-json';
import { drawReport } from '../builders/report-text';
import { cpuTime } from '../tools/cpu-time';

/** The dataset of a source, through the door that every dataset goes through. */
function extract(text: string, choice?: Choice): Dataset {
  const dataset = extractDataset(readSource(text), KNOWLEDGE, choice);
  expect(parseDataset(JSON.parse(JSON.stringify(dataset)))).toEqual(dataset);
  return dataset;
}

const people = (...persons: object[]): Dataset =>
  extract(
    drawExport({
      contributions: persons.map((person, index) =>
        drawTalk({
          id: `${index}`,
          friendly_id: index,
          title: `Number ${index} MC`,
          speakers: [person],
        }),
      ),
    }),
  );
const namesOf = (dataset: Dataset): string[] => dataset.people.map(({ name }) => name);

interface Member {
  readonly name: string;
  readonly body?: string;
}
const JANE: Member = { name: 'Jane Doe', body: 'Example, Inc. (EU)' };
const DANIEL: Member = { name: 'Daniel Bristot de Oliveira', body: 'Red Hat' };
const LUKASZ: Member = { name: 'Łukasz Łuba' };
const CONFERENCE = [
  {
    id: 3,
    title: 'Sched MC',
    body: 'The scheduler.\n\n## Topics\n\n- EEVDF, see <https://lore.kernel.org/r/20240101.1-1-a@b.example>\n- sched_ext\n\n## Key attendees\n\n- Peter Zijlstra (peter@x.example)\n- John Roe (Acme)',
    authors: [JANE, DANIEL],
    coauthors: [LUKASZ],
    speakers: [JANE],
  },
  {
    id: 4,
    title: 'Real-time MC',
    body: 'We do not want to overlap with the Sched MC.\n\nTopics:\n\n- PREEMPT_RT',
    authors: [DANIEL],
    coauthors: [],
    speakers: [DANIEL, LUKASZ],
  },
];

function drawList(label: string, members: readonly Member[]): string[] {
  const names = members.map(({ name, body }) => {
    const [given, ...family] = name.split(' ');
    return `${family.join(' ').toUpperCase()}, ${given}${body === undefined ? '' : ` (${body})`}`;
  });
  return names.length === 0 ? [] : [`${label}: ${names.join('; ')}`];
}

const toPersons = (members: readonly Member[]): object[] =>
  members.map(({ name, body }) =>
    drawPerson(name, body === undefined ? {} : { affiliation: body }),
  );

const AS_TEXT = drawReport(
  CONFERENCE.map(({ id, title, body, authors, coauthors, speakers }) => ({
    id,
    title,
    body,
    trailer: [
      ...drawList('Primary authors', authors),
      ...drawList('Co-authors', coauthors),
      ...drawList('Presenters', speakers),
    ].join('\n\n'),
  })),
);
const AS_EXPORT = {
  contributions: CONFERENCE.map(({ id, title, body, authors, coauthors, speakers }) =>
    drawTalk({
      id: `${id}`,
      friendly_id: id,
      title,
      description: body,
      primaryauthors: toPersons(authors),
      coauthors: toPersons(coauthors),
      speakers: toPersons(speakers),
    }),
  ),
};

/** What a dataset says, without where it says so. */
function gist({
  people: all,
  organizations,
  microconferences,
  threads,
  relations,
}: Dataset): object {
  return {
    people: all,
    organizations,
    threads,
    microconferences: microconferences.map(
      ({ line: _, endLine: __, topics, constraints, references, ...mc }) => ({
        ...mc,
        topics: topics.map(({ line: ___, ...topic }) => topic),
        constraints: constraints.map(({ evidence: ___, ...constraint }) => constraint),
        references: references.map(({ url }) => url),
      }),
    ),
    relations: relations.map(({ evidence, ...relation }) => ({
      ...relation,
      rules: [...new Set(evidence.map(({ rule }) => rule))].sort(),
    })),
  };
}

describe('one conference from two sources', () => {
  it('yields the same people, roles, affiliations, topics and threads from text and from JSON', () => {
    const text = extract(AS_TEXT);
    expect(text.people).toHaveLength(5);
    expect(text.threads).toHaveLength(1);
    expect(gist(extract(drawExport(AS_EXPORT)))).toEqual(gist(text));
  });

  it('yields the same from HTML descriptions', () => {
    const html =
      '<p>The scheduler.</p><h2>Topics</h2><ul><li>EEVDF, see <a href="https://lore.kernel.org/r/20240101.1-1-a@b.example">https://lore.kernel.org/…</a></li>' +
      '<li>sched_ext</li></ul><h2>Key attendees</h2><ul><li>Peter Zijlstra (peter@x.example)</li><li>John Roe (Acme)</li></ul>';
    const [first, second] = AS_EXPORT.contributions;
    const contributions = [{ ...first, description: html }, second ?? {}];
    expect(gist(extract(drawExport({ contributions })))).toEqual(gist(extract(AS_TEXT)));
  });

  it('yields the same from one line of JSON as from many, but for lines and digest', () => {
    const [one, many] = [extract(drawExport(AS_EXPORT)), extract(drawExport(AS_EXPORT, 2))];
    expect(one.relations).toEqual(many.relations);
    expect(one.microconferences.every(({ line, endLine }) => line === 1 && endLine === 1)).toBe(
      true,
    );
    expect(many.microconferences.every(({ line, endLine }) => endLine > line)).toBe(true);
    expect(many.mentions.map(({ id, entity }) => [id, entity])).toEqual(
      one.mentions.map(({ id, entity }) => [id, entity]),
    );
  });
});

describe('evidence', () => {
  it('names the path of the person, the description or the contribution, and no line', () => {
    const dataset = extract(drawExport(AS_EXPORT));
    const paths = (from: string) =>
      relationsFrom(dataset, 'participates', from).flatMap(({ evidence }) =>
        evidence.map(({ path }) => path),
      );
    expect(paths('person:jane-doe')).toEqual([
      'results[0].contributions[0].primaryauthors[0]',
      'results[0].contributions[0].speakers[0]',
    ]);
    expect(paths('person:john-roe')).toEqual(['results[0].contributions[0].description']);
    const all = dataset.relations.flatMap(({ evidence }) => evidence);
    expect(all.every(({ line, path }) => line === undefined && path !== undefined)).toBe(true);
  });

  it('names the line of the file for a calendar', () => {
    const text =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Sched MC\nDESCRIPTION:Speakers: Jane Doe\\nWe\n  talk.\nEND:VEVENT\nEND:VCALENDAR';
    const dataset = extract(text);
    const [relation] = relationsFrom(dataset, 'participates', 'person:jane-doe');
    expect(relation).toMatchObject({ roles: ['presenter'], evidence: [{ line: 5 }] });
    expect(dataset.microconferences[0]).toMatchObject({ line: 4, endLine: 7 });
  });
});

describe('who is who by keys', () => {
  const hash = (letter: string): DrawnPerson => ({ emailHash: letter.repeat(32) });

  it('joins spellings under one person_id or one digest, and says why', () => {
    const dataset = people(
      drawPerson('Jane Doe', { person_id: 4 }),
      drawPerson('Giovanna Cerva', { person_id: 4 }),
      drawPerson('John Roe', hash('b')),
      drawPerson('Johnny', { ...hash('b'), person_id: 9 }),
    );
    expect(namesOf(dataset)).toEqual(['Giovanna Cerva', 'John Roe']);
    expect(dataset.people[0]?.aliases).toEqual(['Jane Doe']);
    expect(dataset.mentions.map(({ reason }) => reason).sort()).toEqual(
      expect.arrayContaining(['same-address', 'same-person-id']),
    );
  });

  it('joins one name under two person_ids, unless both have digests and these differ', () => {
    expect(
      namesOf(
        people(drawPerson('Jane Doe', { person_id: 1 }), drawPerson('Jane Doe', { person_id: 2 })),
      ),
    ).toHaveLength(1);
    expect(
      namesOf(
        people(
          drawPerson('Jane Doe', { person_id: 1, ...hash('a') }),
          drawPerson('Jane Doe', { person_id: 2 }),
        ),
      ),
    ).toHaveLength(1);
    const two = people(
      drawPerson('Jane Doe', { person_id: 1, affiliation: 'Acme', ...hash('a') }),
      drawPerson('Jane Doe', { person_id: 2, affiliation: 'Bolt', ...hash('b') }),
      drawPerson('Doe Jane', { affiliation: 'Bolt', ...hash('b') }),
    );
    expect(two.people.map(({ id }) => id)).toEqual([
      'person:jane-doe--acme',
      'person:jane-doe--bolt',
    ]);
  });

  it('leaves a bare name with neither of two people who have it, but for one in the same contribution', () => {
    const speakers = [drawPerson('Jane Doe', hash('a'))];
    const dataset = extract(
      drawExport({
        contributions: [
          drawTalk({
            id: '1',
            friendly_id: 1,
            title: 'One MC',
            speakers,
            coauthors: [drawPerson('Jane Doe')],
          }),
          drawTalk({
            id: '2',
            friendly_id: 2,
            title: 'Two MC',
            speakers: [drawPerson('Jane Doe', hash('b'))],
          }),
          drawTalk({
            id: '4',
            friendly_id: 4,
            title: 'Four MC',
            speakers: [drawPerson('Jane Doe')],
          }),
          drawTalk({
            id: '3',
            friendly_id: 3,
            title: 'Three MC',
            speakers: [drawPerson('Jane Doe')],
          }),
        ],
      }),
    );
    expect(dataset.people).toHaveLength(3);
    expect(describePeople(dataset, 'mc:one-mc')).toEqual(['Jane Doe [coauthor, presenter]']);
  });

  it('takes somebody with one name only for a person of their own where there is a key', () => {
    const dataset = people(
      drawPerson('Cher', { person_id: 1 }),
      drawPerson('Cher', { person_id: 2 }),
      drawPerson('Cher', { person_id: 1 }),
    );
    expect(dataset.people.map(({ unresolved = false }) => unresolved)).toEqual([false, false]);
  });

  it('writes neither keys nor digests nor addresses', () => {
    const text = JSON.stringify(
      people(
        { ...drawPerson('Jane Doe', { ...hash('a'), person_id: 987654 }), email: 'jane@x.example' },
        { first_name: 'john@x.example', last_name: '' },
        drawPerson('Rob jane@x.example', { affiliation: 'rob@x.example' }),
      ),
    );
    expect(text).not.toMatch(/x\.example|987654|aaaaaaaa/);
  });
});

describe('what is compared', () => {
  const talk = (id: number, title: string, more: object): object =>
    drawTalk({ id: `${id}`, friendly_id: id, title, track: null, ...more });
  const SESSIONS = drawExport({
    contributions: [talk(9, 'Closing', { track: 'Plenary' })],
    sessions: [
      {
        title: 'Sched MC: 1',
        slotTitle: '1',
        conveners: [{ firstName: 'Jane', familyName: 'Doe', affiliation: 'Acme' }],
        contributions: [
          talk(1, 'EEVDF next steps', {
            track: 'Kernel',
            description: 'See https://lore.kernel.org/r/a@b.example',
            speakers: [drawPerson('Ann Other')],
            coauthors: [drawPerson('Co Author')],
          }),
        ],
      },
      { title: 'Sched MC: 2', slotTitle: '2', contributions: [talk(2, 'Deadline servers', {})] },
      { title: 'Lunch', slotTitle: '', contributions: [talk(3, 'Soup', {})] },
    ],
  });

  it('by session: a session named so is one microconference, its contributions its topics', () => {
    const dataset = extract(SESSIONS, { by: 'session' });
    expect(dataset.microconferences.map(({ id, contributionId }) => [id, contributionId])).toEqual([
      ['mc:sched-mc', null],
    ]);
    expect(dataset.microconferences[0]?.topics).toMatchObject([
      { label: 'EEVDF next steps', cites: ['thread:a@b.example'] },
      { label: 'Deadline servers' },
    ]);
    expect(describePeople(dataset, 'mc:sched-mc')).toEqual([
      'Ann Other [topic-lead]',
      'Co Author [mentioned]',
      'Jane Doe [presenter]',
    ]);
    const [convener] = relationsFrom(dataset, 'participates', 'person:jane-doe');
    expect(convener?.evidence).toMatchObject([
      { path: 'results[0].sessions[0].conveners[0]', rule: 'session-convener', role: 'presenter' },
    ]);
    expect(findingCodes(dataset)).toEqual(expect.arrayContaining(['other-sessions', 'no-session']));
  });

  it('by session: one whose contributions are of a track named so counts, too', () => {
    const contributions = [
      talk(1, 'One', { session: 'Scheduling', track: 'Sched MC' }),
      talk(2, 'Two', { session: 'Lunch', track: 'Food' }),
    ];
    const { microconferences } = extract(drawExport({ contributions }), { by: 'session' });
    expect(microconferences.map(({ title }) => title)).toEqual(['Scheduling']);
  });

  it('by contribution, as ever: every one where no track is named so, with a note that sessions are', () => {
    const dataset = extract(SESSIONS);
    expect(dataset.microconferences).toHaveLength(4);
    const note = dataset.findings.find(({ code }) => code === 'no-microconference-track');
    expect(note?.message).toContain('1 sessions are: read by session to compare those.');
  });

  it('only of the tracks that are asked for, in any case', () => {
    const titles = (choice: Choice): string[] =>
      extract(SESSIONS, choice).microconferences.map(({ title }) => title);
    expect(titles({ track: 'kern' })).toEqual(['EEVDF next steps']);
    expect(titles({ track: 'KERN', by: 'session' })).toEqual(['Sched MC']);
    expect(() => titles({ track: 'Nowhere' })).toThrow(
      'No track contains “Nowhere”; the tracks are “Kernel”, “Plenary”.',
    );
  });

  it('by session of a report in text, where the report classifies', () => {
    const trailer = 'Presenter: DOE, Jane\n\nSession Classification: Sched MC';
    const text = drawReport([{ trailer }, { id: 2, title: 'Another', trailer }]);
    const dataset = extract(text, { by: 'session' });
    expect(describePeople(dataset, 'mc:sched-mc')).toEqual(['Jane Doe [topic-lead]']);
    expect(() => extract(AS_TEXT, { by: 'session' })).toThrow('No contribution names a session');
  });
});

describe('hostile exports', () => {
  it('reads names and titles of markup and of prototypes as text', () => {
    const text = drawExport({
      contributions: [
        drawTalk({
          title: '<img src=x onerror=alert(1)>\u202E MC',
          description: '<p onclick="x">__proto__</p><script>alert(1)</script>',
          speakers: [
            drawPerson('__proto__ constructor'),
            drawPerson('<b>Jane</b> Doe', { affiliation: '__proto__' }),
          ],
          __proto__x: 1,
        }),
      ],
    }).replace('"type":null', '"__proto__":{"title":"x"},"constructor":1');
    const dataset = extract(text);
    expect(dataset.microconferences).toHaveLength(1);
    expect(JSON.stringify(dataset)).not.toContain('\u202E');
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it('reads thousands of people of one name in seconds', () => {
    const start = cpuTime();
    const speakers = Array.from({ length: 3000 }, (_, index) =>
      drawPerson(
        'Jane Doe',
        index % 2 === 0 ? { emailHash: index.toString(16).padStart(32, '0') } : {},
      ),
    );
    extract(drawExport({ contributions: [drawTalk({ speakers })] }));
    expect(cpuTime() - start).toBeLessThan(20_000);
  });
});

describe('a source of several pages', () => {
  it('names the page of evidence and of findings beside the line', () => {
    const text = drawReport([
      { id: 1, title: 'A MC', body: 'See https://lore.kernel.org/lkml/20240101.1-1-' },
      { id: 2, title: 'B MC', trailer: 'Primary author: DOE, Jane' },
    ]);
    const report = readSource(text);
    const second = text.split('\n').findIndex((line) => line.includes('B MC'));
    const places = text.split('\n').map((_, index) => ({
      line: index + 1,
      page: index < second ? 1 : 2,
    }));
    const { findings, relations } = extractDataset({ ...report, places }, KNOWLEDGE);
    const pageOf = (line = 0): number | undefined => places[line - 1]?.page;
    const placed = findings.filter(({ line }) => line !== undefined);
    expect(placed).not.toEqual([]);
    for (const { page, line } of placed) expect(page).toBe(pageOf(line));
    const evidence = relations.flatMap((relation) => relation.evidence);
    expect(evidence.map(({ page }) => page)).toContain(2);
    for (const { page, line } of evidence) expect(page).toBe(pageOf(line));
  });
});
