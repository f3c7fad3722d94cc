import { describe, expect, it } from 'vitest';
import { selectDrawing } from '../../src/app/drawing';
import {
  clearFilters,
  describeChoice,
  findOptions,
  isGroupChosen,
  selectActiveFilters,
  selectFilterOptions,
  toggleGroup,
  toggleOption,
} from '../../src/app/filters';
import { type Filter, NO_FILTER } from '../../src/graph/filter';
import type { ViewState } from '../../src/view-state/view-state';
import { LPC, LPC_ARRANGEMENT, lpcView } from './lpc';

const options = selectFilterOptions(LPC, LPC_ARRANGEMENT);
const { communities } = LPC_ARRANGEMENT.communities;

const filtered = (filter: Partial<Filter>, change: Partial<ViewState> = {}): ViewState =>
  lpcView({ ...change, filter: { ...NO_FILTER, ...filter } });
const activeIn = (view: ViewState) => selectActiveFilters(LPC, LPC_ARRANGEMENT, view);
const nodesIn = (view: ViewState): number => selectDrawing(LPC, LPC_ARRANGEMENT, view).nodes.length;
const linesIn = (view: ViewState): number => selectDrawing(LPC, LPC_ARRANGEMENT, view).edges.length;

describe('selectFilterOptions', () => {
  it('offers the roles that occur, strongest first, with the people who have them', () => {
    const authors = new Set(
      LPC.relations.filter(({ roles }) => roles?.includes('author')).map(({ from }) => from),
    );
    expect(options.roles[0]).toEqual({ value: 'author', words: 'author', count: authors.size });
    expect(options.roles.every(({ count }) => count > 0)).toBe(true);
  });

  it('leaves out what does not occur', () => {
    const bare = { ...LPC, relations: [] };
    const arrangement = {
      ...LPC_ARRANGEMENT,
      communities: { ...LPC_ARRANGEMENT.communities, communities: [] },
    };
    const none = selectFilterOptions(bare, arrangement);
    expect([none.roles, none.strengths, none.communities]).toEqual([[], [], []]);
  });

  it('counts subsystems per strength, each once', () => {
    for (const { value, count } of options.strengths) {
      const covered = LPC.relations.filter(({ strength }) => strength === value);
      expect(count).toBe(new Set(covered.map(({ to }) => to)).size);
    }
    expect(options.strengths.map(({ words }) => words)).toEqual(['core', 'topic', 'mentioned']);
  });

  it('offers every group under its title and number, with its microconferences', () => {
    expect(options.communities).toEqual(
      communities.map(({ id, title, number, members }) => ({
        value: id,
        words: title,
        count: members.length,
        community: number,
      })),
    );
  });

  it('puts organizations of two people or more first, by people, and the others by name', () => {
    const counts = options.organizations.map(({ count }) => count);
    const large = counts.filter((count) => count >= 2);
    expect(counts.slice(0, large.length)).toEqual([...large].sort((a, b) => b - a));
    const small = options.organizations.slice(large.length).map(({ words }) => words.toLowerCase());
    expect(small).toEqual([...small].sort());
    expect(counts).toHaveLength(LPC.organizations.length);
  });

  it('is made once for the same groups', () => {
    expect(selectFilterOptions(LPC, { ...LPC_ARRANGEMENT })).toBe(options);
  });
});

describe('findOptions', () => {
  const find = (text: string) => findOptions(options.organizations, text).map(({ value }) => value);

  it('finds an option by the start of any of its words, whatever the case', () => {
    expect(find('HAT')).toEqual(['org:red-hat']);
    expect(find(' red h')).toEqual(['org:red-hat']);
    expect(find('oogle')).toEqual([]);
  });

  it('finds all without a text', () => {
    expect(find(' ')).toHaveLength(options.organizations.length);
  });
});

