import { describe, expect, it } from 'vitest';
import { readPeopleLabel } from '../../src/extract/people-label';
import { classifyIntro } from '../../src/extract/section-kind';

const kindOf = (text: string): string | undefined => readPeopleLabel(text)?.kind;

describe('the wording of a list of people', () => {
  it.each([
    'MC leads:',
    'Co-organizers',
    'Session chairs:',
    'Runners (this year):',
    'Programme committee',
    'Organised by:',
    'Chaired by',
  ])('%j introduces who runs it', (text) => {
    expect(kindOf(text)).toBe('leads');
  });

  it.each(['Point of contact', 'Points of contact:', 'Contact persons:', 'Main contact'])(
    '%j introduces contacts',
    (text) => {
      expect(kindOf(text)).toBe('contacts');
    },
  );

  it.each(['Speakers:', 'Confirmed speakers', 'Discussion leads', 'Topic owners', 'Presenters'])(
    '%j introduces who speaks',
    (text) => {
      expect(kindOf(text)).toBe('speakers');
    },
  );

  it.each([
    'Potential participants',
    'Proposed attendees (tentative):',
    'People we would like to see:',
    'Required attendees',
    'Optional attendees:',
    'Expected audience',
    'List of invitees',
    'Names of the people we invited:',
    'Who should be in the room?',
    'Maintainers we need:',
    'We count on these people to come:',
    'Folks we’d love to have around the table:',
    'Our panelists',
    'Interested parties',
    'Must have:',
    'Nice to have',
    'Wanted, besides the speakers:',
    'Not confirmed yet:',
  ])('%j introduces who is wanted', (text) => {
    expect(kindOf(text)).toBe('attendees');
  });

  it.each([
    'Potential topics:',
    'Topics we would like to discuss with the maintainers:',
    'Questions to the speakers',
    'Problems people face:',
    'What participants asked for:',
    'Results from the attendees:',
    'Attendees will learn about:',
    'Host bridges and their drivers:',
    'Guest memory without a host mapping:',
    'Anybody interested in attending is welcome to submit the following:',
    'Developers should bring:',
  ])('%j introduces no people', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });

  it.each([
    ['Confirmed attendees:', true],
    ['Attendees (confirmed):', true],
    ['People who have agreed to come:', true],
    ['Unconfirmed attendees:', false],
    ['Attendees (not confirmed yet):', false],
    ['Attendees (confirmed with a star):', false],
    ['Attendees:', false],
  ])('of %j that all have agreed is %s', (text, confirmed) => {
    expect(readPeopleLabel(text)?.confirmed).toBe(confirmed);
  });

  it('is not certain where it might introduce things as well', () => {
    expect(readPeopleLabel('Must have:')?.certain).toBe(false);
    expect(readPeopleLabel('Required attendees:')?.certain).toBe(true);
  });

  it('speaks of the past where they were there last time', () => {
    expect(readPeopleLabel('Participants of last year’s edition were:')?.past).toBe(true);
    expect(readPeopleLabel('Participants:')?.past).toBe(false);
  });
});

describe('what a line introduces', () => {
  it.each([
    ['Whatever is left over since the spring is the agenda for this year:', 'topics'],
    ['Open questions for this time:', 'topics'],
    ['Progress since the last edition:', 'past'],
    ['Not topics', 'prose'],
    ['What we will not discuss:', 'prose'],
    ['Further reading', 'references'],
  ])('%j is %s', (text, kind) => {
    expect(classifyIntro(text)).toBe(kind);
  });
});
