import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/types';
import { describePeople, extractDrawn, findingCodes, relationsTo } from '../builders/extracted';

const ONE = 'mc:example-mc';
const read = (body: string, trailer = ''): Dataset => extractDrawn([{ body, trailer }]);
const people = (body: string, trailer = ''): string[] => describePeople(read(body, trailer), ONE);
const invited = (dataset: Dataset): string[] =>
  relationsTo(dataset, 'invited', ONE).map(({ from }) => from.slice('org:'.length));
const affiliations = ({ relations }: Dataset): string[] =>
  relations
    .filter(({ kind }) => kind === 'affiliated')
    .map(({ from, to }) => `${from.slice('person:'.length)} at ${to.slice('org:'.length)}`);

describe('labels with their people on one line', () => {
  it('are each a list of their own, bold or not, with no blank line between them', () => {
    const body =
      '**Leads:** Ilse Vandermeer and Tarkan Yildirim\nContact: Ilse Vandermeer\nMust have: Marisol Etcheverry\nNice to have: Ottokar Brandt & Pim de Wolff';
    expect(people(body)).toEqual([
      'Ilse Vandermeer [mc-lead, contact]',
      'Marisol Etcheverry [attendee]',
      'Ottokar Brandt [attendee]',
      'Pim de Wolff [attendee]',
      'Tarkan Yildirim [mc-lead]',
    ]);
  });

  it('go on over a page’s width, and over a name that its end breaks', () => {
    const body =
      'Stakeholders: Ilse Vandermeer, Tarkan Yildirim, Marisol Etcheverry, Kwame Boateng-\n\nOwusu (Brightwater Labs), Aurora\nLindgren.\n\nThe rest is said elsewhere.';
    expect(people(body)).toEqual([
      'Aurora Lindgren [attendee]',
      'Ilse Vandermeer [attendee]',
      'Kwame Boateng-Owusu [attendee]',
      'Marisol Etcheverry [attendee]',
      'Tarkan Yildirim [attendee]',
    ]);
  });

  it('may say in a sentence whom they list, and go on with another', () => {
    const body =
      'Attendance: we have asked Ilse Vandermeer, Tarkan Yildirim (misses the first day) and Marisol Etcheverry. Ottokar Brandt hopes to come, too.';
    expect(people(body)).toEqual([
      'Ilse Vandermeer [attendee]',
      'Marisol Etcheverry [attendee]',
      'Ottokar Brandt [attendee]',
      'Tarkan Yildirim [attendee]',
    ]);
  });

  it('name nobody where things stand behind them', () => {
    const body =
      'Must have: a working test setup, Real Hardware, Secure Boot\nNice to have: Rust support, Memory Tagging\nOptional: Large Folios';
    expect(people(body)).toEqual([]);
  });
});

describe('lists under a heading or an introducing sentence', () => {
  it('have any bullet: letters, circles, numbers in brackets', () => {
    const body =
      'Required attendees\n\n a) Ilse Vandermeer\n b) Tarkan Yildirim\n\nOptional attendees\n\n o Marisol Etcheverry\n o Ottokar Brandt\n\nHopeful guests we would like to see:\n\n (1) Pim de Wolff\n (2) Aurora Lindgren';
    expect(people(body)).toHaveLength(6);
  });

  it('have lines without bullets, each an entry where the one before it is not full', () => {
    const body =
      'These people would help, and the paragraph is long enough to show how wide the page is at all.\n\nWho should come:\n   Ilse Vandermeer (Intel) / Tarkan Yildirim (AMD), Pim de Wolff\n   Marisol Etcheverry, independent\n   folks from Qualcomm';
    const dataset = read(body);
    expect(describePeople(dataset, ONE)).toHaveLength(4);
    expect(affiliations(dataset)).toEqual(['ilse-vandermeer at intel', 'tarkan-yildirim at amd']);
    expect(invited(dataset)).toEqual(['qualcomm']);
  });

  it('may be tables', () => {
    const body =
      '### Attendees\n\n| Name | Company | Status |\n|---|---|---|\n| Ilse Vandermeer | Intel | confirmed |\n| Tarkan Yildirim | Brightwater Labs | asked |';
    const dataset = read(body);
    expect(describePeople(dataset, ONE)).toEqual([
      'Ilse Vandermeer [attendee, confirmed]',
      'Tarkan Yildirim [attendee]',
    ]);
    expect(affiliations(dataset)).toEqual([
      'ilse-vandermeer at intel',
      'tarkan-yildirim at brightwater-labs',
    ]);
  });

  it('may be tables that nothing but their head introduces', () => {
    const body = '| Name | Role |\n|---|---|\n| Ilse Vandermeer | tester |';
    expect(people(body)).toEqual(['Ilse Vandermeer [attendee]']);
  });

  it('are parted by labels of their own', () => {
    const body =
      'Participants\n\nCore: Ilse Vandermeer, Tarkan Yildirim\nDrivers: Pim de Wolff\nUser space: somebody from Collabora';
    const dataset = read(body);
    expect(describePeople(dataset, ONE)).toHaveLength(3);
    expect(invited(dataset)).toEqual(['collabora']);
  });

  it('may be one sentence of names with others at its end', () => {
    const body =
      '**Expected participants**\n\nIlse Vandermeer, Tarkan Yildirim, Pim de Wolff, Aurora Lindgren, Ottokar Brandt, and other patching folks.';
    expect(people(body)).toHaveLength(5);
  });

  it('end where a sentence of the proposal goes on', () => {
    const body =
      'Key people:\n\n- Ilse Vandermeer\n- Tarkan Yildirim\n\nThis has been a problem for Memory Tiering for years.';
    expect(people(body)).toHaveLength(2);
  });

  it('leave a finding at the line of whom they could not read', () => {
    const dataset = read('Attendees:\n\n- Ilse Vandermeer\n- two of her colleagues');
    const finding = dataset.findings.find(({ code }) => code === 'unread-name');
    expect(finding?.message).toContain('two of her colleagues');
    expect(finding?.line).toBe(12);
  });
});

