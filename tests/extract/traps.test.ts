import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/types';
import { extractDataset } from '../../src/extract/extract-dataset';
import { buildSubsystemMatcher } from '../../src/extract/subsystem-matcher';
import { parseReport } from '../../src/report/parse-report';
import {
  describePeople,
  extractDrawn,
  findingCodes,
  KNOWLEDGE,
  relationsFrom,
} from '../builders/extracted';
import { type DrawnContribution, drawReport } from '../builders/report-text';

const ONE = 'mc:example-mc';
const extractText = (text: string): Dataset => extractDataset(parseReport(text), KNOWLEDGE);
const titles = ({ microconferences }: Dataset): string[] =>
  microconferences.map(({ title }) => title).sort();
const people = (contribution: DrawnContribution, ...others: DrawnContribution[]): string[] =>
  describePeople(extractDrawn([contribution, ...others]), ONE);

describe('a trap of the layout', () => {
  it('a contribution whose ID line was lost is one of its own, with its people', () => {
    const dataset = extractDrawn([
      { trailer: 'Authors: DOE, Jane' },
      { id: null, title: 'Second MC', trailer: 'Authors: ROE, Rob' },
    ]);
    expect(titles(dataset)).toEqual(['Example MC', 'Second MC']);
    expect(describePeople(dataset, 'mc:second-mc')).toEqual(['Rob Roe [author]']);
  });

  it('ID and type on separate lines begin one contribution', () => {
    const text = drawReport([{ trailer: 'Authors: DOE, Jane' }]);
    const parted = text.replace(/ (?=Type: not specified)/, '\n\n');
    expect(parted).not.toBe(text);
    expect(titles(extractText(parted))).toEqual(['Example MC']);
  });

  it.each(['# ', '##### ', ''])('a title is found behind the heading mark "%s"', (mark) => {
    const text = drawReport([{}]).replace('### **', `${mark}**`);
    expect(titles(extractText(text))).toEqual(['Example MC']);
  });

  it('a heading inside a description is no title', () => {
    const body = 'Words.\n\n# Overview\n\nMore.\n\n### **Key attendees**\n\n- Jane Doe';
    const dataset = extractDrawn([{ body }]);
    expect(titles(dataset)).toEqual(['Example MC']);
    expect(describePeople(dataset, ONE)).toEqual(['Jane Doe [attendee]']);
  });

  it('a byline broken inside an affiliation is one name with one affiliation', () => {
    const dataset = extractDrawn([{ trailer: 'Authors: DOE, Jane; ROE, Rob (Exam-\n\nple)' }]);
    expect(describePeople(dataset, ONE)).toEqual(['Jane Doe [author]', 'Rob Roe [author]']);
    expect(dataset.organizations.map(({ name }) => name)).toEqual(['Example']);
  });

  it('a hyphen that a line break left inside a name is dropped', () => {
    const body = 'Key attendees:\n\n- Mathilde Examplewood';
    const trailer = 'Authors: EXAMPLE-WOOD, Mathilde';
    expect(people({ body, trailer })).toEqual(['Mathilde Examplewood [author, attendee]']);
  });

  it('a running head in the text is no topic and no title', () => {
    const body = 'Topics:\n\n- One\n\nExample Plumbing C...\n\n- Two';
    const [mc] = extractDrawn([{ body }]).microconferences;
    expect(mc?.topics.map(({ label }) => label)).not.toContain('Example Plumbing C');
    expect(mc?.title).toBe('Example MC');
  });
});

