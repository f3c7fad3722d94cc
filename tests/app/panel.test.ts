import { describe, expect, it } from 'vitest';
import { indexEntities } from '../../src/app/entity-index';
import { type Panel, safeHref, selectPanel } from '../../src/app/panel';
import type { Dataset, EntityId } from '../../src/dataset/types';
import { extractDrawn } from '../builders/extracted';
import { LPC } from './lpc';

const LORE = 'https://lore.kernel.org/linux-pm';
const BODY = [
  'We discuss KVM. Like around the Sched MC.',
  '',
  '**Key attendees:**',
  '',
  '- Jane Example (\\\\*)',
  '- Ann Other',
  '',
  'Right now the people marked with ( $\\$ ) have confirmed that they will be there in September.',
  '',
  'Topics:',
  '',
  '- Mapping memory',
  '- Sharing pages',
  '',
  'P.S. We can only make it on September 18 because of another event.',
  '',
  'We would like around 4 hours.',
  '',
  `${LORE}/a@host.org`,
  '',
  'https://docs.example.org/guide/',
].join('\n');

const DRAWN = extractDrawn([
  {
    id: 7,
    body: BODY,
    trailer: 'Authors: BONZINI, Paolo (Red Hat)\n\nPresenters: BONZINI, Paolo (Red Hat)',
  },
  { id: null, title: 'Sched MC', trailer: 'Authors: OTHER, Ann (Red Hat)' },
]);

function panelOf(id: EntityId, dataset: Dataset = DRAWN): Panel {
  return selectPanel(dataset, indexEntities(dataset), id);
}

function section(panel: Panel, title: string) {
  return panel.sections.find((one) => one.title === title)?.rows ?? [];
}

const labels = (panel: Panel, title: string) => section(panel, title).map(({ label }) => label);

describe('the panel of a microconference', () => {
  const panel = panelOf('mc:example-mc');

  it('has the sections that have rows, in the order of the screen', () => {
    const order = [
      'Who runs it',
      'Topic leads',
      'Wanted there',
      'Organizations invited',
      'Subsystems',
      'Threads cited',
      'Speaks of',
      'Spoken of by',
      'Mentioned',
      'Asks for',
      'Topics',
      'Other links',
    ];
    const titles = panel.sections.map(({ title }) => title);
    expect(titles).toEqual(order.filter((title) => titles.includes(title)));
    expect(titles).toEqual(
      expect.arrayContaining([
        'Who runs it',
        'Wanted there',
        'Threads cited',
        'Asks for',
        'Topics',
      ]),
    );
    expect(panel.sections.every(({ rows }) => rows.length > 0)).toBe(true);
  });

  it('says who runs it, with all roles as chips', () => {
    expect(section(panel, 'Who runs it')).toMatchObject([
      {
        id: 'person:paolo-bonzini',
        kind: 'person',
        label: 'Paolo Bonzini',
        chips: ['author', 'presenter'],
      },
    ]);
  });

  it('keeps the evidence of every relation as it stands in the dataset', () => {
    const relation = DRAWN.relations.find(
      ({ kind, from }) => kind === 'participates' && from === 'person:paolo-bonzini',
    );
    expect(section(panel, 'Who runs it')[0]?.evidence).toBe(relation?.evidence);
    for (const { rows } of panel.sections) {
      for (const { label, evidence } of rows) expect(evidence.length, label).toBeGreaterThan(0);
    }
  });

  it('lists the wanted by name and marks who has confirmed', () => {
    expect(
      section(panel, 'Wanted there').map(({ label, confirmed }) => [label, confirmed]),
    ).toEqual([
      ['Ann Other', undefined],
      ['Jane Example', true],
    ]);
  });

  it('shows what it asks for in words', () => {
    expect(labels(panel, 'Asks for')).toEqual(['Only on 18 September', '240 minutes']);
  });

  it('shows its topics, each with its line', () => {
    const [mc] = DRAWN.microconferences;
    expect(
      section(panel, 'Topics').map(({ label, evidence }) => [label, evidence[0]?.line]),
    ).toEqual(mc?.topics.map(({ label, line }) => [label, line]));
    expect(labels(panel, 'Topics')).toEqual(['Mapping memory', 'Sharing pages']);
  });

  it('links the threads it cites and its other links', () => {
    expect(section(panel, 'Threads cited')[0]).toMatchObject({
      id: 'thread:a@host.org',
      href: 'https://lore.kernel.org/r/a@host.org',
    });
    expect(section(panel, 'Other links')[0]).toMatchObject({
      label: 'docs.example.org/guide/',
      href: 'https://docs.example.org/guide/',
    });
  });

  it('names the contribution and its lines, and says where the number was lost', () => {
    expect(panel.summary).toMatch(/^Contribution 7, lines \d+–\d+ of the report$/);
    expect(panelOf('mc:sched-mc').summary).toMatch(
      /^Contribution whose number was lost, lines \d+–\d+ of the report$/,
    );
  });

  it('carries the findings about it', () => {
    const about = DRAWN.findings.filter(({ entities }) => entities.includes('mc:sched-mc'));
    expect(panelOf('mc:sched-mc').findings).toEqual(about);
  });

  it('makes no link of a reference whose address is not of the web', () => {
    const [mc, ...others] = DRAWN.microconferences;
    if (mc === undefined) throw new Error('There is no microconference.');
    const reference = { id: 'reference:x', url: 'javascript:alert(1)', kind: 'page', line: 3 };
    const dataset = { ...DRAWN, microconferences: [{ ...mc, references: [reference] }, ...others] };
    const [row] = section(panelOf(mc.id, dataset), 'Other links');
    expect(row?.label).toBe('javascript:alert(1)');
    expect(row).not.toHaveProperty('href');
  });
});

