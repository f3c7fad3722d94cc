import { describe, expect, it } from 'vitest';
import { describeTelling, selectPathEnds, selectPathPanel } from '../../src/app/path-panel';
import type { Dataset, EntityId } from '../../src/dataset/types';
import { findHubs } from '../../src/graph/paths';
import { DEFAULT_VIEW } from '../../src/view-state/permalink';
import type { ViewState } from '../../src/view-state/view-state';
import { drawDataset } from '../builders/dataset-builder';
import { LPC, LPC_ARRANGEMENT, lpcView } from './lpc';

const HUBS = { ...DEFAULT_VIEW.filter, hubs: true };

/** The panel of any dataset. Its groups play no part, but what is filtered is kept by them. */
function select(dataset: Dataset, view: Partial<ViewState>) {
  const communities = { ...LPC_ARRANGEMENT.communities };
  const arrangement = { ...LPC_ARRANGEMENT, communities };
  return selectPathPanel(dataset, arrangement, lpcView({ lens: 'path', ...view }));
}

const between = (dataset: Dataset, from: EntityId, to: EntityId, view: Partial<ViewState> = {}) =>
  select(dataset, { from, to, ...view });
const told = (panel: ReturnType<typeof select>): string => describeTelling(panel.sentence);
const sentences = (panel: ReturnType<typeof select>): string[][] =>
  panel.paths.map(({ steps }) => steps.map(({ sentence }) => sentence));

/** Acme has six people, so it is a hub; the way around it takes four steps. */
const AROUND_ACME = drawDataset(`
  ann at acme
  ben at acme
  cy at acme
  dan at acme
  eve at acme
  fay at acme
  Sched has ann author, gus attendee
  Rust has ben author, gus attendee
`);

describe('the two ends', () => {
  it('are asked for while there is none', () => {
    const panel = select(LPC, {});
    expect(panel).toMatchObject({ paths: [], avoided: [] });
    expect(panel).not.toHaveProperty('from');
    expect(panel).not.toHaveProperty('to');
    expect(told(panel)).toBe('Press a node, or search, to choose where the path starts.');
  });

  it('are asked for while there is only one', () => {
    const start = select(LPC, { from: 'mc:kvm-microconference' });
    expect(start.from).toEqual({ id: 'mc:kvm-microconference', kind: 'mc', name: 'KVM' });
    expect(told(start)).toBe('From KVM. Press a node, or search, to choose where the path leads.');
    const end = select(LPC, { to: 'person:paolo-bonzini' });
    expect(end.to).toMatchObject({ kind: 'person', name: 'Paolo Bonzini' });
    expect(told(end)).toBe(
      'To Paolo Bonzini. Press a node, or search, to choose where the path starts.',
    );
  });

  it('may not be the same', () => {
    const panel = between(LPC, 'person:paolo-bonzini', 'person:paolo-bonzini');
    expect(panel.paths).toEqual([]);
    expect(told(panel)).toBe('Both ends are Paolo Bonzini. Clear one and choose another.');
  });

  it('keep their names where the filter leaves them out', () => {
    const filter = { ...DEFAULT_VIEW.filter, organizations: ['org:arm' as const] };
    const view = lpcView({ lens: 'path', from: 'person:paolo-bonzini', filter });
    expect(selectPathEnds(LPC, view)).toEqual({
      from: { id: 'person:paolo-bonzini', kind: 'person', name: 'Paolo Bonzini' },
    });
  });
});

