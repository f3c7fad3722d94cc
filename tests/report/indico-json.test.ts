import { describe, expect, it } from 'vitest';
import { parseIndicoJson } from '../../src/report/indico-json';
import { drawExport, drawPerson, drawTalk } from '../builders/indico-json';
import { cpuTime } from '../tools/cpu-time';

const parse = (contributions: object[]) => parseIndicoJson(drawExport({ contributions }));
const first = (given: object) => parse([drawTalk(given)]).contributions[0];
const linesOf = (description: string) =>
  first({ description })?.description.map(({ kind, level, text }) => ({ kind, level, text })) ?? [];
const codes = (contributions: object[]) => parse(contributions).findings.map(({ code }) => code);

describe('parseIndicoJson', () => {
  it('reads titles, friendly ids, tracks, sessions and the persons of every role', () => {
    const contribution = first({
      friendly_id: 13,
      id: '13',
      track: 'MCs',
      session: 'Sched MC',
      type: 'Microconference',
      primaryauthors: [drawPerson('Jane Doe', { affiliation: 'Example, Inc. (EU)', person_id: 4 })],
      coauthors: [drawPerson('John Roe')],
      speakers: [drawPerson('Ann Other', { emailHash: 'a'.repeat(32) })],
    });
    expect(contribution).toMatchObject({
      contributionId: 13,
      title: 'Example MC',
      track: 'MCs',
      session: 'Sched MC',
      type: 'Microconference',
    });
    expect(contribution?.bylines.map(({ role, entries }) => [role, entries])).toMatchObject([
      [
        'author',
        [
          {
            given: 'Jane',
            family: 'Doe',
            affiliation: 'Example, Inc. (EU)',
            keys: { personId: '4' },
          },
        ],
      ],
      ['coauthor', [{ given: 'John', family: 'Roe' }]],
      ['presenter', [{ given: 'Ann', family: 'Other', keys: { addressHash: 'a'.repeat(32) } }]],
    ]);
  });

  it('puts names typed in capitals into mixed case, and reads one full name where there is no other', () => {
    const names = first({
      speakers: [
        { first_name: 'ATISH', last_name: 'PATRA' },
        { fullName: 'Doe, Jane' },
        { name: 'John Q. Roe' },
      ],
    })?.bylines[0]?.entries.map(({ given, family }) => [given, family]);
    expect(names).toEqual([
      ['Atish', 'Patra'],
      ['Jane', 'Doe'],
      ['John Q.', 'Roe'],
    ]);
  });

  it('takes no key from the digest of an empty address or from the number in a list', () => {
    const person = {
      first_name: 'Jane',
      last_name: 'Doe',
      id: '0',
      emailHash: 'd41d8cd98f00b204e9800998ecf8427e',
    };
    expect(first({ speakers: [person] })?.bylines[0]?.entries[0]).not.toHaveProperty('keys');
  });

  it('says where every line of it stands in the file', () => {
    const text = drawExport(
      { contributions: [drawTalk(), drawTalk({ id: '2', speakers: [drawPerson('Jane Doe')] })] },
      1,
    );
    const { contributions, places = [] } = parseIndicoJson(text);
    const second = contributions[1];
    const lines = text.split('\n');
    const place = places[(second?.line ?? 0) - 1];
    expect(place?.path).toBe('results[0].contributions[1]');
    expect(lines[(place?.line ?? 0) - 1]?.trim()).toBe('{');
    const speaker = second?.bylines[0]?.line ?? 0;
    expect(places[speaker - 1]?.path).toBe('results[0].contributions[1].speakers[0]');
    expect(places[(second?.endLine ?? 0) - 1]?.line).toBeGreaterThan(
      places[speaker - 1]?.line ?? 0,
    );
  });

  it('reads every date in its own zone, and the days in that of the event', () => {
    const date = { date: '2031-09-17', time: '22:30:00', tz: 'UTC' };
    const text = drawExport({
      contributions: [
        drawTalk({
          startDate: { date: '2031-09-18', time: '10:00:00.5', tz: 'Europe/Vienna' },
          endDate: { date: '2031-01-18', time: '10:00:00', tz: 'Europe/Vienna' },
        }),
        drawTalk({ id: '2', startDate: { date: 'soon', time: '', tz: 'Mars/Base' } }),
      ],
      event: { startDate: date, endDate: { ...date, date: '2031-09-20', tz: 'nowhere' } },
    });
    const report = parseIndicoJson(text);
    expect(report.contributions[0]?.start).toBe('2031-09-18T08:00:00.000Z');
    expect(report.contributions[0]?.end).toBe('2031-01-18T09:00:00.000Z');
    expect(report.contributions[1]).not.toHaveProperty('start');
    expect(report.event).toEqual({ start: '2031-09-18', timeZone: 'Europe/Vienna' });
  });

  it('reads session blocks with their conveners, and each contribution once', () => {
    const talk = drawTalk({ db_id: 77, title: 'A talk' });
    const report = parseIndicoJson(
      drawExport({
        contributions: [talk, drawTalk({ db_id: 78, id: '2', title: 'Alone' })],
        sessions: [
          {
            _type: 'SessionSlot',
            title: 'Sched MC: Morning: 1',
            slotTitle: 'Morning: 1',
            conveners: [{ firstName: 'Jane', familyName: 'Doe' }],
            contributions: [talk],
          },
        ],
      }),
    );
    expect(report.contributions.map(({ title, session }) => [title, session])).toEqual([
      ['A talk', 'Sched MC'],
      ['Alone', undefined],
    ]);
    expect(report.sessions?.[0]).toMatchObject({
      title: 'Sched MC',
      bylines: [{ role: 'presenter', rule: 'session-convener', entries: [{ given: 'Jane' }] }],
    });
  });

  it('reads parts of a contribution as its topics', () => {
    const topics = first({
      subContributions: [{ title: 'Part one', speakers: [drawPerson('Jane Doe')] }, { title: '' }],
    })?.topics;
    expect(topics).toMatchObject([{ title: 'Part one', bylines: [{ role: 'presenter' }] }]);
  });

  it('writes down once what many contributions lack, with the first place', () => {
    const bare = { id: '1', title: 'Bare' };
    const { findings } = parse([bare, { ...bare, id: '2' }, { ...bare, id: '3' }]);
    const messages = findings.map(({ message }) => message);
    expect(messages).toContain(
      '“speakers” is missing at results[0].contributions[0] and 2 other places; it is read as empty.',
    );
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['missing-field']));
  });

  it('leaves out what is of the wrong kind, says so, and reads the rest', () => {
    const strange = drawTalk({
      id: 'x',
      speakers: 'Jane',
      coauthors: [7, drawPerson('John Roe'), { affiliation: 'Nobody' }],
      description: ['a'],
      track: { title: 'MCs' },
    });
    const [contribution] = parse([strange]).contributions;
    expect(contribution).toMatchObject({ contributionId: 1, track: 'MCs', description: [] });
    expect(contribution?.bylines[0]?.entries).toHaveLength(1);
    expect(parse([strange]).findings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'results[0].contributions[0].speakers: expected a list, found text; it is left out.',
        'results[0].contributions[0].coauthors[0]: expected an object, found a number; it is left out.',
        'results[0].contributions[0].coauthors[2]: a person without a name; left out.',
        'results[0].contributions[0].description: expected text, found a list; it is left out.',
      ]),
    );
    expect(codes([drawTalk({ title: ' ' }), drawTalk()])).toEqual(['no-title']);
  });

  it.each([
    ['[]', 'the list is empty'],
    ['{}', 'results: expected a list, found an object, as in a timetable'],
    ['7', 'results: expected a list, found a number'],
    ['null', 'results: nothing stands here'],
    ['[7]', 'results[0]: expected an event, found a number'],
    ['[{"title":"A"}]', 'results[0].contributions: nothing stands here'],
    ['[{"contributions":{}}]', 'results[0].contributions: expected a list, found an object'],
    ['[{"contributions":[]}]', 'holds no contribution'],
    ['[{"contributions":[]},{}]', 'expected one event, found 2'],
  ])('says of results %s what was expected', (results, sentence) => {
    expect(() => parseIndicoJson(`{"count":0,"results":${results}}`)).toThrow(sentence);
  });

  describe('descriptions', () => {
    it('reads Markdown', () => {
      expect(
        linesOf(
          '## Topics\r\n\r\n- **one**\r\n  - two \\_x\r\n\r\nHead\n----\nSee [this](https://a.example/b_(c)).',
        ),
      ).toEqual([
        { kind: 'heading', level: 2, text: 'Topics' },
        { kind: 'item', level: 0, text: 'one' },
        { kind: 'item', level: 2, text: 'two _x' },
        { kind: 'heading', level: 2, text: 'Head' },
        { kind: 'text', level: 0, text: 'See this (https://a.example/b_(c)).' },
      ]);
    });

    it('reads HTML: headings, lists, bold lines, breaks, entities', () => {
      expect(
        linesOf(
          '<h3>Topics &amp; more</h3><ul><li><p>one</p><ul><li>two&nbsp;x</li></ul></li><li>three</li></ul>' +
            '<p><strong>Key people</strong></p><p>a<br>b &lt;c&gt;\nd</p><pre>x\n  y</pre>',
        ),
      ).toEqual([
        { kind: 'heading', level: 3, text: 'Topics & more' },
        { kind: 'item', level: 0, text: 'one' },
        { kind: 'item', level: 2, text: 'two x' },
        { kind: 'item', level: 0, text: 'three' },
        { kind: 'heading', level: 7, text: 'Key people' },
        { kind: 'text', level: 0, text: 'a' },
        { kind: 'text', level: 0, text: 'b <c> d' },
        { kind: 'text', level: 0, text: 'x' },
        { kind: 'text', level: 0, text: 'y' },
      ]);
    });

    it('reads Markdown that holds single tags, entities and addresses in angle brackets', () => {
      expect(
        linesOf(
          'Intro<br>more\n\n- <b>one</b> &amp; <https://a.example/x>\n- if a < b, <linux/sched.h>',
        ),
      ).toEqual([
        { kind: 'text', level: 0, text: 'Intro' },
        { kind: 'text', level: 0, text: 'more' },
        { kind: 'item', level: 0, text: 'one & <https://a.example/x>' },
        { kind: 'item', level: 0, text: 'if a < b, <linux/sched.h>' },
      ]);
    });

    it('keeps the address of a link behind its label, where the label is not the address', () => {
      expect(
        linesOf(
          '<p><a href="https://lore.kernel.org/r/a_b@c">the series</a>, <a href="https://a.example/long">https://a.exam…</a>, <a href="javascript:alert(1)">x</a></p>',
        ).map(({ text }) => text),
      ).toEqual(['the series (https://lore.kernel.org/r/a_b@c), https://a.example/long, x']);
    });

    it('drops scripts, styles and comments', () => {
      expect(
        linesOf(
          '<p>a<script>alert("<p>b")</script><style>p{}</style><!-- c --><svg><title>d</title></svg>e</p>',
        ),
      ).toEqual([{ kind: 'text', level: 0, text: 'ae' }]);
    });

    it.each([
      ['nested blocks', `${'<div>'.repeat(10_000)}deep`],
      ['tags that are never closed', '&amp;<b>'.repeat(200_000)],
      ['nested lists', `${'<ul><li>'.repeat(10_000)}deep`],
      ['open links', `${'<a href="https://a.example">x<p>'.repeat(20_000)}deep`],
      ['links in one line', `<p>${'<a href="https://a.example/y">x</a> '.repeat(20_000)}`],
      ['open brackets', `${'[('.repeat(50_000)}deep`],
      ['angle brackets', `${'<'.repeat(200_000)}<p>deep`],
    ])('reads %s without end in time that grows with the text alone', (_, description) => {
      const start = cpuTime();
      expect(linesOf(description).length).toBeGreaterThan(0);
      expect(cpuTime() - start).toBeLessThan(20_000);
    });
  });
});
