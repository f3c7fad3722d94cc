import { describe, expect, it } from 'vitest';
import { describePeople, extractDrawn } from '../builders/extracted';

const AUTHORS = 'Authors: VANDERMEER, Ilse';
/** Everybody besides the author, who is shown only where the text gives a further role. */
const people = (body: string): string[] =>
  describePeople(extractDrawn([{ body, trailer: AUTHORS }]), 'mc:example-mc').filter(
    (person) => person !== 'Ilse Vandermeer [author]',
  );
const BOTH = ['Marisol Etcheverry [attendee]', 'Ottokar Brandt [attendee]'];
const BOTH_CONFIRMED = [
  'Marisol Etcheverry [attendee, confirmed]',
  'Ottokar Brandt [attendee, confirmed]',
];

describe('a sentence that lists whom one wants', () => {
  it.each([
    'Expected to attend are Marisol Etcheverry (GPU drivers, Collabora) and Ottokar Brandt who works on Binder at Google.',
    'Planning to come are Marisol Etcheverry from Microsoft, and the gccrs developer Ottokar Brandt.',
    'Likely to join: Marisol Etcheverry, Ottokar Brandt',
    'Will be there: Marisol Etcheverry / Ottokar Brandt',
    'As key attendees we see, beyond the above, Marisol Etcheverry for the tools, and Ottokar Brandt who maintains the timers.',
    'As participants we’d like to have Google’s Marisol Etcheverry and the netdev maintainer Ottokar Brandt.',
    'As guests, we have invited Marisol Etcheverry and Ottokar Brandt.',
    'Among our stakeholders we count Marisol Etcheverry, and Ottokar Brandt of Intel.',
    'We would be happy to see Marisol Etcheverry and Ottokar Brandt in the room.',
    'We already talked to Marisol Etcheverry and Ottokar Brandt, who both plan to attend.',
    'From the GPU side, Marisol Etcheverry and Ottokar Brandt should be there.',
    'A panel with Marisol Etcheverry and Ottokar Brandt will close the day.',
    'People who have expressed interest:\nMarisol Etcheverry (Intel), Ottokar Brandt (SUSE)',
    'Probably coming: Marisol Etcheverry, Ottokar Brandt',
    'Key attendees\n\nWe have tried to list those who drive the discussions, with apologies to whoever was forgotten here.\n\n- Locking: Marisol Etcheverry\n- Timers (hrtimers, clocks): Ottokar Brandt',
    'The key people we would like to participate are Marisol Etcheverry and, for what concerns the timers, Ottokar Brandt of Arm.',
    'Interested so far: Marisol Etcheverry (Intel), Ottokar Brandt (SUSE).',
    'We are still waiting for answers from Marisol Etcheverry of Intel and from Ottokar Brandt.',
    'Possible attendees are listed below.\n\n* Marisol Etcheverry\n* Ottokar Brandt',
  ])('names them in %j', (body) => {
    expect(people(body)).toEqual(BOTH);
  });

  it('is no topic, though it stands behind a list of them', () => {
    const body =
      'Planned discussions:\n\nThe energy model on small systems.\n\nAs key attendees we name Marisol Etcheverry, and Ottokar Brandt.';
    expect(people(body)).toEqual(BOTH);
  });

  it.each([
    'As a result we see Memory Tiering and Device Trees as one topic.',
    'Expected to attend are people from all over the world.',
    'As participants we want developers, reviewers and users.',
  ])('names nobody in %j', (body) => {
    expect(people(body)).toEqual([]);
  });
});

