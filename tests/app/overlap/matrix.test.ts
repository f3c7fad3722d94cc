import { describe, expect, it } from 'vitest';
import { findOverlaps } from '../../../src/analysis/overlap';
import { countPairs, strongestEvidence, toggleEvidence } from '../../../src/app/overlap/evidence';
import { moveRow, selectMatrix } from '../../../src/app/overlap/matrix';
import { summarizeOverlaps } from '../../../src/app/overlap/overlap-sentence';
import { selectPairs } from '../../../src/app/overlap/pairs';
import type { ReadyState } from '../../../src/app/store';
import { DEFAULT_POLICY } from '../../../src/dataset/policy';
import type { ViewState } from '../../../src/view-state/view-state';
import { drawDataset } from '../../builders/dataset-builder';
import { generateDataset } from '../../builders/generated-dataset';
import { LPC, LPC_ARRANGEMENT, lpcView } from '../lpc';

function ready(view: Partial<ViewState> = {}, dataset = LPC): ReadyState {
  return {
    status: 'ready',
    dataset,
    arrangement: LPC_ARRANGEMENT,
    stability: null,
    viewState: lpcView({ view: 'overlap', ...view }),
  };
}

const DRAWN = drawDataset(`
  Alpha has ann author, ben attendee
  Beta has ann author, ben attendee
  Gamma has ben author
  Gamma avoids Beta
  Delta covers mm core
  Gamma covers mm core
  Epsilon alone
`);
const drawn = (view: Partial<ViewState> = {}) => ready({ order: 'title', ...view }, DRAWN);

describe('the matrix', () => {
  it('is the lower half: a row has one cell per earlier row', () => {
    const { rows } = selectMatrix(ready());
    expect(rows).toHaveLength(LPC.microconferences.length);
    expect(rows.map(({ cells }) => cells.length)).toEqual(rows.map((_, place) => place));
    expect(rows[5]?.cells.map(({ other }) => other)).toEqual(rows.slice(0, 5).map(({ id }) => id));
  });

  it('shows the strongest class of a pair, how much there is of it, and the sentence', () => {
    const { rows } = selectMatrix(drawn());
    const cells = Object.fromEntries(
      rows.flatMap(({ cells: own }) =>
        own.map(({ sentence, evidence, count }) => {
          const [pair = ''] = sentence.split(':');
          return [pair, [evidence, count]];
        }),
      ),
    );
    expect(cells).toMatchObject({
      'Alpha and Beta': ['runs', 1],
      'Alpha and Gamma': ['wanted', 1],
      'Beta and Gamma': ['declared', 1],
      'Delta and Gamma': ['subject', 1],
      'Alpha and Delta': [null, 0],
    });
    const sentences = rows.flatMap(({ cells: own }) => own.map(({ sentence }) => sentence));
    expect(sentences).toContain('Alpha and Beta: 1 person runs both, 1 more is wanted in both');
    expect(sentences).toContain('Alpha and Delta: nothing that counts');
  });

  it('shows the next class where the strongest is switched off', () => {
    const { rows } = selectMatrix(drawn({ evidence: ['wanted'] }));
    const shown = rows.flatMap(({ cells }) => cells.flatMap(({ evidence }) => evidence ?? []));
    expect(shown).toEqual(['wanted', 'wanted', 'wanted']);
  });

  it('has a block per community where it is ordered by community, and none else', () => {
    const { blocks, rows } = selectMatrix(ready());
    expect(blocks).toHaveLength(LPC_ARRANGEMENT.communities.communities.length);
    for (const { community, start, end } of blocks) {
      const numbers = new Set(rows.slice(start, end).map((row) => row.community));
      expect([...numbers]).toEqual([community]);
    }
    expect(selectMatrix(ready({ order: 'title' })).blocks).toEqual([]);
  });

  it('of 150 microconferences draws the hundred that share most, and says how many are left out', () => {
    const many = ready({}, generateDataset({ mcs: 150, seed: 1 }));
    const { rows, leftOutCount } = selectMatrix(many);
    expect([rows.length, leftOutCount]).toEqual([100, 50]);
  });

  it('is empty where there are no microconferences', () => {
    expect(selectMatrix(ready({}, drawDataset('')))).toEqual({
      rows: [],
      blocks: [],
      leftOutCount: 0,
    });
  });

  it('is ordered by hand, one row after the other', () => {
    const matrix = selectMatrix(drawn());
    expect(moveRow(matrix, 'mc:gamma', 0)).toEqual([
      'mc:gamma',
      'mc:alpha',
      'mc:beta',
      'mc:delta',
      'mc:epsilon',
    ]);
    expect(moveRow(matrix, 'mc:alpha', 99).at(-1)).toBe('mc:alpha');
    expect(moveRow(matrix, 'mc:alpha', -1)[0]).toBe('mc:alpha');
  });
});

