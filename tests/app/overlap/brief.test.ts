import { describe, expect, it } from 'vitest';
import { listSome, selectBrief } from '../../../src/app/overlap/brief';
import { countChanged, selectPolicyGroups } from '../../../src/app/overlap/policy-rows';
import { selectSuggestions } from '../../../src/app/overlap/suggestions';
import { DEFAULT_POLICY } from '../../../src/dataset/policy';
import type { Dataset, McId } from '../../../src/dataset/types';
import { policyField } from '../../../src/view-state/policy-field';
import { drawDataset } from '../../builders/dataset-builder';
import { LPC, LPC_ARRANGEMENT, lpcView } from '../lpc';

const brief = (mc: McId, dataset: Dataset = LPC) =>
  selectBrief({ dataset, viewState: lpcView() }, mc);

describe('the brief in words', () => {
  it('says who is shared, with both roles, and where the proposal stands', () => {
    const { title, place, shared } = brief('mc:sched-mc');
    expect(title).toBe('Sched MC');
    expect(place).toMatch(/^Contribution \d+ of Linux Plumbers Conference 2024, lines \d+–\d+ of/);
    const realTime = shared.find(({ mc }) => mc === 'mc:real-time-mc');
    expect(realTime?.sentence).toBe('3 people run both');
    expect(realTime?.people.map(({ name, roles }) => `${name}: ${roles}`)).toContain(
      'Juri Lelli: author here, author there',
    );
  });

  it('says wishes as we read them, with the places', () => {
    const { wishes } = brief('mc:sched-ext-the-bpf-extensible-scheduler-class');
    expect(wishes.map(({ sentence }) => sentence)).toEqual([
      'You ask not to run beside Real-time and Sched',
      'You ask for 240 minutes',
    ]);
    expect(wishes.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(brief('mc:system-boot-and-security-mc').wishes[0]?.sentence).toBe(
      'You ask to run only on 18 September',
    );
    expect(brief('mc:sched-mc').askedBy.map(({ sentence }) => sentence)).toEqual([
      'Sched-Ext asks not to run beside you',
    ]);
  });

  it('asks about doubts, but not about how pages were cut', () => {
    const { questions } = brief('mc:sched-ext-the-bpf-extensible-scheduler-class');
    const codes = LPC.findings.filter(({ entities }) =>
      entities.includes('mc:sched-ext-the-bpf-extensible-scheduler-class'),
    );
    expect(codes.map(({ code }) => code)).toContain('running-head');
    expect(questions.map(({ sentence }) => sentence).join()).not.toContain('running head');
    expect(questions.length).toBeGreaterThan(0);
  });

  it('names those who have not confirmed, by name', () => {
    const dataset = drawDataset('Alpha has zoe attendee, ann attendee, ben author');
    const [question] = brief('mc:alpha', dataset).questions;
    expect(question?.sentence).toBe(
      '2 people on your list of people wanted, with no word of whether they come:',
    );
    expect(question?.names.map(({ name }) => name)).toEqual(['ann', 'zoe']);
  });
});

describe('a list that is cut', () => {
  it('names five at most, and never says “and 1 more”', () => {
    expect(listSome(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d and e');
    expect(listSome(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d and 2 more');
  });
});

describe('the weights', () => {
  const rows = selectPolicyGroups(DEFAULT_POLICY).flatMap((group) => group.rows);

  it('are all there that a link carries, each once', () => {
    const changed = rows.reduce((policy, row) => {
      const next = selectPolicyGroups(policy).flatMap((group) => group.rows);
      return next.find(({ key }) => key === row.key)?.apply(0.25) ?? policy;
    }, DEFAULT_POLICY);
    const written = policyField.write(changed).split(',');
    expect(written).toHaveLength(rows.length);
    expect(written.every((weight) => weight.endsWith(':0.25'))).toBe(true);
    expect(countChanged(changed)).toBe(rows.length);
  });

  it('start as usual, within what a slider can show, each group with a reason', () => {
    expect(countChanged(DEFAULT_POLICY)).toBe(0);
    for (const { usual, max, step } of rows) {
      expect(usual).toBeLessThanOrEqual(max);
      expect(Math.abs(usual / step - Math.round(usual / step))).toBeLessThan(1e-9);
    }
    expect(selectPolicyGroups(DEFAULT_POLICY).every(({ reason }) => reason.length > 20)).toBe(true);
  });

  it('show a value that a link gives beyond the slider', () => {
    const far = selectPolicyGroups({ ...DEFAULT_POLICY, subjectWeight: 80 });
    const row = far.flatMap((group) => group.rows).find(({ key }) => key === 'subjectWeight');
    expect(row).toMatchObject({ value: 80, max: 80 });
  });
});

describe('the suggestions', () => {
  const { apart, merge } = selectSuggestions({
    status: 'ready',
    dataset: LPC,
    arrangement: LPC_ARRANGEMENT,
    stability: null,
    viewState: lpcView(),
  });

  it('say why, pair by pair', () => {
    expect(apart[0]?.reason).toBe(
      'These two share 3 people who run both, and nobody asked to keep them apart.',
    );
    expect(apart[0]?.names).toContain('Juri Lelli');
    expect(merge[0]?.reason).toMatch(
      /^\d+ % alike: people \d+ %, subjects \d+ %\. \d+ topics together \(\d+ and \d+\)\.$/,
    );
  });
});
