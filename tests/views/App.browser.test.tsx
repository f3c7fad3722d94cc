import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Dataset } from '../../src/dataset/types';
import { App } from '../../src/views/App';
import { LPC, renderApp } from './render-app';

const HTML = '<img src=x onerror=alert(1)>';

/** The committed data with HTML wherever a reader's report could put it. */
function datasetOfHtml(): Dataset {
  const named = <T extends { readonly name: string }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, name: HTML }));
  return {
    ...LPC,
    event: { ...LPC.event, title: HTML },
    people: named(LPC.people),
    organizations: named(LPC.organizations),
    subsystems: named(LPC.subsystems),
    microconferences: LPC.microconferences.map((one) => ({
      ...one,
      title: HTML,
      shortTitle: HTML,
      topics: one.topics.map((topic) => ({ ...topic, label: HTML })),
    })),
    findings: LPC.findings.map((one) => ({ ...one, message: HTML })),
  };
}

describe('App', () => {
  it('says that it is reading while the data is not there', async () => {
    const { screen } = await renderApp(<App />, { state: { load: { status: 'loading' } } });
    await expect.element(screen.getByRole('status')).toHaveTextContent('Reading the conference');
  });

  it('says what failed, as an alert', async () => {
    const load = { status: 'error', message: 'The data could not be fetched.' } as const;
    const { screen } = await renderApp(<App />, { state: { load } });
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('The data could not be fetched.');
  });

  it('shows the overview, the graph and, once something is selected, its details', async () => {
    const { screen, store } = await renderApp(<App />);
    await expect.element(screen.getByRole('region', { name: 'Overview' })).toBeVisible();
    await expect.element(screen.getByRole('application', { name: /^Graph\./ })).toBeVisible();
    store.getState().select('mc:kvm-microconference');
    await expect
      .element(screen.getByRole('complementary', { name: 'Details of the selection' }))
      .toBeVisible();
    expect(document.title).toBe(`KVM · ${LPC.event.title} · Plumbline`);
  });

  it('shows HTML in names, titles, topics and findings as text everywhere', async () => {
    const { screen } = await renderApp(<App />, {
      dataset: datasetOfHtml(),
      view: { select: ['mc:kvm-microconference'] },
    });
    await expect.element(screen.getByRole('application', { name: /^Graph\./ })).toBeInTheDocument();
    await expect
      .element(screen.getByRole('heading', { level: 2, name: HTML }).first())
      .toBeVisible();
    await screen.getByRole('combobox').fill('img');
    await expect.element(screen.getByRole('option').first()).toHaveTextContent(HTML);
    expect(document.querySelector('img')).toBeNull();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('complementary')).toHaveTextContent(HTML);
    expect(document.querySelector('img')).toBeNull();
  });
});
