import { describe, expect, it } from 'vitest';
import { groupPeople } from '../../src/extract/group-people';
import { buildKnownPeople } from '../../src/extract/known-people';
import type { PersonMention } from '../../src/extract/person-mention';
import { resolvePeople } from '../../src/extract/resolve-people';
import { describePeople, extractDrawn, findingCodes } from '../builders/extracted';
import { cpuTime } from '../tools/cpu-time';

/** The names of all people after reading each list in a contribution of its own. */
function people(...lists: string[]): string[] {
  const dataset = extractDrawn(
    lists.map((list, index) => ({
      id: index + 1,
      title: `Number ${'ABCDEF'[index]} MC`,
      body: `Key attendees:\n\n${list
        .split(',')
        .map((name) => `- ${name.trim()}`)
        .join('\n')}`,
    })),
  );
  return dataset.people.map(({ name }) => name);
}

describe('deciding who is who', () => {
  it('joins spellings that differ in accents, oe for ö, and case', () => {
    expect(people('Joerg Roedel', 'Jörg Rödel', 'Jorg Rodel')).toEqual(['Jörg Rödel']);
    expect(people('Lukasz Luba', 'Łukasz Łuba')).toEqual(['Łukasz Łuba']);
  });

  it('joins family-name-first and honorifics', () => {
    expect(people('Dr. Jane Q Example', 'Example Jane Q')).toHaveLength(1);
  });

  it('joins middle names with the bare name, and shows the shorter one', () => {
    expect(people('Rafael J. Wysocki', 'Rafael Wysocki')).toEqual(['Rafael Wysocki']);
  });

  it('keeps two people apart whose middle names differ, and a bare name with neither', () => {
    expect(people('John Q. Smith', 'John P. Smith', 'John Smith')).toHaveLength(3);
  });

  it('joins by address even where the spelling differs', () => {
    expect(people('Joerg Roedel jr@suse.example', 'Jörg Rödelheim (jr@suse.example)')).toHaveLength(
      1,
    );
  });

  it('joins a given name with one letter too few, of a colleague of the same room', () => {
    const room = (other: string): string[] =>
      describePeople(
        extractDrawn([
          {
            body: `Topics with speakers:\n\n- Zones - Nadezhda Smirnova (Intel)\n\nKey attendees:\n\n- ${other}`,
          },
        ]),
        'mc:example-mc',
      );
    expect(room('Nadezda Smirnova (Intel)')).toHaveLength(1);
    expect(room('Nadezda Smirnova (SUSE)')).toHaveLength(2);
    expect(room('Nadezda Smirnova')).toHaveLength(2);
    expect(room('Nadezhdo Smirnova (Intel)')).toHaveLength(2);
  });

  it('knows a hyphenated given name again', () => {
    const dataset = extractDrawn([
      {
        body: 'Key attendees:\n\n- Ann-Marie Brandt\n\nThe notes of last year are by Ann-Marie, and others.',
      },
    ]);
    expect(describePeople(dataset, 'mc:example-mc')).toEqual([
      'Ann-Marie Brandt [attendee, mentioned]',
    ]);
  });

  it('never joins two people of one family name or one given name', () => {
    expect(people('Daniel Stone', 'Daniel Kiper', 'Michael Kiper')).toEqual([
      'Daniel Kiper',
      'Daniel Stone',
      'Michael Kiper',
    ]);
  });

  it('drops a hyphen that a line break left in one of two spellings', () => {
    const dataset = extractDrawn([
      {
        body: 'Key attendees:\n\n- Mathieu Desnoyers',
        trailer: 'Primary authors: DESNOY-ERS, Mathieu (EfficiOS Inc.)',
      },
    ]);
    expect(dataset.people.map(({ name }) => name)).toEqual(['Mathieu Desnoyers']);
  });

  it('keeps a real hyphen', () => {
    const dataset = extractDrawn([
      { trailer: 'Authors: Mrs CHHAYA-SHAILESH, Himadri (Inria-Paris)' },
    ]);
    expect(dataset.people.map(({ name }) => name)).toEqual(['Himadri Chhaya-Shailesh']);
  });

  it('resolves a given name inside the same contribution, and never across', () => {
    const dataset = extractDrawn([
      {
        body: 'Key stakeholders\n\n- Palmer Atish Conor Sunil',
        trailer: 'Authors: PATRA, ATISH (Rivos); DABBELT, Palmer (Google)',
      },
      { id: 2, title: 'Other MC', trailer: 'Authors: DOOLEY, Conor' },
    ]);
    expect(describePeople(dataset, 'mc:example-mc')).toEqual([
      'Atish Patra [author, attendee]',
      'Conor [attendee]',
      'Palmer Dabbelt [author, attendee]',
      'Sunil [attendee]',
    ]);
    expect(dataset.people.filter(({ unresolved }) => unresolved).map(({ name }) => name)).toEqual([
      'Conor',
      'Sunil',
    ]);
    const proposal = dataset.findings.find(({ code }) => code === 'likely-same-person')?.proposal;
    expect(proposal).toEqual({ kind: 'merge', keep: 'person:conor-dooley', drop: 'person:conor' });
  });

  it('keeps a name one letter off apart, and proposes to join it', () => {
    const dataset = extractDrawn([
      { body: 'Key attendees:\n\n- Gabriella Moretti' },
      { id: 2, title: 'Other MC', body: 'Key attendees:\n\n- Gabriela Moretti' },
    ]);
    expect(dataset.people).toHaveLength(2);
    expect(findingCodes(dataset)).toContain('likely-same-person');
  });

  it('reads a curated alias, keeps the spelling, and says so', () => {
    const dataset = extractDrawn([{ body: 'Key attendees:\n\n- Joseph Josef Bacik' }]);
    expect(dataset.people).toEqual([
      { id: 'person:josef-bacik', name: 'Josef Bacik', aliases: ['Joseph Josef Bacik'] },
    ]);
    expect(findingCodes(dataset)).toContain('known-alias');
  });

  it('records the reason of every mention', () => {
    const dataset = extractDrawn([
      { body: 'Key attendees:\n\n- Jörg Rödel', trailer: 'Authors: ROEDEL, Joerg (SUSE)' },
    ]);
    const reasons = dataset.mentions
      .filter(({ kind }) => kind === 'person')
      .map(({ reason }) => reason);
    expect(reasons.sort()).toEqual(['first-mention', 'same-full-name']);
  });

  it('reads one person who stands twice in one byline once', () => {
    const dataset = extractDrawn([
      { trailer: 'Primary authors: KHAN, Shuah (The Linux Foundation); KHAN, Shuah' },
    ]);
    expect(describePeople(dataset, 'mc:example-mc')).toEqual(['Shuah Khan [author]']);
  });
});