describe('lists that share a line', () => {
  it.each([
    'Leads: Ottokar Brandt. Attendees: Pim de Wolff, Aurora Lindgren. Contact: Marisol Etcheverry',
    'Leads: Ottokar Brandt; attendees: Pim de Wolff, Aurora Lindgren; contact: Marisol Etcheverry',
    'MC leads: Ottokar Brandt / participants: Pim de Wolff, Aurora Lindgren / contact: Marisol Etcheverry',
    'Organisers: Ottokar Brandt | Guests: Pim de Wolff, Aurora Lindgren | Contact: Marisol Etcheverry',
    'Chair: Ottokar Brandt – Panelists: Pim de Wolff, Aurora Lindgren – Contact: Marisol Etcheverry',
  ])('are read apart: %j', (body) => {
    expect(people(body)).toEqual([
      'Aurora Lindgren [attendee]',
      'Marisol Etcheverry [contact]',
      'Ottokar Brandt [mc-lead]',
      'Pim de Wolff [attendee]',
    ]);
  });

  it('are parted by a word on a line of its own, where names follow', () => {
    const body =
      'Organizers\n\n- Ottokar Brandt (SUSE)\n\nExpected\n\n- Marisol Etcheverry (Intel)\n- Pim de Wolff';
    expect(people(body)).toEqual([
      'Marisol Etcheverry [attendee]',
      'Ottokar Brandt [mc-lead]',
      'Pim de Wolff [attendee]',
    ]);
  });

  it('may differ in who has agreed', () => {
    const body = 'Confirmed: Marisol Etcheverry, Ottokar Brandt. Not yet confirmed: Pim de Wolff.';
    expect(people(body)).toEqual([...BOTH_CONFIRMED, 'Pim de Wolff [attendee]']);
  });
});

describe('who runs it', () => {
  it.each([
    'This MC is proposed by Marisol Etcheverry and Ottokar Brandt.',
    'Marisol Etcheverry and Ottokar Brandt are going to run this MC.',
    'Marisol Etcheverry (Intel) and Ottokar Brandt will organise the microconference.',
    'Organising team: Marisol Etcheverry, Ottokar Brandt',
    'As in the years before the microconference would be organised by Marisol Etcheverry and Ottokar Brandt.',
    'Topics:\n\nZones\n\nThe MC will again be run by Marisol Etcheverry and Ottokar Brandt.',
    'The session will be chaired by Marisol Etcheverry and Ottokar Brandt.',
  ])('is a lead and leads no topic: %j', (body) => {
    expect(people(body)).toEqual(['Marisol Etcheverry [mc-lead]', 'Ottokar Brandt [mc-lead]']);
  });
});

describe('a line of a list of people', () => {
  it.each([
    'Marisol Etcheverry - ACPI, RAS',
    'Marisol Etcheverry – perf, tracing and whatever else',
    'Marisol Etcheverry - distributions, server platform',
    'Marisol Etcheverry, reviews, tests',
    'Marisol Etcheverry (Intel) - drivers, and what comes up',
    'Marisol Etcheverry: ACPI, RAS',
  ])('may go on about the person: %j', (line) => {
    expect(people(`Key people to join:\n\n- ${line}\n- Ottokar Brandt - KVM`)).toEqual(BOTH);
  });

  it('may be several people, each with a body', () => {
    expect(people('Attendees:\n\n- Marisol Etcheverry - Intel, Ottokar Brandt - SUSE')).toEqual(
      BOTH,
    );
  });

  it('stays unread where it does not begin with a name', () => {
    expect(people('Key people to join:\n\n- tracing, perf, Ottokar Brandt, RAS')).toEqual([]);
  });
});

