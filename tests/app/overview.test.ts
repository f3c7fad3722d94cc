import { describe, expect, it } from 'vitest';
import { selectOverview } from '../../src/app/overview';
import { LPC, LPC_ARRANGEMENT } from './lpc';

const overview = selectOverview(LPC, LPC_ARRANGEMENT);

describe('selectOverview', () => {
  it('puts every microconference into exactly one group', () => {
    const members = overview.groups.flatMap((group) => group.members.map(({ id }) => id));
    expect([...members].sort()).toEqual(LPC.microconferences.map(({ id }) => id).sort());
    expect(overview.mcCount).toBe(members.length);
  });

  it('has the groups of the committed layout under the same titles and numbers', () => {
    expect(overview.groups.map(({ id, number, title }) => [id, number, title])).toEqual(
      LPC_ARRANGEMENT.layout.regions.map(({ id, community, title }) => [id, community, title]),
    );
  });

  it('names each group, explains it, and lists what makes it one', () => {
    for (const { title, explanation, people, subsystems, id, members } of overview.groups) {
      expect(title).not.toBe('');
      expect(explanation).not.toBe('');
      expect(people.length + subsystems.length).toBeGreaterThan(0);
      expect(members.map((one) => one.id)).toContain(id);
    }
  });

  it('lists everybody wanted in two places or more, most first, with what they do there', () => {
    const counts = overview.wanted.map(({ mcCount }) => mcCount);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    const spans = overview.wanted.map(({ communities }) => communities.length);
    expect(spans.every((span) => span >= 1)).toBe(true);
    for (const { reason } of overview.wanted) expect(reason).toMatch(/^(runs|leads|wanted)/);
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

  it('is the same object for the same grouping', () => {
    expect(selectOverview(LPC, { ...LPC_ARRANGEMENT, isSettled: false })).toBe(overview);
  });
});
