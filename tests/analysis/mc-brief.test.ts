import { describe, expect, it } from 'vitest';
import { buildMcBrief } from '../../src/analysis/mc-brief';
import { findOverlaps } from '../../src/analysis/overlap';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset, McId } from '../../src/dataset/types';
import { drawDataset } from '../builders/dataset-builder';
import { readLpcDataset } from './small-dataset';

function brief(dataset: Dataset, mc: McId, conflicts?: string[]) {
  const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
  return buildMcBrief(dataset, overlaps, DEFAULT_POLICY, mc, conflicts);
}

const DRAWN = drawDataset(`
  Alpha has ann author, ben attendee!, cy attendee, dee mentioned
  Beta has ann attendee, dee author
  Gamma has ann author, cy attendee
  Delta avoids Alpha, Beta
  Alpha covers mm core
  Delta covers mm core
`);

describe('the brief of a microconference', () => {
  it('tells who is shared with whom, strongest pair first, with the role here before the role there', () => {
    const { shared } = brief(DRAWN, 'mc:gamma');
    expect(shared.map(({ mc, people }) => ({ mc, people }))).toEqual([
      {
        mc: 'mc:alpha',
        people: [
          { person: 'person:ann', roleHere: 'author', roleThere: 'author' },
          { person: 'person:cy', roleHere: 'attendee', roleThere: 'attendee' },
        ],
      },
      {
        mc: 'mc:beta',
        people: [{ person: 'person:ann', roleHere: 'author', roleThere: 'attendee' }],
      },
    ]);
    expect(brief(DRAWN, 'mc:beta').shared[0]?.people[0]).toEqual({
      person: 'person:ann',
      roleHere: 'attendee',
      roleThere: 'author',
    });
  });

  it('counts nobody as shared who is only mentioned', () => {
    const { shared } = brief(DRAWN, 'mc:alpha');
    expect(shared.flatMap(({ people }) => people.map(({ person }) => person))).not.toContain(
      'person:dee',
    );
  });

  it('tells apart who speaks of the same and shares nobody', () => {
    expect(brief(DRAWN, 'mc:alpha').alike.map(({ mc }) => mc)).toEqual(['mc:delta']);
  });

  it('has its own wishes and those of others about it', () => {
    expect(brief(DRAWN, 'mc:delta').constraints.map(({ kind }) => kind)).toEqual(['avoid-overlap']);
    expect(brief(DRAWN, 'mc:delta').askedBy).toEqual([]);
    expect(brief(DRAWN, 'mc:alpha').askedBy.map(({ mc }) => mc)).toEqual(['mc:delta']);
    expect(brief(DRAWN, 'mc:gamma').askedBy).toEqual([]);
  });

  it('asks about those who are wanted and have not confirmed', () => {
    expect(brief(DRAWN, 'mc:alpha').unconfirmed).toEqual(['person:cy']);
  });

  it('carries the sentences of a timetable, and none without one', () => {
    expect(brief(DRAWN, 'mc:alpha').conflicts).toEqual([]);
    expect(brief(DRAWN, 'mc:alpha', ['Ann is lost.']).conflicts).toEqual(['Ann is lost.']);
  });

  it('has the findings that name it or stand in its lines, in their order, and no others', () => {
    const finding = (line: number, entities: Dataset['findings'][number]['entities']) => ({
      id: `finding:${line}`,
      severity: 'note' as const,
      code: 'known-alias',
      message: `Line ${line}.`,
      line,
      entities,
    });
    const dataset = {
      ...DRAWN,
      microconferences: DRAWN.microconferences.map((mc, at) => ({
        ...mc,
        line: 10 * at,
        endLine: 10 * at + 9,
      })),
      findings: [finding(17, []), finding(3, []), finding(99, ['mc:beta']), finding(12, [])],
    };
    expect(dataset.microconferences[1]?.id).toBe('mc:beta');
    expect(brief(dataset, 'mc:beta').findings.map(({ line }) => line)).toEqual([12, 17, 99]);
  });

  it('of a microconference that nobody knows is empty', () => {
    expect(brief(DRAWN, 'mc:gone')).toMatchObject({ shared: [], constraints: [], findings: [] });
  });

  it('of RISC-V asks for the full names of those known by first name', () => {
    const { unresolved, findings } = brief(readLpcDataset(), 'mc:risc-v-mc');
    expect(unresolved.length).toBeGreaterThan(0);
    expect(findings.length).toBeGreaterThan(0);
  });
});