describe('the ranked list', () => {
  it('has declared pairs first, then those that people run, then wanted, then subjects', () => {
    expect(selectPairs(drawn()).map(({ titles, evidence }) => [titles.join(), evidence])).toEqual([
      ['Beta,Gamma', 'declared'],
      ['Alpha,Beta', 'runs'],
      ['Alpha,Gamma', 'wanted'],
      ['Delta,Gamma', 'subject'],
    ]);
  });

  it('says the hand-checked pairs of LPC 2024', () => {
    const pairs = selectPairs(ready());
    const find = (a: string, b: string) => pairs.find((pair) => pair.a === a && pair.b === b);
    expect(find('mc:real-time-mc', 'mc:sched-mc')?.sentence).toContain('3 people run both');
    expect(find('mc:confidential-computing-mc', 'mc:kvm-microconference')?.sentence).toContain(
      '2 people are wanted in both',
    );
  });

  it('lists only what has evidence of a class that is shown', () => {
    expect(
      selectPairs(drawn({ evidence: ['subject'] })).map(({ titles }) => titles.join()),
    ).toEqual(['Delta,Gamma']);
  });
});

describe('the classes of evidence', () => {
  it('count a pair in every class it has', () => {
    const counts = countPairs(findOverlaps(DRAWN, DEFAULT_POLICY), DEFAULT_POLICY);
    expect(counts).toEqual({ declared: 1, runs: 1, wanted: 3, subject: 1 });
  });

  it('take subjects below the threshold for none', () => {
    const [pair] = findOverlaps(drawDataset('A covers mm core\n B covers mm core'), DEFAULT_POLICY);
    if (pair === undefined) throw new Error('The two share a subsystem.');
    const strict = { ...DEFAULT_POLICY, minSubjectOverlap: 1 };
    expect(
      strongestEvidence({ ...pair, subjectOverlap: 0.9 }, ['subject'], strict),
    ).toBeUndefined();
    expect(strongestEvidence(pair, ['subject'], strict)).toBe('subject');
  });

  it('are switched off one by one, the last one stays, and all are said as none', () => {
    expect(toggleEvidence([], 'subject')).toEqual(['declared', 'runs', 'wanted']);
    expect(toggleEvidence(['declared', 'runs', 'wanted'], 'subject')).toEqual([]);
    expect(toggleEvidence(['runs'], 'runs')).toEqual(['runs']);
  });
});

describe('the sentence above', () => {
  it('counts each pair once, at its strongest', () => {
    expect(summarizeOverlaps(DRAWN, DEFAULT_POLICY)).toEqual({
      sentence: '2 of 10 pairs of microconferences need the same people',
      more: '1 more is to be kept apart on request and 1 more speaks of the same subjects.',
    });
  });

  it.each([
    ['', 'No microconferences to compare'],
    ['A alone', 'Only one microconference to compare'],
    ['A alone\n B alone', '0 of 1 pairs of microconferences need the same people'],
  ])('has words for “%s”', (drawing, sentence) => {
    expect(summarizeOverlaps(drawDataset(drawing), DEFAULT_POLICY).sentence).toBe(sentence);
  });
});
