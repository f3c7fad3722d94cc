import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EntityPanel } from '../../../src/views/EntityPanel';
import StartPage from '../../../src/views/start/StartPage';
import { renderApp } from '../render-app';

const open = (view: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<StartPage />, { ...view, view: { view: 'start', ...view?.view } });

describe('Start', () => {
  it('asks one question and offers examples and doors', async () => {
    const { screen, viewNow } = await open();
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('What do you care about?');
    const examples = screen.getByRole('list', { name: 'For example' });
    expect(examples.getByRole('link').elements().length).toBeGreaterThan(3);
    await screen.getByRole('link', { name: 'Graph', exact: true }).click();
    expect(viewNow()).toMatchObject({ view: 'graph', lens: 'bridges' });
  });

  it('answers as one types, and the view follows', async () => {
    const { screen, viewNow } = await open();
    await screen.getByRole('searchbox').fill('cgroups');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('cgroups');
    const mcs = screen.getByRole('region', { name: 'MCs to go to' });
    await expect.element(mcs.getByRole('link', { name: 'Containers', exact: true })).toBeVisible();
    const lists = screen.getByRole('region', { name: 'Lists to join' });
    await expect.element(lists.getByText('cgroups@vger.kernel.org')).toBeVisible();
    await expect.poll(() => viewNow().ask).toBe('cgroups');
  });

  it('opens the evidence of a suggestion', async () => {
    const { screen } = await open({ view: { ask: 'cgroups' } });
    const mcs = screen.getByRole('region', { name: 'MCs to go to' });
    await mcs.getByRole('button', { name: 'Why: Containers' }).click();
    await expect.element(mcs.getByText('stands among the topics')).toBeVisible();
    await expect.element(mcs.getByText('Containers has a topic on cgroups')).toBeVisible();
  });

  it('leads from every name to the guide of that', async () => {
    const { screen, viewNow } = await open({ view: { ask: 'cgroups' } });
    const people = screen.getByRole('region', { name: 'People to meet' });
    await people.getByRole('link', { name: 'Lennart Poettering', exact: true }).click();
    expect(viewNow()).toMatchObject({
      view: 'start',
      select: ['person:lennart-poettering'],
      ask: '',
    });
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Lennart Poettering');
    await expect.element(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('draws a reason as a path in the graph', async () => {
    const { screen, viewNow } = await open({ view: { ask: 'cgroups' } });
    await screen.getByRole('link', { name: 'Show in graph: Lennart Poettering' }).click();
    expect(viewNow()).toMatchObject({
      view: 'graph',
      lens: 'path',
      from: 'subsystem:cgroups',
      to: 'person:lennart-poettering',
      select: [],
    });
  });

  it('lets choose what is meant, and keeps the words', async () => {
    const { screen, viewNow } = await open({ view: { ask: 'rust' } });
    const meant = screen.getByRole('list', { name: 'What this may mean' });
    await meant.getByRole('link', { name: /^Rust for Linux/ }).click();
    expect(viewNow()).toMatchObject({ select: ['subsystem:rust'], ask: 'rust' });
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Rust for Linux');
  });

  it('asks anew when one types after a choice', async () => {
    const { screen, viewNow } = await open({ view: { select: ['org:red-hat'] } });
    await screen.getByRole('searchbox').fill('zoned');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('zoned');
    await expect.poll(() => viewNow().select).toEqual([]);
  });

  it('says when nothing has all the words, and what comes close', async () => {
    const { screen } = await open({ view: { ask: 'scheduler qqqq' } });
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent(/^Nothing in .+ has all of “scheduler qqqq”/);
    const close = screen.getByRole('list', { name: 'What this may mean' });
    await expect.element(close.getByRole('link').first()).toBeVisible();
  });

  it('says when nothing is called so at all, and gives examples', async () => {
    const { screen } = await open({ view: { ask: 'qqqqqqq' } });
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent(/goes by “qqqqqqq”$/);
    expect(screen.getByRole('link').elements().length).toBeGreaterThan(2);
  });

  it('puts the focus on the title when one asks by Enter', async () => {
    const { screen, viewNow } = await open();
    await screen.getByRole('searchbox').fill('cgroups');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('cgroups');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(viewNow().ask).toBe('cgroups');
  });

  it('shows words out of the address as text', async () => {
    const html = '<img src=x onerror=alert(1)>';
    const { screen } = await open({ view: { ask: html } });
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(html);
    expect(screen.container.querySelector('img')).toBeNull();
  });
});

describe('Two of a kind', () => {
  it('are compared above their guide', async () => {
    const { screen } = await open({ view: { select: ['org:red-hat', 'org:suse'] } });
    const compared = screen.getByRole('region', { name: 'Compared' });
    await expect.element(compared.getByText(/^Red Hat and SUSE share /)).toBeVisible();
    await compared.getByRole('button', { name: 'Why: KVM' }).click();
    await expect.element(compared.getByText('Red Hat is invited to KVM')).toBeVisible();
  });

  it('are compared in the panel, too', async () => {
    const { screen } = await renderApp(<EntityPanel />, {
      view: { select: ['person:paolo-bonzini', 'person:sean-christopherson'] },
    });
    const compared = screen.getByRole('region', { name: 'Compared' });
    await expect.element(compared.getByText(/share 2 microconferences, /)).toBeVisible();
  });
});