describe('a trap of names', () => {
  it('one person twice in one byline is one person', () => {
    expect(people({ trailer: 'Authors: DOE, Jane (Example); DOE, Jane' })).toHaveLength(1);
  });

  it('an honorific is no part of a name', () => {
    const body = 'Key attendees:\n\n- Dr. Jane Doe\n- Prof. Rob Roe';
    expect(people({ body, trailer: 'Authors: Mrs DOE, Jane' })).toEqual([
      'Jane Doe [author, attendee]',
      'Rob Roe [attendee]',
    ]);
  });

  it('a given name in capitals is written like any other', () => {
    expect(people({ trailer: 'Authors: DOE, JANE' })).toEqual(['Jane Doe [author]']);
  });

  it('a given name alone is never another proposal’s person, and has a finding', () => {
    const dataset = extractDrawn([
      { body: 'Key attendees:\n\n- Jane' },
      { id: 2, title: 'Second MC', trailer: 'Authors: DOE, Jane' },
    ]);
    expect(describePeople(dataset, ONE)).toEqual(['Jane [attendee]']);
    expect(findingCodes(dataset)).toContain('unresolved-person');
  });

  it('names run together with no separator are told apart', () => {
    const body = 'Potential participants:\n\nJane Doe Rob Roe Ann Lee';
    expect(people({ body })).toEqual([
      'Ann Lee [attendee]',
      'Jane Doe [attendee]',
      'Rob Roe [attendee]',
    ]);
  });

  it('parentheses hold an affiliation only where it is a body', () => {
    const body =
      'Key attendees:\n\n- Jane Doe (Red Hat)\n- Rob Roe (BTRFS)\n- Ann Lee (ann@x.example)\n- Ida Moe (swap research 7)';
    const dataset = extractDrawn([{ body }]);
    expect(describePeople(dataset, ONE)).toHaveLength(4);
    expect(dataset.organizations.map(({ name }) => name)).toEqual(['Red Hat']);
  });

  it('confirmation marks count although their legend is damaged', () => {
    const body =
      'Attendees:\n\n- Jane Doe (\\\\*)\n- Rob Roe\n\nThe people marked with ( $\\$ ) have confirmed their presence here.';
    expect(people({ body })).toEqual(['Jane Doe [attendee, confirmed]', 'Rob Roe [attendee]']);
  });

  it('TBD is nobody', () => {
    const body = 'Key attendees:\n\n- TBD\n- Debian: TBD\n- Jane Doe';
    expect(people({ body })).toEqual(['Jane Doe [attendee]']);
  });

  it('a tag glued to the next heading is somebody the proposal names', () => {
    const body = 'Problems:\n\n- Should it go? JaneD Boot';
    expect(people({ body, trailer: 'Authors: DOE, Jane' })).toEqual([
      'Jane Doe [author, mentioned]',
    ]);
  });

  it('a nickname is read as the name it stands for', () => {
    expect(people({ body: 'Key attendees:\n\n- Greg KH' })).toEqual([
      'Greg Kroah-Hartman [attendee]',
    ]);
  });

  it('a misspelled name stays as written beside the right one, with a proposal', () => {
    const dataset = extractDrawn([
      { body: 'Key attendees:\n\n- Mathilda Exampel' },
      { id: 2, title: 'Second MC', trailer: 'Authors: EXAMPEL, Mathilde' },
    ]);
    expect(dataset.people.map(({ name }) => name)).toEqual([
      'Mathilda Exampel',
      'Mathilde Exampel',
    ]);
    expect(findingCodes(dataset)).toContain('likely-same-person');
  });

  it('several people of one given name are several, and the name alone is none of them', () => {
    const body = 'Key attendees:\n\n- Jane Doe\n- Jane Roe\n- Jane';
    const dataset = extractDrawn([{ body }]);
    expect(describePeople(dataset, ONE)).toEqual([
      'Jane Doe [attendee]',
      'Jane Roe [attendee]',
      'Jane [attendee]',
    ]);
  });

  it('a family name written first is the same person', () => {
    const body = 'Key attendees:\n\n- Lu Baojia';
    expect(people({ body, trailer: 'Authors: LU, Baojia' })).toHaveLength(1);
  });
});

describe('a trap of subjects', () => {
  const matcher = buildSubsystemMatcher(KNOWLEDGE.gazetteer);
  const areas = (text: string): string[] =>
    matcher.find(text).map(({ subsystem }) => subsystem.slice('subsystem:'.length));

  it.each([
    ['patch tracking', 'tracing'],
    ['educational material', 'media'],
    ['attestation', 'testing'],
    ['easier to resolve real-time', 'preempt-rt'],
    ['zoned rt sub volumes', 'preempt-rt'],
    ['the deadline I/O scheduler', 'sched-deadline'],
    ['the deadline I/O scheduler', 'scheduler'],
    ['Component Measurement and Authentication (CMA)', 'memory-management'],
  ])('%j is not about %s', (text, area) => {
    expect(areas(text)).not.toContain(area);
  });

  it('IDE is PCI’s here, and no disk', () => {
    expect(areas('Integrity and Data Encryption (IDE)')).toEqual(['pci']);
  });

  it.each([
    ['supported in UFS3', 'ufs'],
    ['supported in F2FS 4', 'f2fs'],
  ])('a footnote digit behind %j hides nothing', (text, area) => {
    expect(areas(text)).toContain(area);
  });

  it('last year’s edition of a microconference is no reference to another one', () => {
    const body = 'At the 2030 Example MC we agreed. The Other MC knows more.';
    const dataset = extractDrawn([{ body }, { id: 2, title: 'Other MC' }]);
    expect(relationsFrom(dataset, 'refers', ONE).map(({ to }) => to)).toEqual(['mc:other-mc']);
  });
});
