import { describe, expect, it } from 'vitest';
import { describePeople, extractDrawn, relationsTo } from '../builders/extracted';

const ONE = 'mc:example-mc';
const AUTHORS = 'Authors: VANDERMEER, Ilse; YILDIRIM, Tarkan; BOATENG-OWUSU, Kwame';
/** Who leads a topic, by the names that stand in the result. */
function leads(body: string, trailer = AUTHORS): string[] {
  return describePeople(extractDrawn([{ body, trailer }]), ONE)
    .filter((person) => person.includes('topic-lead'))
    .map((person) => person.replace(/ \[.*$/, ''));
}

describe('who leads a topic', () => {
  it.each([
    ['in round brackets', 'Reclaim under pressure (Ilse Vandermeer)'],
    ['in square brackets', 'Reclaim under pressure [Ilse Vandermeer]'],
    ['with a title', 'Reclaim under pressure (Dr. Ilse Vandermeer)'],
    ['by the family name', 'Reclaim under pressure (Vandermeer)'],
    ['by the given name', 'Reclaim under pressure (Ilse)'],
    ['by given name and initial', 'Reclaim under pressure [Ilse V.]'],
    ['by initial and family name', 'Reclaim under pressure (I. Vandermeer)'],
    ['behind a dash', 'Reclaim under pressure - Ilse Vandermeer'],
    ['behind a long dash, with a body', 'Reclaim under pressure — Ilse Vandermeer (Intel)'],
    ['behind a comma', 'Welcome to everybody, Ilse Vandermeer'],
    ['in front of a colon', 'Ilse Vandermeer: reclaim under pressure'],
    ['in front of a dash', 'Ilse Vandermeer (Intel) - reclaim under pressure'],
    ['in brackets in front', '[Ilse Vandermeer] Reclaim under pressure'],
    ['as lead', 'Reclaim under pressure. Nothing has happened. Lead: Ilse Vandermeer'],
    ['as lead in brackets', 'Reclaim under pressure (lead: Ilse)'],
    ['as speaker', 'Reclaim under pressure; speaker: Ilse Vandermeer'],
    ['as presented by', 'Reclaim under pressure, presented by Ilse Vandermeer'],
    ['as led by', 'Reclaim under pressure (led by Ilse Vandermeer)'],
  ])('is named %s', (_, topic) => {
    expect(leads(`Topics:\n\n- A first one\n- ${topic}`)).toEqual(['Ilse Vandermeer']);
  });

  it('may be several, joined in any way', () => {
    const body =
      'Topics:\n\n 1. Reclaim - Ilse & Tarkan\n 2. Guard pages (Kwame Boateng-Owusu and Pim de Wolff)\n 3. Zones. Lead: Ilse Vandermeer, maybe with Aurora';
    expect(leads(body)).toEqual([
      'Aurora',
      'Ilse Vandermeer',
      'Kwame Boateng-Owusu',
      'Pim de Wolff',
      'Tarkan Yildirim',
    ]);
  });

  it('stands in a list that is one line of text', () => {
    const body =
      'Topics: page pools (Vandermeer) / header split, at long last (Tarkan\nYildirim) / a survey of drivers';
    expect(leads(body)).toEqual(['Ilse Vandermeer', 'Tarkan Yildirim']);
  });

  it('stands on the lines of an agenda with times', () => {
    const body =
      'Agenda (draft)\n\n10:00  Welcome, Ilse Vandermeer\n10:10 - 10:40  Zones in the wild (Tarkan Yildirim, Brightwater Labs)\n10:40  Open discussion (all)';
    expect(leads(body)).toEqual(['Ilse Vandermeer', 'Tarkan Yildirim']);
  });

  it('is every speaker of a list of speakers, who need stand nowhere else', () => {
    const body =
      'Speakers:\n\nMarisol Etcheverry: pinned memory, the good parts\nOttokar Brandt & Adaeze (A.) Okonkwo: a driver, one year on\nTBD: locking';
    expect(leads(body)).toEqual(['Adaeze Okonkwo', 'Marisol Etcheverry', 'Ottokar Brandt']);
  });

  it('is announced by what introduces the list', () => {
    const body =
      'Proposed sessions, each with its owner in parentheses:\n\n- Fast probes (Marisol Etcheverry)\n- Slow probes (Ottokar)\n- Formats (EfficiOS)';
    const dataset = extractDrawn([{ body }]);
    expect(describePeople(dataset, ONE)).toEqual([
      'Marisol Etcheverry [topic-lead]',
      'Ottokar [topic-lead]',
    ]);
    expect(relationsTo(dataset, 'invited', ONE).map(({ from }) => from)).toEqual(['org:efficios']);
  });

  it('is read where another entry of the list vouches for names standing there', () => {
    const body = 'Topics:\n\n- Reclaim (Ilse Vandermeer)\n- Zones (Ottokar Brandt)';
    expect(leads(body)).toEqual(['Ilse Vandermeer', 'Ottokar Brandt']);
    expect(leads('Topics:\n\n- Reclaim\n- Zones (Ottokar Brandt)')).toEqual([]);
  });

  it('is read from a list that nothing introduces', () => {
    expect(leads('We want to know.\n\n  o queue leasing (Yildirim)\n  o page pools')).toEqual([
      'Tarkan Yildirim',
    ]);
  });

  it.each([
    'Topics and proposed speakers',
    'Talks (with their presenters)',
    'Agenda, and who leads it',
    'Sessions / moderators',
    'Potential topics with owners',
  ])('is announced for every entry by %j', (intro) => {
    const body = `#### ${intro}\n\n- 1. One source to rule them all? - Marisol Etcheverry\n- 2. Swap, what now: Ottokar Brandt\n- 3. Weighted interleave - one year on - Pim de Wolff (Meta)\n- 4. Huge pages. Aurora Lindgren\n- 5. Wrap up`;
    expect(leads(body)).toEqual([
      'Aurora Lindgren',
      'Marisol Etcheverry',
      'Ottokar Brandt',
      'Pim de Wolff',
    ]);
  });

  it.each([
    ['- Rules (Marisol Etcheverry, Google)', '- Zones (Ottokar van Brandt, Red Hat)'],
    ['- Rules - Marisol Etcheverry (Google)', '- Zones: Ottokar van Brandt (Red Hat)'],
    ['- Rules: Marisol Etcheverry from Intel', '- Zones – Ottokar van Brandt (SUSE)'],
    ['Rules of the road. Marisol Etcheverry (Intel)\n', 'Zones: Ottokar van Brandt, Scuola Media'],
    ['- Marisol Etcheverry (Intel): rules', '- Zones (Ottokar van Brandt of Siemens)'],
  ])('is read where two entries have a name beside a body: %j', (one, other) => {
    const more = other.startsWith('-') ? '' : '\nFolios (Ilse Vandermeer, Intel)';
    expect(
      leads(`Planned discussions:\n\n${one}\n${other}\n${more}`).filter(
        (name) => name !== 'Ilse Vandermeer',
      ),
    ).toEqual(['Marisol Etcheverry', 'Ottokar van Brandt']);
  });

  it('is whoever stands in brackets behind most topics, though nobody knows any of them', () => {
    const names = ['Marisol Etcheverry', 'Ottokar Brandt', 'Pim de Wolff'];
    const items = names.map((name, at) => `- Swap, part ${at + 1} (${name})`);
    expect(leads(`Topics:\n\n${items.join('\n')}\n- Wrap up`)).toEqual(names);
    // Of these, one word is the same: a series.
    for (const series of [
      ['Sapphire Rapids', 'Granite Rapids', 'Emerald Rapids'],
      ['Part One', 'Part Two', 'Part Three'],
    ]) {
      const parts = series.map((name) => `- Limits (${name})`);
      expect(leads(`Topics:\n\n${parts.join('\n')}`)).toEqual([]);
    }
    // Too few to show a form.
    expect(leads(`Topics:\n\n${items.slice(1).join('\n')}\n- One\n- Two`)).toEqual([]);
  });

  it('is whoever stands alone on a line below the topic', () => {
    const body =
      'Topics:\n\n- Zones in the wild\n  - Ilse Vandermeer\n- Folios\n  - Tarkan Yildirim';
    expect(leads(body)).toEqual(['Ilse Vandermeer', 'Tarkan Yildirim']);
  });

  it('is whoever a list names behind “With” at the end of its topics', () => {
    const body =
      'Topics:\n\n- HID: a year of it. With Marisol Etcheverry\n- Haptics. Nobody likes it\n- Docks, and why they fail. With Pim de Wolff and Ottokar Brandt\n- Amplifiers. With Ilse Vandermeer';
    expect(leads(body)).toEqual([
      'Ilse Vandermeer',
      'Marisol Etcheverry',
      'Ottokar Brandt',
      'Pim de Wolff',
    ]);
  });

  it('is whom a “Lead:” below each topic names; others lead the microconference', () => {
    const topic = (name: string): string =>
      `**Topic.** What is left?\nLead: ${name}. Wanted: Aurora Lindgren`;
    const body = ['Marisol Etcheverry', 'Pim de Wolff', 'Ilse Vandermeer'].map(topic).join('\n\n');
    expect(leads(body)).toEqual(['Ilse Vandermeer', 'Marisol Etcheverry', 'Pim de Wolff']);
    expect(leads(topic('Marisol Etcheverry'))).toEqual([]);
  });

  it('sits on a panel that the topic names, and is remote behind a dash', () => {
    const body =
      'Topics:\n\n- Who maintains the glue? Panel with Marisol Etcheverry (regulator) and Pim de Wolff (I2C)\n- Gadgets -- Ottokar Brandt, remote\n- Buses -- Ilse Vandermeer';
    expect(leads(body)).toEqual(['Ilse Vandermeer', 'Ottokar Brandt']);
    expect(describePeople(extractDrawn([{ body, trailer: AUTHORS }]), ONE)).toEqual(
      expect.arrayContaining(['Marisol Etcheverry [attendee]', 'Pim de Wolff [attendee]']),
    );
  });

  it('may share a body with who stands beside them', () => {
    const body =
      'Topics:\n\n- Rules - Marisol Etcheverry and Pim de Wolff (Intel)\n- Zones - Ottokar van Brandt (SUSE)';
    expect(leads(body)).toEqual(['Marisol Etcheverry', 'Ottokar van Brandt', 'Pim de Wolff']);
  });

  it.each([
    'Power limits (Sapphire Rapids, Intel)',
    'Power limits - Sapphire Rapids (Intel)',
    'Power limits: Sapphire Rapids (Intel)',
    'Memory Tiering: what is left',
    'Large Folios - status update',
    'Secure Boot, Measured Boot',
    'Device Tree (Power Domains)',
    'Open discussion (everyone)',
    'GPU Reset by Design',
    'Patches by Ilse Vandermeer',
    'Swap (Optional)',
  ])('is nobody in %j', (topic) => {
    expect(leads(`Topics:\n\n- ${topic}\n- Another one`)).toEqual([]);
  });
});

describe('a paragraph about last year', () => {
  it('ends where its last sentence introduces what is to come', () => {
    const body =
      'Last year we had eleven points, of which seven are done. What came up since is the agenda for this year:\n\n- Page pools (Ilse Vandermeer)\n- Header split';
    const dataset = extractDrawn([{ body, trailer: AUTHORS }]);
    expect(leads(body)).toEqual(['Ilse Vandermeer']);
    expect(dataset.microconferences[0]?.topics).toHaveLength(2);
  });
});
