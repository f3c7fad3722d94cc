import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NO_FILTER } from '../../src/graph/filter';
import { FilterChips } from '../../src/views/FilterChips';
import { FilterPanel } from '../../src/views/FilterPanel';
import { LPC, renderApp } from './render-app';

const AUTHORS = { filter: { ...NO_FILTER, roles: ['author'] } } as const;

describe('FilterPanel', () => {
  it('asks for a role with its checkbox, and no longer with a second press', async () => {
    const { screen, viewNow } = await renderApp(<FilterPanel />);
    await screen.getByText('Role', { exact: true }).first().click();
    const author = screen.getByRole('checkbox', { name: /^author \d+ people$/ });
    await expect.element(author).not.toBeChecked();
    await author.click();
    expect(viewNow().filter.roles).toEqual(['author']);
    await expect.element(author).toBeChecked();
    await author.click();
    expect(viewNow().filter).toEqual(NO_FILTER);
  });

  it('says in the summary what is chosen, also while the part is closed', async () => {
    const { screen } = await renderApp(<FilterPanel />, {
      view: { filter: { ...NO_FILTER, strengths: ['core', 'topic'] } },
    });
    await expect.element(screen.getByText('core or topic')).toBeVisible();
    await expect.element(screen.getByText('all', { exact: true }).first()).toBeVisible();
  });

  it('asks for a group under the name of its smallest microconference', async () => {
    const { screen, viewNow } = await renderApp(<FilterPanel />);
    await screen.getByText('Group', { exact: true }).first().click();
    await screen.getByRole('checkbox', { name: /^Real-time & Sched 4 micro/ }).click();
    expect(viewNow().filter.communities).toEqual(['mc:real-time-mc']);
  });

  it('finds an organization by name, and keeps what is chosen in sight', async () => {
    const { screen, viewNow } = await renderApp(<FilterPanel />);
    await screen.getByText('Organization', { exact: true }).first().click();
    const zabbly = screen.getByRole('checkbox', { name: /^Zabbly/ });
    await expect.element(zabbly).not.toBeInTheDocument();
    const find = screen.getByRole('searchbox', { name: 'Find an organization' });
    await find.fill('zab');
    expect(screen.getByRole('checkbox').elements()).toHaveLength(1);
    await zabbly.click();
    expect(viewNow().filter.organizations).toEqual(['org:zabbly']);
    await find.fill('nobody at all');
    await expect.element(screen.getByText('No organization has a name like this.')).toBeVisible();
    await find.fill('');
    await expect.element(zabbly).toBeChecked();
    const more = LPC.organizations.length - 11;
    await expect.element(screen.getByText(`and ${more} more: find them by name`)).toBeVisible();
  });

  it('asks for a least weight of lines only where MCs alone are shown', async () => {
    const { screen, viewNow, store } = await renderApp(<FilterPanel />);
    const part = screen.getByText('Lines between MCs', { exact: true });
    await expect.element(part).not.toBeInTheDocument();
    store.getState().navigate({ lens: 'microconferences' });
    await part.first().click();
    const range = screen.getByRole('slider', { name: 'Only lines worth at least' });
    await expect.element(range).toHaveAttribute('aria-valuetext', 'all lines');
    (range.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(viewNow().filter.minTie).toBe(1.5);
    expect(store.getState().historyStep).toBe('replace');
    await expect.element(screen.getByRole('status')).toHaveTextContent('at least 1.5 people');
  });
});

describe('FilterChips', () => {
  it('shows nothing while nothing is filtered', async () => {
    const { screen } = await renderApp(<FilterChips />);
    expect(screen.container.textContent).toBe('');
  });

  it('says how many a filter hides, and clears it', async () => {
    const { screen, viewNow } = await renderApp(<FilterChips />, {
      view: { ...AUTHORS, lens: 'everything' },
    });
    const chip = screen.getByRole('button', { name: /^Clear: Role: author, hides \d+$/ });
    await expect.element(chip).toHaveTextContent(/^Role: author\s?· hides \d+\s?×$/);
    await expect.element(screen.getByText('Clear all filters')).not.toBeInTheDocument();
    await chip.click();
    expect(viewNow().filter).toEqual(NO_FILTER);
    await expect.element(chip).not.toBeInTheDocument();
  });

  it('clears all at once, hidden kinds too, and keeps the keyboard in the row until then', async () => {
    const { screen, viewNow } = await renderApp(<FilterChips />, {
      view: {
        filter: { ...NO_FILTER, roles: ['author'], strengths: ['core'], hubs: true },
        hide: ['thread'],
      },
    });
    const row = screen.getByRole('region', { name: 'Active filters' });
    await screen.getByRole('button', { name: /^Clear: Subsystem strength: core/ }).click();
    expect(viewNow().filter.strengths).toEqual([]);
    await expect.element(row).toHaveFocus();
    await screen.getByRole('button', { name: 'Clear all filters' }).click();
    expect(viewNow().filter).toEqual({ ...NO_FILTER, hubs: true });
    expect(viewNow().hide).toEqual([]);
    await expect.element(row).not.toBeInTheDocument();
  });

  it('stays inside a phone, and takes its own place', async () => {
    await page.viewport(390, 844);
    const { screen } = await renderApp(<FilterChips />, {
      view: {
        filter: {
          ...NO_FILTER,
          roles: ['author', 'mc-lead', 'contact'],
          communities: ['mc:confidential-computing-mc', 'mc:complex-cameras-mc'],
          organizations: ['org:google', 'org:linux-foundation', 'org:red-hat'],
        },
        hide: ['org', 'person', 'subsystem', 'thread'],
      },
    });
    const row = screen.getByRole('region', { name: 'Active filters' }).element();
    expect(getComputedStyle(row).position).toBe('static');
    for (const chip of row.querySelectorAll('button')) {
      expect(chip.getBoundingClientRect().right).toBeLessThanOrEqual(390);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    await page.viewport(1280, 800);
  });
});
