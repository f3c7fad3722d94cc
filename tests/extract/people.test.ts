import { describe, expect, it } from 'vitest';
import { describePeople, extractDrawn, findingCodes, relationsTo } from '../builders/extracted';

const ONE = 'mc:example-mc';

describe('finding people', () => {
  it('reads leads, contacts and attendees from the lists that announce them', () => {
    const body =
      '### MC Leads:\n\n- André Almeida\n- · Daniel Stone\n\n#### Contacts:\n\n- Jörg Roedel (jroedel@suse.example)\n\n**Key attendees:**\n\n• Dr. David Alan Gilbert dgilbert@redhat.example';
    expect(describePeople(extractDrawn([{ body }]), ONE)).toEqual([
      'André Almeida [mc-lead]',
      'Daniel Stone [mc-lead]',
      'David Alan Gilbert [attendee]',
      'Jörg Roedel [contact]',
    ]);
  });

  it('reads names that stand on the line of the label', () => {
    const body =
      'MC Leads:\n\nKate Stewart, Philipp Ahmann\n\nParticipants:\n\nShuah Khan and Greg KH';
    expect(describePeople(extractDrawn([{ body }]), ONE)).toEqual([
      'Greg Kroah-Hartman [attendee]',
      'Kate Stewart [mc-lead]',
      'Philipp Ahmann [mc-lead]',
      'Shuah Khan [attendee]',
    ]);
  });

  it('reads invited people under the labels of their companies, and what is still open', () => {
    const body = [
      'The following actors are invited:',
      '',
      '- Distros:',
      '  - Red Hat: Hans de Goede, Maxime Ripard',
      '  - Debian: TBD',
      '',
      'Right now the people marked with (*) have confirmed their presence, and we hope for the rest.',
    ].join('\n');
    const dataset = extractDrawn([{ body }]);
    expect(describePeople(dataset, ONE)).toEqual([
      'Hans de Goede [attendee]',
      'Maxime Ripard [attendee]',
    ]);
    expect(relationsTo(dataset, 'affiliated', 'org:red-hat')).toHaveLength(2);
    expect(relationsTo(dataset, 'invited', ONE).map(({ from }) => from)).toEqual([
      'org:debian',
      'org:red-hat',
    ]);
    expect(findingCodes(dataset)).toContain('person-to-be-named');
  });

  it('reads confirmation marks where a legend explains them, escaped or not', () => {
    const body =
      'Attendees:\n\n- Jane Example (\\\\*)\n- Ann Other\n\nRight now the people marked with ( $\\$ ) have confirmed that they will be there in September.';
    expect(describePeople(extractDrawn([{ body }]), ONE)).toEqual([
      'Ann Other [attendee]',
      'Jane Example [attendee, confirmed]',
    ]);
  });

  it('reads the speakers of topics, with bold that ends anywhere', () => {
    const body =
      '#### Discussions\n\n**Kevin Becker (kevin@example.org)**: Enabling a thing\n\nPiotr Górski (p@example.org) and Peter Jung (x@example.org): Deploying a thing';
    expect(describePeople(extractDrawn([{ body }]), ONE)).toEqual([
      'Kevin Becker [topic-lead]',
      'Peter Jung [topic-lead]',
      'Piotr Górski [topic-lead]',
    ]);
  });

  it('reads stakeholders in brackets behind a topic, but not interests', () => {
    const body =
      'Problems that need attention (stakeholders):\n\n- A radio stack (Miquel Raynal, Alexander Aring, BeagleBoard.org)\n- A bus (Hot Plug)';
    const dataset = extractDrawn([{ body: body.replace('\n- A bus (Hot Plug)', '') }]);
    expect(describePeople(dataset, ONE)).toEqual([
      'Alexander Aring [topic-lead, attendee]',
      'Miquel Raynal [topic-lead, attendee]',
    ]);
    const topics = 'Topics:\n\n- A bus (Hot Plug)\n- Memory (Page Fault)';
    expect(describePeople(extractDrawn([{ body: topics }]), ONE)).toEqual([]);
  });

  it('reads people whom a sentence asks for', () => {
    const body =
      'The key people we would like to participate in the session are Rafael Wysocki, Łukasz Łuba, and Viresh Kumar.';
    expect(describePeople(extractDrawn([{ body }]), ONE)).toEqual([
      'Rafael Wysocki [attendee]',
      'Viresh Kumar [attendee]',
      'Łukasz Łuba [attendee]',
    ]);
  });

  it('parts names that run together with no separator', () => {
    const body =
      'Potential participants:\n\nThomas Gleixner Olivier Charrier Jiri Kosina Daniel Bristot de Oliveira';
    const dataset = extractDrawn([
      { body },
      { id: 2, title: 'Other MC', trailer: 'Authors: BRISTOT DE OLIVEIRA, Daniel' },
    ]);
    expect(describePeople(dataset, ONE)).toEqual([
      'Daniel Bristot de Oliveira [attendee]',
      'Jiri Kosina [attendee]',
      'Olivier Charrier [attendee]',
      'Thomas Gleixner [attendee]',
    ]);
    expect(findingCodes(dataset)).toContain('names-run-together');
  });

  it('does not take an interest, a file system or a number in brackets for an affiliation', () => {
    const body =
      'People that would be great to have in the room:\n\nBart Van Assche (Block layer, F2FS)\n\nShai Bergman (swap research 7)\n\nJohannes Thumshirn(BTRFS)';
    const dataset = extractDrawn([{ body }]);
    expect(describePeople(dataset, ONE)).toHaveLength(3);
    expect(dataset.organizations).toEqual([]);
  });

  it('finds a tag of given name and initial that is glued to the next heading', () => {
    const dataset = extractDrawn([
      {
        body: 'Problems:\n\n- Should it be slimmed down? DaveH Boot',
        trailer: 'Authors: HANSEN, David',
      },
    ]);
    expect(describePeople(dataset, ONE)).toEqual(['David Hansen [author, mentioned]']);
  });

  it('says of a line in a list of people that it could not read', () => {
    const dataset = extractDrawn([{ body: 'Attendees:\n\n- Jane Example\n- somebody from sales' }]);
    expect(dataset.findings[0]).toMatchObject({ code: 'unread-name' });
  });

  it('writes no address into the dataset', () => {
    const body =
      'Key attendees:\n\n- Jane Example jane.example@example.org\n- Ann Other (ann@x.example)';
    expect(JSON.stringify(extractDrawn([{ body }]))).not.toMatch(/@(?:example\.org|x\.example)/);
  });

  it('invites the bodies that brackets enumerate behind a word for bodies, and no examples', () => {
    const body =
      'We hope for representation from vendors (Intel, AMD), clients (Android), and Red Hat.';
    const dataset = extractDrawn([{ body }]);
    expect(relationsTo(dataset, 'invited', ONE).map(({ from }) => from)).toEqual([
      'org:amd',
      'org:intel',
      'org:red-hat',
    ]);
  });

  it('takes the given name of who speaks or runs for a word about them, and no further role', () => {
    const body =
      '#### Discussions\n\nIt would be good if Jeanne spoke first.\n\n**Jeanne Doe (j@x.example)**: A thing\n\nSee what Robin did.';
    const dataset = extractDrawn([{ body, trailer: 'Authors: ROE, Robin' }]);
    expect(describePeople(dataset, ONE)).toEqual(['Jeanne Doe [topic-lead]', 'Robin Roe [author]']);
    const entityOf = (name: string) => dataset.mentions.find(({ text }) => text === name)?.entity;
    expect(entityOf('Jeanne')).toBe('person:jeanne-doe');
    expect(entityOf('Robin')).toBe('person:robin-roe');
  });
});
