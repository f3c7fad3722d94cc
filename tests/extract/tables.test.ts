import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/types';
import { describePeople, extractDrawn, relationsTo } from '../builders/extracted';

const ONE = 'mc:example-mc';
const read = (body: string): Dataset =>
  extractDrawn([{ body, trailer: 'Authors: VANDERMEER, Ilse' }]);
const people = (body: string): string[] =>
  describePeople(read(body), ONE).filter((person) => person !== 'Ilse Vandermeer [author]');
const topics = (body: string): string[] =>
  (read(body).microconferences[0]?.topics ?? []).map(({ label }) => label);
const PAIR = ['Marisol Etcheverry [topic-lead]', 'Ottokar Brandt [attendee]'];

describe('a table of topics', () => {
  it.each([
    ['Topic', 'Proposed by', 'Who should be in the room'],
    ['Subject', 'Speaker(s)', 'Attendees'],
    ['Title', 'Led by', 'Needed people'],
    ['What', 'Contact', 'Must attend'],
    ['Talk', 'Presented by', 'Stakeholders'],
    ['Discussion', 'Owner', 'Interested parties'],
  ])('has who leads and who is wanted in columns of their own: %s, %s, %s', (...head) => {
    const body = `We would like to discuss:\n\n| ${head.join(' | ')} |\n|---|---|---|\n| Page pools, at last | Marisol Etcheverry (Intel) | Ottokar Brandt |\n| Zones | TBD | |\n\nMore of them may follow, and we are open to what others suggest.`;
    expect(people(body)).toEqual(PAIR);
    expect(topics(body)).toEqual(['Page pools, at last', 'Zones']);
  });

  it('may lack bars at its edges, and the line below its head', () => {
    const rows = 'Page pools | Marisol Etcheverry | Ottokar Brandt\nZones | TBD | ?';
    expect(people(`Topic | Lead | Participants\n--- | --- | ---\n${rows}`)).toEqual(PAIR);
    expect(people(`Topic | Lead | Participants\n${rows}`)).toEqual(PAIR);
  });

  it('may have the people first, several in a cell, and their bodies beside them', () => {
    const body =
      '| Speaker | Company | Topic | Minutes |\n|---|---|---|---|\n| Marisol Etcheverry | Intel | Page pools | 20 |\n| Ottokar Brandt and Pim de Wolff | SUSE | Zones | 30 |';
    expect(people(body)).toEqual([
      'Marisol Etcheverry [topic-lead]',
      'Ottokar Brandt [topic-lead]',
      'Pim de Wolff [topic-lead]',
    ]);
    expect(
      read(body)
        .relations.filter(({ kind }) => kind === 'affiliated')
        .map(({ from, to }) => `${from} ${to}`),
    ).toContain('person:marisol-etcheverry org:intel');
    expect(topics(body)).toEqual(['Page pools', 'Zones']);
  });

  it('keeps what its other columns cite', () => {
    const body =
      '| # | Topic | Who | Links |\n|---|---|---|---|\n| 1 | Zones | Ottokar Brandt | https://lore.kernel.org/linux-mm/20260102-zones-v1-0@vandermeer.example/ |';
    expect(people(body)).toEqual(['Ottokar Brandt [topic-lead]']);
    expect(
      relationsTo(read(body), 'cites', 'thread:20260102-zones-v1-0@vandermeer.example'),
    ).toHaveLength(1);
  });
});

describe('a table of people', () => {
  it('may have a column for each kind', () => {
    const body =
      '| MC leads | Key attendees |\n|---|---|\n| Ilse Vandermeer | Marisol Etcheverry, Ottokar Brandt |\n| | Pim de Wolff |';
    expect(people(body)).toEqual([
      'Ilse Vandermeer [author, mc-lead]',
      'Marisol Etcheverry [attendee]',
      'Ottokar Brandt [attendee]',
      'Pim de Wolff [attendee]',
    ]);
  });

  it('may say who comes, beside a body and a topic', () => {
    const body =
      'Who should be there\n\n| Name | Affiliation | Topic | Coming? |\n|---|---|---|---|\n| Marisol Etcheverry | Intel | zones, folios | yes |\n| Ottokar Brandt | SUSE (openSUSE) | folios | ? |\n| Pim de Wolff | | | no reply yet |';
    expect(people(body)).toEqual([
      'Marisol Etcheverry [attendee, confirmed]',
      'Ottokar Brandt [attendee]',
      'Pim de Wolff [attendee]',
    ]);
    expect(
      read(body).relations.flatMap(({ kind, to }) => (kind === 'affiliated' ? [to] : [])),
    ).toEqual(['org:intel', 'org:suse']);
  });

  it('is a list where it has one person per line', () => {
    const body =
      '| Attendee | Topic |\n|---|---|\n| Marisol Etcheverry | Page pools |\n| Ottokar Brandt | Zones |';
    expect(people(body)).toEqual(['Marisol Etcheverry [attendee]', 'Ottokar Brandt [attendee]']);
  });
});

describe('a table of something else', () => {
  it.each([
    '| Board | Status |\n|---|---|\n| Blue Pill | Works Fine |\n| Orange Crab | Needs Love |',
    '| Topic | Minutes |\n|---|---|\n| Device Trees | Twenty Five |',
    'Usage: foo | bar | baz',
    '| Option | Who uses it | Default |\n|---|---|---|\n| Fast Path | Big Iron | Off |',
  ])('names nobody: %j', (body) => {
    expect(people(body)).toEqual([]);
  });
});
