import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/types';
import { describePeople, extractDrawn, relationsTo } from '../builders/extracted';

const ONE = 'mc:example-mc';
const read = (body: string, trailer = ''): Dataset => extractDrawn([{ body, trailer }]);
const people = (body: string, trailer = ''): string[] => describePeople(read(body, trailer), ONE);
const invited = (body: string): string[] =>
  relationsTo(read(body), 'invited', ONE).map(({ from }) => from.slice('org:'.length));
const affiliations = ({ relations }: Dataset): string[] =>
  relations
    .filter(({ kind }) => kind === 'affiliated')
    .map(({ from, to }) => `${from.slice('person:'.length)} at ${to.slice('org:'.length)}`);

describe('lists that lost their line breaks', () => {
  it('are parted by the brackets behind the names', () => {
    const body =
      'Folks we hope to see this time\n\nIlse Vandermeer (Intel) Tarkan Yildirim (AMD) Pim de Wolff (Brightwater Labs) Marisol Etcheverry Ottokar Brandt';
    const dataset = read(body);
    expect(describePeople(dataset, ONE)).toEqual([
      'Ilse Vandermeer [attendee]',
      'Marisol Etcheverry [attendee]',
      'Ottokar Brandt [attendee]',
      'Pim de Wolff [attendee]',
      'Tarkan Yildirim [attendee]',
    ]);
    expect(affiliations(dataset)).toEqual([
      'ilse-vandermeer at intel',
      'pim-de-wolff at brightwater-labs',
      'tarkan-yildirim at amd',
    ]);
  });

  it('are parted by the bullets that stayed', () => {
    const body =
      'Everybody who is interested so far: - Ilse Vandermeer - Dr. Tarkan Yildirim (AMD) - Marie-Luise Brandt';
    expect(people(body)).toEqual([
      'Ilse Vandermeer [attendee]',
      'Marie-Luise Brandt [attendee]',
      'Tarkan Yildirim [attendee]',
    ]);
  });

  it('keep a nickname in brackets inside its name', () => {
    expect(people('Attendees: Robert (Bob) Vandermeer, Ilse (Lili) van Houten')).toHaveLength(2);
  });
});

describe('what stands around a list', () => {
  it('may be a sentence with the legend of its marks', () => {
    const body =
      'From the participants of last year we would like to see these again; a plus stands for those who will come: Ilse Vandermeer+, Tarkan Yildirim, Marisol Etcheverry+ (Intel)';
    expect(people(body)).toEqual([
      'Ilse Vandermeer [attendee, confirmed]',
      'Marisol Etcheverry [attendee, confirmed]',
      'Tarkan Yildirim [attendee]',
    ]);
  });

  it('may be a sentence behind it, on its last line', () => {
    const body =
      'People\n\nIlse Vandermeer (Intel), Tarkan Yildirim (AMD). Tencent and Google use it in production and are warmly invited.';
    expect(people(body)).toEqual(['Ilse Vandermeer [attendee]', 'Tarkan Yildirim [attendee]']);
    expect(invited(body)).toEqual(['google', 'tencent']);
  });

  it('may be the head of a paragraph, which is nobody', () => {
    const body =
      'Key attendees\n\nIlse Vandermeer, Tarkan Yildirim, Pim de Wolff\n\nLogistics\n\nWe would need a room with enough sockets for all the boards that we bring along.';
    expect(people(body)).toHaveLength(3);
  });

  it('may say from which side somebody comes', () => {
    const body =
      'Attendees: Ilse Vandermeer, on the hardware side Tarkan Yildirim, from the GCC side Marisol Etcheverry';
    expect(people(body)).toHaveLength(3);
    expect(invited(body)).toEqual([]);
  });

  it('is said of both where it says so', () => {
    const dataset = read('Attendees: Ilse Vandermeer and Tarkan Yildirim (both from Intel)');
    expect(affiliations(dataset)).toEqual(['ilse-vandermeer at intel', 'tarkan-yildirim at intel']);
  });
});

