import { describe, expect, it } from 'vitest';
import { buildWorkTable, describeWorkTable, MOST_COLUMNS } from '../../../src/app/directory/work';
import type { ViewState } from '../../../src/view-state/view-state';
import { LPC, LPC_ARRANGEMENT, lpcView } from '../lpc';

const tableOf = (view: Partial<ViewState> = {}) =>
  buildWorkTable({
    status: 'ready',
    dataset: LPC,
    arrangement: LPC_ARRANGEMENT,
    stability: null,
    viewState: lpcView(view),
  });

describe('the table of who works on what', () => {
  it('shows the subsystems that most people work on, and says how many there are', () => {
    const table = tableOf();
    expect(table.columns).toHaveLength(MOST_COLUMNS);
    const counts = table.columns.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(describeWorkTable(table)).toBe(
      `${table.rows.length} people and the ${table.columnTotal} subsystems they work on`,
    );
  });

  it('lists nobody without a sign in a column that is shown', () => {
    const { rows, columns } = tableOf();
    for (const { cells, id } of rows) {
      expect(
        columns.some((column) => cells.has(column.id)),
        id,
      ).toBe(true);
    }
  });

  it('says why, with the place that names the person and the place that names the subsystem', () => {
    const { rows } = tableOf();
    const juri = rows.find(({ id }) => id === 'person:juri-lelli');
    const cell = juri?.cells.get('subsystem:scheduler');
    expect(cell?.sign).toBe('maintains');
    expect(cell?.sentence).toContain(
      'Juri Lelli and Scheduler: maintains it; author of Sched, which is about it (core)',
    );
    expect(cell?.reasons[1]?.evidence.length).toBeGreaterThanOrEqual(2);
  });

  it('finds a subsystem by its name and lists who works on it', () => {
    const { columns, rows } = tableOf({ find: 'cgroups' });
    expect(columns.map(({ id }) => id)).toEqual(['subsystem:cgroups']);
    expect(rows.length).toBeGreaterThan(0);
  });
});
