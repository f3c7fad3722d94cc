import { describe, expect, it } from 'vitest';
import { selectDrawing } from '../../src/app/drawing';
import { LENSES, type ViewState } from '../../src/view-state/view-state';
import { LPC, LPC_ARRANGEMENT, lpcView } from './lpc';

const LAYOUT = LPC_ARRANGEMENT.layout;
const draw = (change: Partial<ViewState> = {}) =>
  selectDrawing(LPC, LPC_ARRANGEMENT, lpcView(change));
const kindsOf = (change: Partial<ViewState>) => new Set(draw(change).nodes.map(({ kind }) => kind));

describe('selectDrawing', () => {
  it.each(LENSES)('gives every node of the lens %s a place and a size', (lens) => {
    const { nodes } = draw({
      lens,
      select: ['mc:kvm-microconference'],
      from: 'mc:kvm-microconference',
      to: 'mc:sched-mc',
    });
    expect(nodes.length).toBeGreaterThan(1);
    for (const { id, x, y, width, height, label } of nodes) {
      expect([x, y].every(Number.isFinite), id).toBe(true);
      expect(Math.min(width, height), id).toBeGreaterThan(0);
      expect(label, id).not.toBe('');
    }
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  });

  it.each(LENSES)('draws no edge of the lens %s into nothing, nor one twice', (lens) => {
    const { nodes, edges } = draw({
      lens,
      select: ['mc:kvm-microconference'],
      from: 'mc:kvm-microconference',
      to: 'mc:sched-mc',
    });
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { source, target } of edges)
      expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  });

  it('draws microconferences and what ties them through the bridges', () => {
    const { nodes, sentence } = draw();
    expect(nodes.filter(({ kind }) => kind === 'mc')).toHaveLength(LPC.microconferences.length);
    const people = nodes.filter(({ kind }) => kind === 'person').length;
    expect(sentence).toBe(
      `24 microconferences in ${LAYOUT.regions.length} groups. ${people} people tie them together.`,
    );
  });

  it('draws nothing but microconferences through their own lens', () => {
    expect(kindsOf({ lens: 'microconferences' })).toEqual(new Set(['mc']));
    const { edges, sentence } = draw({ lens: 'microconferences' });
    expect(edges.every(({ kind }) => kind === 'overlap')).toBe(true);
    expect(sentence).toMatch(/Lines join those that share people or subjects\.$/);
  });

  it('draws every entity through the lens of everything, and counts them', () => {
    const { nodes, edges, sentence } = draw({ lens: 'everything' });
    const { people, organizations, microconferences, subsystems, threads } = LPC;
    const all = [people, organizations, microconferences, subsystems, threads].flat();
    expect(nodes).toHaveLength(all.length);
    expect(edges).toHaveLength(LPC.relations.length);
    const more = organizations.length + subsystems.length + threads.length;
    expect(sentence).toBe(
      `Everything the report names: 24 microconferences in ${LAYOUT.regions.length} groups, ${people.length} people and ${more} more.`,
    );
  });

  it('draws what is around the selection in focus, farther with more steps', () => {
    const select = ['person:paolo-bonzini'] as const;
    const near = draw({ lens: 'focus', select });
    const far = draw({ lens: 'focus', select, depth: 2 });
    expect(near.nodes.map(({ id }) => id)).toContain('mc:kvm-microconference');
    expect(far.nodes.length).toBeGreaterThan(near.nodes.length);
    expect(near.sentence).toBe(
      `Paolo Bonzini, and ${near.nodes.length - 1} around within one step.`,
    );
    expect(far.sentence).toMatch(/ around within 2 steps\.$/);
  });

  it('leaves out the kinds that are hidden, and their edges', () => {
    const { nodes, edges } = draw({ hide: ['person'] });
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(['mc', 'subsystem']));
    expect(edges.some(({ kind }) => kind === 'participates')).toBe(false);
  });

  it('draws nothing when every kind is hidden', () => {
    const hide = ['mc', 'org', 'person', 'subsystem', 'thread'] as const;
    const drawing = draw({ lens: 'everything', hide });
    expect(drawing.nodes).toEqual([]);
    expect(drawing.edges).toEqual([]);
  });

  it('says so when there is nothing to focus on', () => {
    expect(draw({ lens: 'focus' }).sentence).toMatch(/^Nothing is selected/);
  });

  it('marks as outer what only the lens of everything adds to the first look', () => {
    expect(draw().nodes.some(({ outer }) => outer)).toBe(false);
    for (const { id, outer } of draw({ lens: 'everything' }).nodes) {
      expect(outer, id).toBe(!(id in LAYOUT.positions));
    }
  });

  it('draws regions only where the positions were made for the groups', () => {
    const regions = draw().regions;
    expect(regions.map(({ title }) => title)).toEqual(LAYOUT.regions.map(({ title }) => title));
    expect(regions.every(({ path }) => /^M[-\d., MLQCAZz]+$/.test(path))).toBe(true);
    const unsettled = { ...LPC_ARRANGEMENT, isSettled: false };
    expect(selectDrawing(LPC, unsettled, lpcView()).regions).toEqual([]);
    expect(draw({ lens: 'focus' }).regions).toEqual([]);
  });

  it('numbers the groups as the regions do', () => {
    const { nodes, regions } = draw();
    const drawn = new Set(nodes.filter(({ kind }) => kind === 'mc').map((one) => one.community));
    for (const { community, id } of regions) {
      expect(drawn).toContain(community);
      expect(nodes.find((node) => node.id === id)?.community).toBe(community);
    }
  });

  it('draws in bold exactly the people with a role in three microconferences or more', () => {
    const roles = LPC.relations.filter(
      ({ kind, roles = [] }) => kind === 'participates' && roles.some((one) => one !== 'mentioned'),
    );
    const { nodes } = draw({ lens: 'everything' });
    expect(nodes.some(({ bold }) => bold)).toBe(true);
    for (const { id, kind, bold } of nodes) {
      const isTie = roles.filter(({ from }) => from === id).length >= 3;
      expect(bold, id).toBe(kind === 'person' && isTie);
    }
  });

  it('shortens what is too long for a label', () => {
    for (const { kind, label } of draw({ lens: 'everything' }).nodes) {
      if (kind !== 'mc') expect(label.length).toBeLessThanOrEqual(34);
    }
  });

  it('is made once per view', () => {
    const view = lpcView();
    expect(selectDrawing(LPC, LPC_ARRANGEMENT, view)).toBe(
      selectDrawing(LPC, LPC_ARRANGEMENT, view),
    );
  });
});