describe('the paths', () => {
  it('from KVM to Confidential Computing lead through the two people they share', () => {
    const panel = between(LPC, 'mc:kvm-microconference', 'mc:confidential-computing-mc');
    expect(panel.paths.map(({ title }) => title)).toEqual(['2 steps', '2 steps', '2 steps']);
    expect(sentences(panel).slice(0, 2)).toEqual([
      ['Paolo Bonzini runs KVM', 'Paolo Bonzini is wanted in Confidential Computing'],
      ['Sean Christopherson runs KVM', 'Sean Christopherson is wanted in Confidential Computing'],
    ]);
    expect(told(panel)).toBe('The 3 shortest paths, of 2 steps.');
    expect(panel.avoided).toEqual([]);
    expect(panel).not.toHaveProperty('shorter');
  });

  it('carry the evidence of each relation', () => {
    const panel = between(LPC, 'mc:kvm-microconference', 'mc:confidential-computing-mc');
    const lines = panel.paths[0]?.steps.map(({ evidence }) => evidence.map(({ line }) => line));
    expect(lines).toEqual([[517, 519], [222]]);
  });

  it('are walked from start to end while each sentence keeps its own direction', () => {
    const dataset = drawDataset('Sched has ann author\nRust has ann attendee');
    const [path] = between(dataset, 'mc:sched', 'mc:rust').paths;
    expect(path?.steps.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['mc:sched', 'person:ann'],
      ['person:ann', 'mc:rust'],
    ]);
    expect(path?.steps[0]?.telling).toEqual({
      texts: ['', ' runs ', ''],
      entities: [
        { id: 'person:ann', kind: 'person', name: 'ann' },
        { id: 'mc:sched', kind: 'mc', name: 'Sched' },
      ],
    });
  });

  it('tell every step of the committed data alike as text and in parts', () => {
    for (const { id } of LPC.threads) {
      const panel = between(LPC, 'person:paolo-bonzini', id, { filter: HUBS });
      for (const step of panel.paths.flatMap(({ steps }) => steps)) {
        expect(describeTelling(step.telling)).toBe(step.sentence);
      }
    }
  });

  it('are counted in words', () => {
    const dataset = drawDataset('Sched has ann author\nRust has ann author\nSched refers Rust');
    expect(told(between(dataset, 'mc:sched', 'mc:rust'))).toBe(
      'The 2 shortest paths, of 1 to 2 steps.',
    );
    const one = drawDataset('Sched has ann author');
    expect(told(between(one, 'mc:sched', 'person:ann'))).toBe('One path leads there, in 1 step.');
    expect(between(one, 'mc:sched', 'person:ann').paths[0]?.title).toBe('1 step');
  });

  it('have keys of their own', () => {
    const panel = between(LPC, 'mc:kvm-microconference', 'mc:rust-mc');
    expect(new Set(panel.paths.map(({ key }) => key)).size).toBe(panel.paths.length);
  });
});

describe('hubs that are avoided', () => {
  it('are named where paths through them have fewer steps', () => {
    expect([...findHubs(AROUND_ACME)]).toEqual(['org:acme']);
    const panel = between(AROUND_ACME, 'person:ann', 'person:ben');
    expect(panel.paths.map(({ title }) => title)).toEqual(['4 steps']);
    expect(panel.avoided).toEqual([{ id: 'org:acme', kind: 'org', name: 'acme' }]);
    expect(panel.shorter && describeTelling(panel.shorter)).toBe(
      'Shorter through acme, which ties nearly everything.',
    );
  });

  it('are walked through once they are allowed', () => {
    const panel = between(AROUND_ACME, 'person:ann', 'person:ben', { filter: HUBS });
    expect(sentences(panel)[0]).toEqual(['ann works for acme', 'ben works for acme']);
    expect(panel.avoided).toEqual([]);
    expect(panel).not.toHaveProperty('shorter');
  });

  it('are not named where they are an end, or make nothing shorter', () => {
    expect(between(AROUND_ACME, 'person:ann', 'org:acme').avoided).toEqual([]);
    expect(between(AROUND_ACME, 'mc:sched', 'mc:rust').avoided).toEqual([]);
  });

  it('are all named where there is a choice', () => {
    const people = ['ann', 'ben', 'cy', 'dan', 'eve', 'fay'];
    const dataset = drawDataset(`
      ${people.map((one) => `${one} at acme\n${one} at zeta\n${one} at beta`).join('\n')}
      Sched has ann author
      Rust has ben author
      Sched refers Rust
    `);
    const { shorter } = between(dataset, 'person:ann', 'person:ben');
    expect(shorter && describeTelling(shorter)).toBe(
      'Shorter through acme, beta or zeta, which tie nearly everything.',
    );
  });

  it('are offered where nothing else leads there', () => {
    const panel = between(AROUND_ACME, 'person:cy', 'person:dan');
    expect(panel.paths).toEqual([]);
    expect(panel.avoided.map(({ name }) => name)).toEqual(['acme']);
    expect(told(panel)).toBe('No path leads from cy to dan without hubs.');
    expect(panel).not.toHaveProperty('shorter');
  });

  it('are kernel testing between Adam Manzanares and Dmitry Vyukov', () => {
    const panel = between(LPC, 'person:adam-manzanares', 'person:dmitry-vyukov');
    expect(panel.paths[0]?.title).toBe('6 steps');
    expect(panel.avoided.map(({ name }) => name)).toEqual(['Kernel testing']);
  });
});

describe('where no path leads', () => {
  const APART = drawDataset('Sched has ann author\nRust has ben author');

  it('says so, and that hubs would not help', () => {
    expect(told(between(APART, 'mc:sched', 'mc:rust'))).toBe(
      'No path leads from Sched to Rust, not even through hubs.',
    );
    expect(told(between(APART, 'mc:sched', 'mc:rust', { filter: HUBS }))).toBe(
      'No path leads from Sched to Rust.',
    );
  });

  it('says that kinds are switched off', () => {
    const dataset = drawDataset('Sched has ann author\nRust has ann author');
    expect(told(between(dataset, 'mc:sched', 'mc:rust', { hide: ['person'] }))).toBe(
      'No path leads from Sched to Rust without the kinds that are switched off.',
    );
  });
});
