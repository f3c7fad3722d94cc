import { describe, expect, it } from 'vitest';
import { selectOverview } from '../../src/app/overview';
import { LPC, LPC_LAYOUT, lpcView } from './lpc';

const overview = selectOverview(LPC, lpcView());

describe('selectOverview', () => {
  it('puts every microconference into exactly one group', () => {
    const members = overview.groups.flatMap((group) => group.members.map(({ id }) => id));
    expect([...members].sort()).toEqual(LPC.microconferences.map(({ id }) => id).sort());
    expect(overview.mcCount).toBe(members.length);
  });

  it('has the groups of the committed layout under the same titles and numbers', () => {
    expect(overview.groups.map(({ id, number, title }) => [id, number, title])).toEqual(
      LPC_LAYOUT.regions.map(({ id, community, title }) => [id, community, title]),
    );
  });

  it('names each group, explains it, and shows at most three subsystems', () => {
    for (const { title, explanation, subsystems, id, members } of overview.groups) {
      expect(title).not.toBe('');
      expect(explanation).not.toBe('');
      expect(subsystems.length).toBeLessThanOrEqual(3);
      expect(members.map((one) => one.id)).toContain(id);
    }
  });

  it('lists eight people, those wanted in most places first', () => {
    const counts = overview.wanted.map(({ mcCount }) => mcCount);
    expect(counts).toHaveLength(8);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    const spans = overview.wanted.map(({ communities }) => communities.length);
    expect(spans.every((span) => span >= 1)).toBe(true);
  });

  it('counts per group the people who have a role in another one too', () => {
    const groupOf = new Map<string, number>(
      overview.groups.flatMap(({ number, members }) => members.map(({ id }) => [id, number])),
    );
    const groupsOf = LPC.people.map(
      ({ id }) =>
        new Set(
          LPC.relations
            .filter(({ kind, from, roles }) => {
              return kind === 'participates' && from === id && roles?.[0] !== 'mentioned';
            })
            .map(({ to }) => groupOf.get(to)),
        ),
    );
    for (const { number, title, leadOutCount } of overview.groups) {
      const leading = groupsOf.filter((groups) => groups.has(number) && groups.size > 1);
      expect(leadOutCount, title).toBe(leading.length);
    }
  });

  it('names the method and how well the groups hold', () => {
    expect(['Leiden', 'Louvain']).toContain(overview.method);
    expect(overview.modularity).toBeGreaterThan(0);
    expect(overview.modularity).toBeLessThan(1);
  });

  it('is the same object for the same grouping, and another for another', () => {
    expect(selectOverview(LPC, lpcView({ lens: 'everything' }))).toBe(overview);
    const finer = selectOverview(LPC, lpcView({ resolution: 3.4 }));
    expect(finer.groups.length).toBeGreaterThan(overview.groups.length);
  });
});