describe('what stands beside a name', () => {
  it('is an affiliation in brackets that nest, behind a comma, from, at or a dash', () => {
    const body =
      'Attendees:\n\n- Ilse Vandermeer (Universidade (Departamento))\n- Prof. Tarkan Yildirim, Politecnico di Valdora\n- Marisol Etcheverry from Brightwater\n- Ottokar Brandt @ Intel\n- Pim de Wolff - Red Hat\n- Aurora Lindgren, freelance developer';
    expect(affiliations(read(body))).toEqual([
      'ilse-vandermeer at universidade-departamento',
      'marisol-etcheverry at brightwater',
      'ottokar-brandt at intel',
      'pim-de-wolff at red-hat',
      'tarkan-yildirim at politecnico-di-valdora',
    ]);
  });

  it('is the affiliation of both where two are from one body', () => {
    const dataset = read(
      'Key people: Pim de Wolff, Ilse Vandermeer and Tarkan Yildirim from Intel',
    );
    expect(affiliations(dataset)).toEqual(['ilse-vandermeer at intel', 'tarkan-yildirim at intel']);
  });

  it('is said of both who work there', () => {
    const dataset = read(
      'Key people: Pim de Wolff, Ilse Vandermeer and Tarkan Yildirim who both work on timers at Intel, Aurora Lindgren who works for SUSE',
    );
    expect(affiliations(dataset)).toEqual([
      'aurora-lindgren at suse',
      'ilse-vandermeer at intel',
      'tarkan-yildirim at intel',
    ]);
  });

  it('may have a field beside it', () => {
    const dataset = read('Attendees:\n\n- Ilse Vandermeer (Google, Android)\n- Pim de Wolff');
    expect(affiliations(dataset)).toEqual(['ilse-vandermeer at google']);
  });

  it('is a side and no employer', () => {
    const dataset = read(
      'Attendees:\n\n- Ilse Vandermeer from the PCI side\n- Pim de Wolff (remote)',
    );
    expect(describePeople(dataset, ONE)).toHaveLength(2);
    expect(affiliations(dataset)).toEqual([]);
  });

  it('is no affiliation in a list whose brackets hold interests', () => {
    const dataset = read(
      'Attendees:\n\n- Ilse Vandermeer (swapping)\n- Pim de Wolff (Fault Lines)',
    );
    expect(affiliations(dataset)).toEqual([]);
  });

  it('may be a clause, or lead in to the name', () => {
    const body =
      'Key people: Ilse Vandermeer (only remote), Tarkan Yildirim who wrote it, maybe Pim de Wolff, and if she can make it this time Aurora Lindgren';
    expect(people(body)).toHaveLength(4);
  });
});

describe('a family name in capitals', () => {
  it('may stand first, where a byline has the name', () => {
    expect(
      people('Attendees: ETCHEVERRY Marisol, Pim de Wolff', 'Authors: ETCHEVERRY, Marisol'),
    ).toEqual(['Marisol Etcheverry [author, attendee]', 'Pim de Wolff [attendee]']);
  });
});

describe('a body with somebody in brackets', () => {
  it('is theirs, and invited', () => {
    const dataset = read(
      'Who should be there:\n\n- vendors: Intel (Ilse Vandermeer), SUSE (Pim de Wolff), Arm (t.b.d.)\n- the timer people (Tarkan Yildirim)\n- someone from Red Hat would be great, they use it, too',
    );
    expect(people('Who should be there:\n\n- the timer people (Tarkan Yildirim)')).toEqual([
      'Tarkan Yildirim [attendee]',
    ]);
    expect(affiliations(dataset)).toEqual(['ilse-vandermeer at intel', 'pim-de-wolff at suse']);
    expect(invited(dataset)).toEqual(['arm', 'intel', 'red-hat', 'suse']);
  });

  it('may have come apart from the name, where a page ends', () => {
    const dataset = read(
      'Attendees:\n\nPim de Wolff, Ilse Vandermeer\n\n(Quillworks); Tarkan Yildirim',
    );
    expect(affiliations(dataset)).toEqual(['ilse-vandermeer at quillworks']);
  });
});