describe('spellings of one person', () => {
  const names = (body: string, trailer: string, ...others: { body?: string; trailer?: string }[]) =>
    extractDrawn([
      { body, trailer },
      ...others.map((other, index) => ({
        id: index + 2,
        title: `Number ${'BCD'[index]} MC`,
        ...other,
      })),
    ]).people.map(({ name }) => name);

  it('are one where a byline has the name right and a list is one letter short', () => {
    const trailer = 'Authors: MACALLENDER, Rory';
    expect(names('Words.', trailer, { body: 'Attendees: Rory Macalender' })).toHaveLength(1);
    expect(names('Words.', trailer, { body: 'Attendees: Rory MacAllender' })).toHaveLength(1);
  });

  it('are one where two lists of one proposal write a long name in two ways', () => {
    const dataset = extractDrawn([
      {
        body: 'Topics:\n\n- Zones (Prathamesh Deshmane, Shirin Moghaddam)\n\nAttendees: Pratamesh Deshmane, Shirin Moghadam',
      },
    ]);
    expect(dataset.people.filter(({ name }) => /Desh|Mogh/.test(name))).toHaveLength(2);
  });

  it('are one where a list of the same room has one letter more inside the given name', () => {
    expect(names('MC leads: Idriss Benyoucef-Hart', 'Authors: BENYOUCEF-HART, Idris')).toHaveLength(
      1,
    );
  });

  it('are two where the letter may tell two people apart', () => {
    const other = { body: 'Attendees: Peter Lindenson, Olga Smirnovskaya' };
    expect(names('Words.', 'Authors: LINDENSEN, Peter; SMIRNOVSKAY, Olga', other)).toHaveLength(4);
    expect(names('Words.', 'Authors: MACALLENDER, Rory; MACALENDER, Rory')).toHaveLength(2);
  });

  it('are one where two neighbouring letters have changed places', () => {
    expect(
      names('Attendees: Thnadiwe Dlamini-Steyn, Thandiwe D.', '', {
        body: 'Attendees: Thandiwe Dlamini-Steyn',
      }),
    ).toEqual(expect.arrayContaining([expect.stringMatching(/Dlamini-Steyn$/)]));
    expect(
      names('Attendees: Marianen Okonkwo', '', { body: 'Attendees: Marianne Okonkwo' }),
    ).toHaveLength(1);
  });

  it('are one with and without a nickname', () => {
    expect(
      names('Panel: Oluwadamilola "Dami" Ade-Finch, Pim de Wolff', '', {
        body: 'Attendees: Dami Ade-Finch',
      }),
    ).toEqual(['Oluwadamilola Ade-Finch', 'Pim de Wolff']);
  });

  it('are one with a hyphen, a space or a spelled-out umlaut, and particles stay', () => {
    expect(
      names(
        'Attendees: Lani Kealoha Pratt, Jürgen Müllerhof, Marguerite d’Aubry Roche, Joost vd Berg, Omar al-Rashid',
        '',
        {
          body: 'Attendees: Lani Kealoha-Pratt, Juergen Muellerhof, Marguerite d’Aubry-Roche, Joost vd Berg, Omar al-Rashid',
        },
      ),
    ).toHaveLength(5);
  });

  it('are one where the family name stands first elsewhere', () => {
    expect(
      names('Attendees: Bae Hye-jin, Trần Thị Mai', 'Authors: BAE, Hye-Jin; TRẦN, Thị Mai'),
    ).toHaveLength(2);
  });

  it('are one by a known short form in the same contribution, and not elsewhere', () => {
    const trailer = 'Authors: GRÜNBAUM, Stefanie\n\nPresenters: GRUENBAUM, Steffi';
    expect(names('Words.', trailer)).toEqual(['Stefanie Grünbaum']);
    expect(
      names('Words.', 'Authors: GRÜNBAUM, Stefanie', { trailer: 'Authors: GRÜNBAUM, Steffi' }),
    ).toHaveLength(2);
  });

  it('are two where one list has both', () => {
    expect(names('Attendees: Michael Smithson, Mike Smithson', '')).toHaveLength(2);
  });

  it('are one by the first of two family names in the same contribution', () => {
    const trailer = 'Authors: CONDORI HUANCA, Rafael';
    expect(names('Attendees: Rafael Condori', trailer)).toEqual(['Rafael Condori Huanca']);
    expect(names('Words.', trailer, { body: 'Attendees: Rafael Condori' })).toHaveLength(2);
  });
});

