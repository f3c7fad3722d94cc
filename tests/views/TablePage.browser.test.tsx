import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultViewState } from '../../src/view-state/permalink';
import type { ViewState } from '../../src/view-state/view-state';
import TablePage from '../../src/views/TablePage';
import { generateDataset } from '../builders/generated-dataset';
import { ARRANGEMENT, renderApp } from './render-app';

const open = (view: Partial<ViewState> = {}) => renderApp(<TablePage />, { view });
type Opened = Awaited<ReturnType<typeof open>>;

/** The names in the first column, from top to bottom. */
const namesIn = ({ screen }: Opened): string[] =>
  [...screen.container.querySelectorAll('tbody bdi')].map(({ textContent }) => textContent ?? '');
const focused = (): string => document.activeElement?.textContent ?? '';

afterEach(() => page.viewport(1280, 800));

describe('TablePage', () => {
  it('is a table that says what it is of, with heads for columns and rows', async () => {
    const { screen } = await open();
    const table = screen.getByRole('table', { name: /^24 microconferences in \d+ groups/ });
    await expect.element(table).toBeInTheDocument();
    const kvm = screen.getByRole('rowheader', { name: 'KVM Microconference' });
    await expect.element(kvm).toBeInTheDocument();
    const heads = screen.getByRole('columnheader').elements();
    const words = heads.map(({ textContent }) => textContent);
    expect(words).toEqual(['Name', 'Kind', 'Group', 'MCs', 'Ties', 'Role']);
  });

  it('sorts by a column, and the other way round when it is pressed again', async () => {
    const opened = await open();
    const { screen, viewNow } = opened;
    const head = screen.getByRole('columnheader', { name: 'Name' });
    await expect.element(head).not.toHaveAttribute('aria-sort');
    const unsorted = namesIn(opened);
    await head.getByRole('button').click();
    await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
    // The rows follow their head as soon as there is time.
    await expect.poll(() => namesIn(opened)).not.toEqual(unsorted);
    const up = namesIn(opened);
    await head.getByRole('button').click();
    await expect.element(head).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => namesIn(opened)).toEqual(up.reverse());
    expect(viewNow().sort).toEqual({ by: 'name', descending: true });
  });

  it('has the most first when it is sorted by a count', async () => {
    const { screen, viewNow } = await open();
    await screen.getByRole('button', { name: 'Ties' }).click();
    expect(viewNow().sort).toEqual({ by: 'ties', descending: true });
  });

  it('selects what is pressed, and marks what is selected', async () => {
    const { screen, viewNow } = await open();
    const row = screen.getByRole('button', { name: 'KVM Microconference' });
    await expect.element(row).not.toHaveAttribute('aria-current');
    await row.click();
    expect(viewNow().select).toEqual(['mc:kvm-microconference']);
    await expect.element(row).toHaveAttribute('aria-current', 'true');
  });

  it('narrows the rows to what is to be found, says how many, and shows all again at Esc', async () => {
    const opened = await open();
    const { screen, viewNow } = opened;
    const before = viewNow();
    const all = namesIn(opened).length;
    const status = screen.getByRole('status');
    await expect.element(status).toHaveTextContent(`${all} of ${all} shown`);
    const field = screen.getByLabelText('Find in this table');
    await field.fill('kvm microconf');
    await expect.poll(() => namesIn(opened).length).toBeLessThan(all);
    expect(namesIn(opened)).toContain('KVM Microconference');
    await expect.element(status).toHaveTextContent(`${namesIn(opened).length} of ${all} shown`);
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('');
    await expect.poll(() => namesIn(opened).length).toBe(all);
    expect(viewNow()).toBe(before);
  });

  it('says in words that nothing is found, or that there is nothing', async () => {
    const { screen, store } = await open();
    await screen.getByLabelText('Find in this table').fill('xyzzy');
    await expect.element(screen.getByText('Nothing in this table says “xyzzy”.')).toBeVisible();
    store.getState().adjust({ hide: ['mc', 'org', 'person', 'subsystem', 'thread'] });
    await expect.element(screen.getByText('There is nothing to list.')).toBeVisible();
    await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
  });

  it('is one stop of the Tab key, and its rows are walked with arrows', async () => {
    const opened = await open();
    const { screen, viewNow } = opened;
    const names = namesIn(opened);
    await screen.getByLabelText('Find in this table').click();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(names[0]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(focused()).toBe(names[1]);
    await userEvent.keyboard('{End}');
    expect(focused()).toBe(names.at(-1));
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(names.at(-1));
    await userEvent.keyboard('{Home}{ArrowDown}{Enter}');
    expect(viewNow().select).toHaveLength(1);
    await expect
      .element(screen.getByRole('button', { name: names[1] ?? '', exact: true }))
      .toHaveAttribute('aria-current', 'true');
    expect(screen.container.querySelectorAll('tbody [tabindex="0"]')).toHaveLength(1);
  });

  it('keeps the row with the focus below the head', async () => {
    const { screen } = await open({ lens: 'everything' });
    await screen.getByLabelText('Find in this table').click();
    await userEvent.keyboard('{ArrowDown}{End}');
    for (let step = 0; step < 30; step++) await userEvent.keyboard('{ArrowUp}');
    const row = document.activeElement?.getBoundingClientRect();
    const head = screen.container.querySelector('thead')?.getBoundingClientRect();
    expect(row?.top).toBeGreaterThanOrEqual(head?.bottom ?? Number.POSITIVE_INFINITY);
  });

  it('unfolds a group in its place, where the focus then is, and folds it again', async () => {
    const dataset = generateDataset({ mcs: 120, seed: 1 });
    const [first, second] = dataset.microconferences.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error('There are no MCs.');
    const members = [first, second];
    const facts = { explanation: '', people: [], subsystems: [] };
    const communities = {
      ...ARRANGEMENT.communities,
      communities: [{ number: 1, id: first, members, title: 'A small group', ...facts }],
      numberOf: new Map(members.map((id) => [id, 1])),
    };
    const arrangement = { ...ARRANGEMENT, communities, bridges: [] };
    const data = { event: dataset.event.id, hash: '00000000' };
    const viewState: ViewState = { ...defaultViewState(data), lens: 'everything' };
    const { screen, viewNow } = await renderApp(<TablePage />, {
      state: { load: { status: 'ready', dataset, arrangement, stability: null, viewState } },
    });
    const group = screen.getByRole('button', { name: 'A small group' });
    await expect.element(group).toHaveAttribute('aria-expanded', 'false');
    await group.click();
    expect(viewNow().community).toBe(first);
    await expect.element(group).not.toBeInTheDocument();
    const titles = dataset.microconferences.slice(0, 2).map(({ title }) => title);
    await expect.poll(() => titles.includes(focused())).toBe(true);
    await screen.getByRole('button', { name: 'Fold all groups' }).click();
    await expect.element(group).toBeInTheDocument();
  });

  it.each([390, 1280])('scrolls in its own frame and never sideways at %i px', async (width) => {
    await page.viewport(width, 800);
    const { screen } = await open({ lens: 'everything' });
    await expect.element(screen.getByRole('table')).toBeInTheDocument();
    const { scrollWidth, scrollHeight } = document.documentElement;
    expect([scrollWidth, scrollHeight]).toEqual([width, 800]);
    const frame = screen.getByRole('table').element().parentElement;
    expect(frame?.scrollWidth).toBe(frame?.clientWidth);
    expect(frame?.scrollHeight).toBeGreaterThan(2000);
  });

  it('gives each number its unit where the columns have no room', async () => {
    await page.viewport(390, 800);
    const { screen } = await open({ sort: { by: 'mcs', descending: true } });
    const cells = screen.getByRole('cell', { name: /^\d+ MCs$/ });
    await expect.element(cells.first()).toBeVisible();
  });
});