describe('the panel of other kinds', () => {
  it('says of a person what they run, where they are wanted and whom they work for', () => {
    const panel = panelOf('person:ann-other');
    expect(labels(panel, 'Runs')).toEqual(['Sched']);
    expect(labels(panel, 'Wanted in')).toEqual(['Example']);
    expect(labels(panel, 'Works for')).toEqual(['Red Hat']);
    expect(panel.summary).toBe('2 microconferences · Red Hat');
  });

  it('counts no mere mention among the microconferences of a person', () => {
    const index = indexEntities(LPC);
    for (const { id } of LPC.people) {
      const { summary, sections } = selectPanel(LPC, index, id);
      const strong = sections
        .filter(({ title }) => ['Runs', 'Leads topics of', 'Wanted in'].includes(title))
        .flatMap(({ rows }) => rows);
      expect(Number.parseInt(summary, 10), id).toBe(strong.length);
    }
  });

  it('lists the people of an organization', () => {
    const panel = panelOf('org:red-hat');
    expect(labels(panel, 'People')).toEqual(['Ann Other', 'Paolo Bonzini']);
    expect(panel.summary).toBe('2 people');
  });

  it('links a thread to the archive and names who cites it', () => {
    const panel = panelOf('thread:a@host.org');
    expect(panel.href).toBe('https://lore.kernel.org/r/a@host.org');
    expect(panel.summary).toBe('linux-pm');
    expect(labels(panel, 'Cited by')).toEqual(['Example']);
  });

  it('orders the microconferences of a subsystem core, topic, mentioned', () => {
    const order = ['core', 'topic', 'mentioned'];
    const index = indexEntities(LPC);
    for (const { id } of LPC.subsystems) {
      const rows = section(selectPanel(LPC, index, id), 'Microconferences');
      const ranks = rows.map(({ chips }) => order.indexOf(chips[0] ?? ''));
      expect(ranks, id).toEqual([...ranks].sort());
    }
  });

  it('puts every relation of the committed dataset on the panels of both its ends', () => {
    const index = indexEntities(LPC);
    const shown = (id: EntityId) =>
      new Set(
        selectPanel(LPC, index, id).sections.flatMap(({ rows }) => rows.map(({ key }) => key)),
      );
    for (const { kind, from, to } of LPC.relations) {
      expect(shown(from), `${kind} ${from}`).toContain(`${kind} ${to}`);
      expect(shown(to), `${kind} ${to}`).toContain(`${kind} ${from}`);
    }
  });

  it('is an empty one for an id that nothing has', () => {
    const panel = panelOf('person:nobody-at-all');
    expect(panel.title).toBe('nobody-at-all');
    expect(panel.sections).toEqual([]);
  });
});

describe('safeHref', () => {
  it.each(['http://example.org/', 'https://example.org/a?b#c', 'HTTPS://example.org/'])(
    'accepts %s',
    (url) => {
      expect(safeHref(url)).toBe(new URL(url).href);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'mailto:someone@example.org',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    '//example.org/x',
    '/relative',
    'no address at all',
    '',
  ])('refuses %j', (url) => {
    expect(safeHref(url)).toBeUndefined();
  });
});