describe('part of a name', () => {
  const ILSE = 'Authors: VANDERMEER, Ilse (Brightwater Labs)';
  const persons = (body: string, trailer: string, other = 'Words.') =>
    extractDrawn([
      { body: other, trailer },
      { id: 2, title: 'Other MC', body },
    ]).people.map(({ name }) => name);

  it.each(['Ilse', 'Vandermeer', 'Ilse V.', 'I. Vandermeer'])(
    '%j stands for the only one whom it fits in the same contribution',
    (part) => {
      const dataset = extractDrawn([{ body: `Attendees: ${part}, Pim de Wolff`, trailer: ILSE }]);
      expect(dataset.people.map(({ name }) => name)).toEqual(['Ilse Vandermeer', 'Pim de Wolff']);
    },
  );

  it.each(['Ilse', 'Vandermeer', 'Ilse V.'])('%j is nobody of another contribution', (part) => {
    expect(persons(`Attendees: ${part}, Pim de Wolff`, ILSE)).toHaveLength(3);
  });

  it('is somebody of another contribution where the employer or the title says so', () => {
    expect(persons('Attendees: Vandermeer (the one from Brightwater)', ILSE)).toHaveLength(1);
    expect(
      persons('Attendees: Prof Vandermeer', '', 'Attendees: Prof. Ilse Vandermeer'),
    ).toHaveLength(1);
  });

  it('is nobody where two fit', () => {
    const trailer = 'Authors: VANDERMEER, Ilse; VANDERMEER, Otto';
    const dataset = extractDrawn([{ body: 'Attendees: Vandermeer, Pim de Wolff', trailer }]);
    expect(dataset.people).toHaveLength(4);
    expect(findingCodes(dataset)).toContain('unresolved-person');
  });
});

describe('many people of one name', () => {
  const known = buildKnownPeople([]);
  const mention = (
    index: number,
    display: string,
    keys?: PersonMention['keys'],
  ): PersonMention => ({
    mc: index % 500,
    text: display,
    display,
    role: 'author',
    rule: 'byline-author',
    line: index + 1,
    excerpt: display,
    ...(keys === undefined ? {} : { keys }),
  });

  it('stay as many as the source has keys for, each taking in the bare name beside it', () => {
    const mentions = [
      mention(0, 'Jane Doe', { addressHash: 'a' }),
      mention(1, 'Jane Doe', { addressHash: 'b' }),
      mention(500, 'Jane Doe'),
      mention(2, 'Jane Doe'),
    ];
    const groups = groupPeople(mentions, known).map((group) =>
      group.mentions.map(({ mention: one }) => one.line),
    );
    expect(groups).toEqual([[1, 501], [2], [3]]);
  });

  it('are told apart in time that grows with their number alone', () => {
    const start = cpuTime();
    const named = Array.from({ length: 40_000 }, (_, index) =>
      mention(index, 'Jane Doe', index % 2 === 0 ? { addressHash: `${index}` } : undefined),
    );
    const partial = Array.from({ length: 40_000 }, (_, index) =>
      mention(index, index % 2 === 0 ? 'J. Doe' : 'Jane'),
    );
    const { people: found } = resolvePeople([...named, ...partial], known, () => 'example');
    expect(found.length).toBeGreaterThan(20_000);
    expect(cpuTime() - start).toBeLessThan(8000);
  });
});