describe('somebody without a name', () => {
  it('stands for the body that is to send them, and is no person', () => {
    const body =
      'Attendees:\n\n- someone from Qualcomm who knows the clocks\n- the clock folks at NVIDIA\n- one of the ChromeOS graphics folks\n- representatives of AWS, Google Cloud and of the Debian kernel team\n- Bootlin (tbd)\n- Ilse Vandermeer';
    const dataset = read(body);
    expect(describePeople(dataset, ONE)).toEqual(['Ilse Vandermeer [attendee]']);
    expect(invited(dataset)).toEqual([
      'aws',
      'bootlin',
      'chromeos',
      'debian',
      'google-cloud',
      'nvidia',
      'qualcomm',
    ]);
  });

  it('of an area of the kernel invites no body', () => {
    const dataset = read('Attendees:\n\n- people from PCI\n- the KVM folks\n- Ilse Vandermeer');
    expect(invited(dataset)).toEqual([]);
    expect(describePeople(dataset, ONE)).toEqual(['Ilse Vandermeer [attendee]']);
  });

  it('is a body that stands in a list of people by its own name', () => {
    const dataset = read('Stakeholders: Intel, AMD, the Debian kernel team, Ilse Vandermeer');
    expect(invited(dataset)).toEqual(['amd', 'debian', 'intel']);
    expect(describePeople(dataset, ONE)).toEqual(['Ilse Vandermeer [attendee]']);
  });
});

describe('confirmations', () => {
  const CONFIRMED = ['Ilse Vandermeer [attendee, confirmed]', 'Pim de Wolff [attendee]'];

  it.each([
    ['a sign behind the name', 'Attendees (* = confirmed):\n\n- Ilse Vandermeer *\n- Pim de Wolff'],
    [
      'a sign in brackets',
      'Attendees:\n\n- Ilse Vandermeer (+)\n- Pim de Wolff\n\nA plus means that they will be there.',
    ],
    ['a letter', 'Attendees (marked with y: agreed):\n\nIlse Vandermeer y, Pim de Wolff'],
    [
      'a bullet unlike the others',
      'Attendees (with a star: confirmed):\n\n* Ilse Vandermeer\n- Pim de Wolff\n- Max Mustermann',
    ],
    ['a word', 'Attendees:\n\n- Ilse Vandermeer (confirmed)\n- Pim de Wolff (tbc)'],
    ['a word behind a dash', 'Attendees:\n\n- Ilse Vandermeer - confirmed\n- Pim de Wolff'],
    ['the label', 'Confirmed attendees: Ilse Vandermeer\n\nUnconfirmed: Pim de Wolff'],
    ['a sentence', 'Ilse Vandermeer has agreed to come. Pim de Wolff is asked.'],
  ])('are read from %s', (_, body) => {
    expect(people(body)).toEqual(expect.arrayContaining(CONFIRMED));
  });

  it('are none where every line has the same bullet', () => {
    expect(people('Attendees (star: confirmed):\n\n* Ilse Vandermeer\n* Pim de Wolff')).toEqual([
      'Ilse Vandermeer [attendee]',
      'Pim de Wolff [attendee]',
    ]);
  });

  it('are none where the mark means the opposite', () => {
    expect(people('Attendees:\n\n- Ilse Vandermeer (*)\n\n(*) has not confirmed yet.')).toEqual([
      'Ilse Vandermeer [attendee]',
    ]);
  });
});

describe('sentences', () => {
  it('ask for people, several of whom vouch for each other', () => {
    expect(
      people('We have invited Ilse Vandermeer, Tarkan Yildirim and Marisol Etcheverry.'),
    ).toHaveLength(3);
  });

  it('say who will speak, by a short name or a pronoun, too', () => {
    const body =
      'The new interface is by Ilse Vandermeer. She will present what is left. Tarkan is going to talk about tests.';
    expect(people(body, 'Authors: VANDERMEER, Ilse; YILDIRIM, Tarkan')).toEqual([
      'Ilse Vandermeer [author, topic-lead]',
      'Tarkan Yildirim [author, topic-lead]',
    ]);
  });

  it('say who runs it and whom to ask', () => {
    const body =
      'This MC is organized by Ilse Vandermeer and Pim de Wolff. Please contact Pim de Wolff with questions.';
    expect(people(body)).toEqual(['Ilse Vandermeer [mc-lead]', 'Pim de Wolff [mc-lead, contact]']);
  });

  it('name no technique as a person', () => {
    const body =
      'Participants will discuss Memory Tiering and Large Folios. User Namespaces are expected to be merged. Linux Plumbers will present an opportunity. We need Page Pools.';
    expect(people(body)).toEqual([]);
  });

  it('about last year name people, and ask for nobody', () => {
    const dataset = extractDrawn([
      { body: 'Participants of the previous edition were Ilse Vandermeer and Pim de Wolff.' },
      { id: 2, title: 'Second MC', trailer: 'Authors: VANDERMEER, Ilse' },
    ]);
    expect(describePeople(dataset, ONE)).toEqual(['Ilse Vandermeer [mentioned]']);
    expect(findingCodes(dataset)).not.toContain('unread-name');
  });
});