describe('toggling', () => {
  it('keeps what is asked for sorted, and drops what is asked for twice', () => {
    expect(toggleOption(['mc-lead'], 'author')).toEqual(['author', 'mc-lead']);
    expect(toggleOption(['author', 'mc-lead'], 'author')).toEqual(['mc-lead']);
  });

  it('knows a group by any of its members', () => {
    const [group, other] = options.communities;
    const member = communities[0]?.members.at(-1);
    if (group === undefined || other === undefined || member === undefined) throw new Error();
    expect(isGroupChosen(LPC_ARRANGEMENT, [member], group)).toBe(true);
    expect(isGroupChosen(LPC_ARRANGEMENT, [member], other)).toBe(false);
    expect(toggleGroup(LPC_ARRANGEMENT, [member], group)).toEqual([]);
    expect(toggleGroup(LPC_ARRANGEMENT, [group.value], other)).toEqual(
      [group.value, other.value].sort(),
    );
  });
});

describe('describeChoice', () => {
  it('lists what is asked for, and counts what is too much to list', () => {
    const describeRoles = (...roles: Filter['roles']): string =>
      describeChoice(LPC, LPC_ARRANGEMENT, filtered({ roles }), 'roles');
    expect(describeRoles()).toBe('');
    expect(describeRoles('mc-lead', 'author')).toBe('author or MC lead');
    expect(describeRoles('author', 'mc-lead', 'contact')).toBe('author, MC lead or contact');
    expect(describeRoles('author', 'mc-lead', 'contact', 'attendee')).toBe(
      'author, MC lead or 2 more',
    );
  });
});

describe('selectActiveFilters', () => {
  it('is empty when nothing is filtered; paths through hubs are no filter', () => {
    expect(activeIn(lpcView())).toEqual([]);
    expect(activeIn(filtered({ hubs: true }))).toEqual([]);
  });

  it('says for each part what it asks for and how many it alone hides', () => {
    const view = filtered(
      { roles: ['author'], organizations: ['org:google'] },
      { lens: 'everything' },
    );
    const found = activeIn(view);
    expect(found.map(({ label }) => label)).toEqual(['Role: author', 'Organization: Google']);
    for (const { hides, clear } of found) {
      expect(hides).toBe(`hides ${nodesIn({ ...view, ...clear }) - nodesIn(view)}`);
    }
  });

  it('clears one part and leaves the others', () => {
    const [role] = activeIn(filtered({ roles: ['author'], strengths: ['core'] }));
    expect(role?.clear).toEqual({ filter: { ...NO_FILTER, strengths: ['core'] } });
  });

  it('names groups by their titles, also by another member', () => {
    const group = communities[0];
    const member = group?.members.at(-1);
    if (group === undefined || member === undefined) throw new Error();
    const [found] = activeIn(filtered({ communities: [member] }));
    expect(found?.label).toBe(`Group: ${group.title}`);
  });

  it('counts lines under the least weight, only where lines are drawn between MCs', () => {
    const view = filtered({ minTie: 1.5 }, { lens: 'microconferences' });
    const [found] = activeIn(view);
    expect(found?.label).toBe('Lines between MCs: at least 1.5 people');
    const all = linesIn({ ...view, filter: NO_FILTER });
    expect(found?.hides).toBe(`hides ${all - linesIn(view)} lines`);
    expect(activeIn(filtered({ minTie: 1.5 }))).toEqual([]);
  });

  it('has one entry for all hidden kinds', () => {
    const view = lpcView({ hide: ['person', 'thread'], lens: 'everything' });
    expect(activeIn(view)).toEqual([
      {
        key: 'hide',
        label: 'Hidden: people and threads',
        hides: `hides ${LPC.people.length + LPC.threads.length}`,
        clear: { hide: [] },
      },
    ]);
  });

  it('keeps a part that hides nothing: it can still be cleared', () => {
    const [found] = activeIn(lpcView({ hide: ['org'] }));
    expect(found?.hides).toBe('hides 0');
  });

  it('gives the same list for the same view', () => {
    const view = filtered({ roles: ['author'] });
    expect(activeIn({ ...view })).toBe(activeIn(view));
  });
});

describe('clearFilters', () => {
  it('filters nothing and hides nothing, and leaves hubs as they are', () => {
    const view = filtered({ roles: ['author'], minTie: 2, hubs: true }, { hide: ['person'] });
    expect(clearFilters(view)).toEqual({ filter: { ...NO_FILTER, hubs: true }, hide: [] });
  });
});