describe('who is said to have agreed', () => {
  it.each([
    'We have asked Marisol Etcheverry and Ottokar Brandt. Marisol Etcheverry and Ottokar Brandt told us that they will come.',
    'The room will be full. Coming for sure: Marisol Etcheverry (Intel), Ottokar Brandt.',
    'Key attendees:\n\n- Marisol Etcheverry (Intel) - remote, confirmed\n- Ottokar Brandt (SUSE) - confirmed',
    'Attendees ($\\checkmark$ = will be in Prague)\n\n- Marisol Etcheverry $\\checkmark$\n- Ottokar Brandt, Intel $\\checkmark$',
    'Marisol Etcheverry and Ottokar Brandt have been asked to join us, both said that they’ll come.',
    'We have invited Marisol Etcheverry and Ottokar Brandt; they have both confirmed.',
    'Marisol Etcheverry and Ottokar Brandt have been invited. All of them have agreed to come.',
    'Key attendees: Marisol Etcheverry, Ottokar Brandt. Both have already agreed.',
    'Key attendees:\n\n- Marisol Etcheverry\n- Ottokar Brandt\n\nAll of them have confirmed.',
    'Key attendees:\n\nMarisol Etcheverry, Ottokar Brandt\n\nEverybody in this list has kindly said yes.',
    'Attendees (those with (\\*) have confirmed)\n\n- Marisol Etcheverry (\\*)\n- Ottokar Brandt (\\*)',
  ])('are all of whom it speaks: %j', (body) => {
    expect(people(body)).toEqual(BOTH_CONFIRMED);
  });

  it.each([
    'Key attendees: Marisol Etcheverry, Ottokar Brandt. We will tell more once all of them have confirmed.',
    'Marisol Etcheverry and Ottokar Brandt have been invited. They accepted the series last year.',
    'Key attendees:\n\n- Marisol Etcheverry\n- Ottokar Brandt\n\nNot all of them have confirmed.',
    'Key attendees:\n\n- Marisol Etcheverry\n- Ottokar Brandt\n\nBoth agreed on the new interface.',
  ])('is nobody in %j', (body) => {
    expect(people(body)).toEqual(BOTH);
  });

  it('may be said below a list of others, by their given names', () => {
    const body =
      'Topics with speakers:\n\n- Zones - Marisol Etcheverry (Intel)\n- Folios - Ottokar Brandt\n\n#### Others that we would like to have there\n\nPim de Wolff, Aurora Lindgren\n\nMarisol and Aurora have already confirmed their participation.';
    expect(people(body)).toEqual([
      'Aurora Lindgren [attendee, confirmed]',
      'Marisol Etcheverry [topic-lead, confirmed]',
      'Ottokar Brandt [topic-lead]',
      'Pim de Wolff [attendee]',
    ]);
  });

  it('may be said of somebody after something else', () => {
    const body =
      'Planned discussions:\n\nIlse Vandermeer (Arm) wants to discuss clamping. Ottokar Brandt is working on the same area at Siemens and has agreed to present what users see.';
    expect(people(body)).toEqual([
      'Ilse Vandermeer [author, topic-lead]',
      'Ottokar Brandt [topic-lead, confirmed]',
    ]);
  });
});

describe('who is thanked', () => {
  it.each([
    'That it works is thanks to the hard work of Marisol Etcheverry.',
    'Thanks again to Marisol Etcheverry, who took the notes.',
    'Many thanks to Marisol Etcheverry for the recordings.',
    'Kudos go to Marisol Etcheverry.',
    'We are very grateful to Marisol Etcheverry for the room.',
    'Thank you, Marisol Etcheverry, for all of it.',
  ])('is mentioned: %j', (body) => {
    expect(people(body)).toEqual(['Marisol Etcheverry [mentioned]']);
  });
});

