import { describe, expect, it } from 'vitest';
import { selectComparison } from '../../../src/app/start-guide/comparison';
import { selectDoors } from '../../../src/app/start-guide/doors';
import { selectExamples } from '../../../src/app/start-guide/examples';
import { buildGuidePage, type GuideRow } from '../../../src/app/start-guide/guide-page';
import type { EntityId } from '../../../src/dataset/types';
import { createSearch } from '../../../src/search/search';
import { findSubjects } from '../../../src/search/subjects';
import { VIEWS } from '../../../src/view-state/view-state';
import { LPC, LPC_ARRANGEMENT, lpcView } from '../lpc';

const ready = { dataset: LPC, viewState: lpcView({ view: 'start' }) };
const guideTo = (...ids: EntityId[]) =>
  buildGuidePage(
    ready,
    ids.map((id) => ({ id, weight: 1 })),
  );
const rowOf = (rows: readonly GuideRow[], text: string): GuideRow | undefined =>
  rows.find((row) => row.text === text);

describe('the guide to cgroups', () => {
  const page = guideTo('subsystem:cgroups');

  it('says in facts what it is', () => {
    expect(page.facts[0]).toMatch(/^Named by \d+ of 24 microconferences$/);
    expect(page.topics.map(({ text }) => text)).toContain(
      'CGroupV2 feature parity with CGroupV1 and migration path',
    );
  });

  it('gives each microconference its reason, its topics, its evidence and its picture', () => {
    const row = rowOf(page.mcs.rows, 'Containers');
    expect(row?.reason).toBe('has a topic on cgroups');
    expect(row?.topics).toEqual(['CGroupV2 feature parity with CGroupV1 and migration path']);
    expect(row?.why[0]?.title).toBe('Containers has a topic on cgroups');
    expect(row?.why[0]?.evidence[0]?.line).toBeGreaterThan(0);
    expect(row?.lines).toMatch(/^line \d+$/);
    expect(row?.graph).toMatchObject({
      view: 'graph',
      lens: 'path',
      from: 'subsystem:cgroups',
      to: 'mc:containers-and-checkpoint-restore-mc',
    });
  });

  it('says what people do, and lists where they can be reached', () => {
    expect(rowOf(page.people.rows, 'Lennart Poettering')?.reason).toBe('runs Kernel ↔ Userspace');
    expect(page.lists.rows[0]).toMatchObject({
      text: 'cgroups@vger.kernel.org',
      href: 'https://lore.kernel.org/cgroups/',
      join: 'mailto:cgroups+subscribe@vger.kernel.org',
      reason: 'the list of cgroups',
    });
  });

  it('sends to the archive where nothing is cited', () => {
    expect(page.readings.rows).toHaveLength(1);
    expect(page.readings.rows[0]).toMatchObject({
      text: 'The archive of cgroups@vger.kernel.org',
      href: 'https://lore.kernel.org/cgroups/',
    });
  });
});

describe('the guide to a microconference', () => {
  const page = guideTo('mc:kvm-microconference');

  it('puts cover letters first and leads out to the archive', () => {
    const [first] = page.readings.rows;
    expect(first?.reason).toMatch(/^cover letter by .+, \d{4}-\d\d-\d\d, cited by KVM$/);
    expect(first?.href).toMatch(/^https:\/\/lore\.kernel\.org\//);
    expect(first?.why[0]?.evidence).not.toEqual([]);
  });

  it('does not repeat its own name beside each of its topics', () => {
    expect(page.topics.length).toBeGreaterThan(5);
    expect(page.topics.every(({ ask }) => ask.length === 0)).toBe(true);
  });
});

describe('the guide to words', () => {
  it('quotes the topic that says them', () => {
    const subjects = findSubjects(createSearch(LPC), 'color management');
    const page = buildGuidePage(ready, subjects);
    const row = rowOf(page.mcs.rows, 'Graphics & DRM');
    expect(row?.reason).toBe('has the topic “Color management and HDR”');
    expect(row?.why[0]?.evidence[0]?.excerpt).toBe('Color management and HDR');
    expect(page.topics[0]?.text).toBe('Color management and HDR');
  });
});

describe('every guide', () => {
  it('has a reason for everything and an entity of the data behind every name', () => {
    const ids = [...LPC.people, ...LPC.organizations, ...LPC.threads].map(({ id }) => id);
    for (const id of ids) {
      const page = guideTo(id);
      const rows = [page.mcs, page.people, page.readings, page.lists, page.neighbours].flatMap(
        (section) => section.rows,
      );
      for (const row of rows) expect(row.reason, `${id} → ${row.key}`).not.toBe('');
      expect(new Set(page.mcs.rows.map(({ key }) => key)).size).toBe(page.mcs.rows.length);
    }
  });
});

describe('the empty start', () => {
  it('gives examples that lead somewhere', () => {
    const { entities, words } = selectExamples(LPC, LPC_ARRANGEMENT);
    expect(new Set(entities.map(({ kind }) => kind))).toEqual(
      new Set(['subsystem', 'person', 'mc', 'org']),
    );
    for (const { id } of entities) expect(guideTo(id).mcs.rows.length).toBeGreaterThan(0);
    expect(words).toHaveLength(1);
    expect(findSubjects(createSearch(LPC), words[0] ?? '')).not.toEqual([]);
  });

  it('has doors only to views that there are', () => {
    const doors = selectDoors(LPC, LPC_ARRANGEMENT);
    expect(doors).toHaveLength(2);
    for (const { to } of doors.flatMap(({ links }) => links)) expect(VIEWS).toContain(to.view);
  });
});

describe('two of a kind', () => {
  it('are compared in a sentence and side by side', () => {
    const comparison = selectComparison(LPC, [
      'person:paolo-bonzini',
      'person:sean-christopherson',
    ]);
    expect(comparison?.sentence).toBe(
      'Paolo Bonzini and Sean Christopherson share 2 microconferences, 1 subsystem.',
    );
    const [mcs] = comparison?.sections ?? [];
    expect(mcs?.shared.map(({ entity }) => entity.name)).toEqual(['Confidential Computing', 'KVM']);
    expect(mcs?.shared[0]?.why.map(({ title }) => title)).toEqual([
      'Paolo Bonzini is wanted in Confidential Computing',
      'Sean Christopherson is wanted in Confidential Computing',
    ]);
  });

  it('may share nothing', () => {
    const { sentence } =
      selectComparison(LPC, ['person:hans-holmberg', 'person:miguel-ojeda']) ?? {};
    expect(sentence).toBe('Hans Holmberg and Miguel Ojeda share nothing that the report names.');
  });

  it('are not compared where they are of two kinds, or not two', () => {
    expect(selectComparison(LPC, ['person:paolo-bonzini', 'org:red-hat'])).toBeNull();
    expect(selectComparison(LPC, ['org:red-hat'])).toBeNull();
  });
});