describe('topics of one hand', () => {
  const TRAILER = 'Authors: VANDERMEER, Ilse; YILDIRIM, Tarkan';
  const leads = (body: string): string[] =>
    people(body, TRAILER)
      .filter((person) => person.includes('topic-lead'))
      .map((person) => person.replace(/ \[.*$/, ''));

  it('end with a sentence that is nothing but names', () => {
    const body =
      'Topics:\n\n- Reclaim under pressure: what is left to do. Ilse Vandermeer\n- Tests of it all. Tarkan Yildirim\n- Guard pages in user space? Pim de Wolff (Brightwater Labs) and Aurora Lindgren\n- Zones, once more. Kwame Boateng-Owusu has a prototype at https://example.org/a';
    expect(leads(body)).toEqual([
      'Aurora Lindgren',
      'Ilse Vandermeer',
      'Pim de Wolff',
      'Tarkan Yildirim',
    ]);
    const known = `${body}\n\nAttendees: Kwame Boateng-Owusu`;
    expect(leads(known)).toContain('Kwame Boateng-Owusu');
  });

  it('have references behind their names', () => {
    const body =
      'Topics:\n\n- Reclaim under pressure (Ilse) [3]\n- Zones (Tarkan, see https://example.org/b). See also https://example.org/c';
    expect(leads(body)).toEqual(['Ilse Vandermeer', 'Tarkan Yildirim']);
  });

  it('name nobody where they end with things or thanks', () => {
    const body =
      'Topics:\n\n- Reclaim. Ilse Vandermeer\n- What to do next. Large Folios\n- Tests were rewritten. Thanks, Tarkan Yildirim!\n- Page tables. Memory Tagging Extension';
    expect(leads(body)).toEqual(['Ilse Vandermeer']);
  });
});

describe('sentences about people', () => {
  it.each([
    ['Pim de Wolff, who maintains the parser, agreed to report on it.', '[topic-lead, confirmed]'],
    ['Pim de Wolff is invited to explain what he found.', '[topic-lead]'],
    ['Pim de Wolff from Intel would love to give an overview.', '[topic-lead]'],
    ['We already have Pim de Wolff on board.', '[attendee, confirmed]'],
    ['We thank Pim de Wolff for the last years.', '[mentioned]'],
    ['Among the people who promised to attend is Pim de Wolff (Intel).', '[attendee, confirmed]'],
    ['Invitations have been sent to Intel and to Pim de Wolff.', '[attendee]'],
  ])('%s', (body, expected) => {
    expect(people(body)).toEqual([`Pim de Wolff ${expected}`]);
  });

  it('tell in the present who talks, if that is somebody', () => {
    const body =
      'At first Ilse Vandermeer talks about what is left. Then Memory Tiering presents a problem. The Page Pool talks about nothing.';
    expect(people(body, 'Authors: VANDERMEER, Ilse')).toEqual([
      'Ilse Vandermeer [author, topic-lead]',
    ]);
  });

  it('name no body and no technique as a person', () => {
    const body =
      'We thank Linux Foundation for the room. We have Red Hat on board. Thanks to Large Folios it is fast. Invitations went out to Micron.';
    expect(people(body)).toEqual([]);
    expect(invited(body)).toEqual(['micron']);
  });

  it('say where those who write are from', () => {
    const dataset = read(
      'We (Ilse from Intel, Tarkan and Pim from Google) propose to meet.',
      'Authors: VANDERMEER, Ilse; YILDIRIM, Tarkan; DE WOLFF, Pim',
    );
    expect(affiliations(dataset)).toEqual([
      'ilse-vandermeer at intel',
      'pim-de-wolff at google',
      'tarkan-yildirim at google',
    ]);
  });
});

describe('letters of one sound', () => {
  const idsOf = (list: string): string[] =>
    read(`Attendees: ${list}`, 'Authors: LEWANDOWSKA, Ida').people.map(({ id }) => id);

  it('make one person with a name of a byline', () => {
    expect(idsOf('Ida Levandowska')).toEqual(['person:ida-lewandowska']);
  });

  it('make two of other letters, and of two in one list', () => {
    expect(idsOf('Ida Lewandowski')).toHaveLength(2);
    expect(idsOf('Tom Brandqvist, Tom Brandquist')).toHaveLength(3);
  });
});