describe('what sentences say of people who stand nowhere else', () => {
  it.each([
    ['Credit for this goes to Marisol Etcheverry, who reviewed eleven versions.', 'mentioned'],
    ['It was Marisol Etcheverry who kept the list alive for years.', 'mentioned'],
    ['The discussions were led by Marisol Etcheverry.', 'mentioned'],
    ['The selector is new. The work was done by Marisol Etcheverry.', 'mentioned'],
    ['Marisol Etcheverry wrote most of it, and has moved on.', 'mentioned'],
    [
      'The build is fast now (Marisol Etcheverry spent her winter on that), and small.',
      'mentioned',
    ],
    ['We discussed an earlier version of this with Marisol Etcheverry.', 'mentioned'],
    [
      'Marisol Etcheverry followed two hundred of them and would be glad to show the numbers.',
      'topic-lead',
    ],
    ['Marisol Etcheverry would like an hour on metadata.', 'topic-lead'],
    ['Marisol Etcheverry has a proposal for user namespaces without a file.', 'topic-lead'],
    ['Speakers so far: “What is left of it” by Marisol Etcheverry (Intel)', 'topic-lead'],
    ['We know of one talk: “What is left of it” by Marisol Etcheverry.', 'topic-lead'],
    ['Marisol Etcheverry’s work on locking was merged.', 'mentioned'],
    ['Marisol Etcheverry, who ran it for five years, can not come.', 'mentioned'],
    ['This session was led by Marisol Etcheverry for many years.', 'mentioned'],
    ['We start with a short overview by Marisol Etcheverry on what happened.', 'topic-lead'],
    ['For the tools we count on Marisol Etcheverry.', 'attendee'],
    ['If you have a question, ask Marisol Etcheverry.', 'contact'],
    ['Questions? Contact Marisol Etcheverry or drop by in the chat.', 'contact'],
    ['Marisol Etcheverry will prepare the agenda of it.', 'mc-lead'],
    ['If you would like to take part or have a topic, talk to Marisol Etcheverry.', 'contact'],
    ['If you have questions about this proposal, contact Marisol Etcheverry.', 'contact'],
    ['Attendees of last year included Marisol Etcheverry.', 'mentioned'],
    ['Last year Marisol Etcheverry took the notes, for which we are grateful.', 'mentioned'],
  ])('%s', (body, role) => {
    const [found = '', ...others] = people(body);
    expect(others).toEqual([]);
    expect(found).toMatch(/^Marisol Etcheverry \[/);
    expect(found).toContain(`[${role}]`);
  });

  it('is what both work for, where it says so', () => {
    const dataset = extractDrawn([
      {
        body: 'Marisol Etcheverry and Ottokar Brandt, both Cloudflare, would like an hour on zones.',
      },
    ]);
    const employed = dataset.relations.filter(({ kind }) => kind === 'affiliated');
    expect(employed.map(({ to }) => to)).toEqual(['org:cloudflare', 'org:cloudflare']);
  });

  it('is who takes over from whom', () => {
    expect(
      people(
        'This session was led by Marisol Etcheverry for many years; from now on it will be led by Ottokar Brandt and Pim de Wolff.',
      ),
    ).toEqual([
      'Marisol Etcheverry [mentioned]',
      'Ottokar Brandt [mc-lead]',
      'Pim de Wolff [mc-lead]',
    ]);
  });

  it('is that several run it', () => {
    expect(people('Marisol Etcheverry, Ottokar Brandt and Pim de Wolff run it.')).toEqual([
      'Marisol Etcheverry [mc-lead]',
      'Ottokar Brandt [mc-lead]',
      'Pim de Wolff [mc-lead]',
    ]);
  });

  it('is whom they hope for, in the middle of a paragraph, given names and colleagues included', () => {
    expect(
      people(
        'The box of keyboards can be tried out. We are hoping for: Akosua, Marisol Etcheverry, Ilse’s office mate Ottokar Brandt.',
      ),
    ).toEqual(['Akosua [attendee]', ...BOTH]);
  });

  it.each([
    'Huge Pages were introduced by Red Hat.',
    'Memory Tiering has been reviewed by Linux Foundation members.',
    'We discussed this with Arch Linux.',
    'The Device Tree helped a lot.',
    'Last year Memory Tiering gained support for devices.',
  ])('is nobody in %j', (body) => {
    expect(people(body)).toEqual([]);
  });
});

describe('a list with answers', () => {
  it('confirms who said yes, beside the name or behind a body', () => {
    const body =
      'Invited & their answer: Marisol Etcheverry yes; Ottokar Brandt not known; Pim de Wolff no answer yet; Aurora Lindgren (SUSE, confirmed).';
    expect(people(body)).toEqual([
      'Aurora Lindgren [attendee, confirmed]',
      'Marisol Etcheverry [attendee, confirmed]',
      'Ottokar Brandt [attendee]',
      'Pim de Wolff [attendee]',
    ]);
  });

  it('keeps names of other forms whole', () => {
    expect(
      people(
        'Attendees: Md. Ashraful Karim, Noor ul Ain Sheikh, Lê Văn Quang Minh, Pádraig Mac Giolla Chríost, Elvira Pilar Ordóñez Casal (Intel)',
      ),
    ).toEqual([
      'Elvira Pilar Ordóñez Casal [attendee]',
      'Lê Văn Quang Minh [attendee]',
      'Md. Ashraful Karim [attendee]',
      'Noor ul Ain Sheikh [attendee]',
      'Pádraig Mac Giolla Chríost [attendee]',
    ]);
  });
});
