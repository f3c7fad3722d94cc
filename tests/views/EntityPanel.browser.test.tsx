import { describe, expect, it } from 'vitest';
import type { Dataset, EntityId } from '../../src/dataset/types';
import { EntityPanel } from '../../src/views/EntityPanel';
import { LPC, renderApp } from './render-app';

const KVM = 'mc:kvm-microconference';
const COCO = 'mc:confidential-computing-mc';

const open = (...select: EntityId[]) => renderApp(<EntityPanel />, { view: { select } });

describe('EntityPanel', () => {
  it('is not there while nothing is selected', async () => {
    const { screen } = await open();
    await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument();
  });

  it('shows with whom KVM shares Paolo Bonzini and Sean Christopherson', async () => {
    const { screen } = await open(KVM);
    const shared = screen.getByRole('region', { name: 'Shares people with' });
    const row = shared.getByRole('listitem').filter({ hasText: 'Confidential Computing' });
    await expect.element(row).toHaveTextContent('Paolo Bonzini');
    await expect.element(row).toHaveTextContent('Sean Christopherson');
    await expect.element(row).toHaveTextContent('author here, wanted there · lines 517 and 222');
  });

  it('shows the places of both proposals to whoever asks why', async () => {
    const { screen } = await open(KVM);
    const shared = screen.getByRole('region', { name: 'Shares people with' });
    const row = shared.getByRole('listitem').filter({ hasText: 'Confidential Computing' });
    const why = row.getByRole('button', { name: 'Why: Paolo Bonzini' });
    await expect.element(why).toHaveAttribute('aria-expanded', 'false');
    await expect.element(row.getByText('line 222')).not.toBeInTheDocument();
    await why.click();
    await expect.element(why).toHaveAttribute('aria-expanded', 'true');
    await expect.element(row.getByText('line 517')).toBeVisible();
    await expect.element(row.getByText('line 222')).toBeVisible();
    await expect.element(row.getByText('in the list of people wanted')).toBeVisible();
    await why.click();
    await expect.element(row.getByText('line 222')).not.toBeInTheDocument();
  });

  it('clears the selection when it is closed', async () => {
    const { screen, viewNow } = await open(KVM);
    await screen.getByRole('button', { name: 'Close the details' }).click();
    expect(viewNow().select).toEqual([]);
    await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument();
  });

  it('shows a person with what they run and where they are wanted', async () => {
    const { screen, viewNow } = await open('person:paolo-bonzini');
    await expect
      .element(screen.getByRole('heading', { level: 2 }))
      .toHaveTextContent('Paolo Bonzini');
    await expect.element(screen.getByRole('region', { name: 'Runs' })).toHaveTextContent('KVM');
    const wanted = screen.getByRole('region', { name: 'Wanted in' });
    await wanted.getByRole('button', { name: 'Confidential Computing' }).first().click();
    expect(viewNow().select).toEqual([COCO]);
    await expect
      .element(screen.getByRole('heading', { level: 2 }))
      .toHaveTextContent('Confidential Computing');
  });

  it('shows what two selected microconferences share', async () => {
    const { screen, viewNow } = await open(COCO, KVM);
    await expect.element(screen.getByText('What two microconferences share')).toBeVisible();
    await expect.element(screen.getByText(/2 people are wanted in both/)).toBeVisible();
    const wanted = screen.getByRole('region', { name: 'Wanted in both' });
    await expect.element(wanted).toHaveTextContent('Paolo Bonzini');
    await expect
      .element(wanted)
      .toHaveTextContent('wanted in Confidential Computing, author in KVM');
    await screen.getByRole('heading', { level: 2 }).getByRole('button', { name: /KVM/ }).click();
    expect(viewNow().select).toEqual([KVM]);
  });

  it('opens the pair from the row of the other microconference', async () => {
    const { screen, viewNow } = await open(KVM);
    const shared = screen.getByRole('region', { name: 'Shares people with' });
    await shared.getByRole('button', { name: 'Confidential Computing' }).click();
    expect(viewNow().select).toEqual([COCO, KVM]);
    await expect.element(screen.getByText('What two microconferences share')).toBeVisible();
  });

  it('shows the one beside the other when two of other kinds are selected', async () => {
    const { screen } = await open('org:red-hat', 'person:paolo-bonzini');
    const titles = screen.getByRole('heading', { level: 2 }).elements();
    expect(titles.map(({ textContent }) => textContent)).toEqual(['Red Hat', 'Paolo Bonzini']);
  });

  it('shows only what is around the entity when asked to', async () => {
    const { screen, viewNow } = await open(KVM);
    await screen.getByRole('button', { name: 'Show only what is around it' }).click();
    expect(viewNow()).toMatchObject({ lens: 'focus', select: [KVM] });
    await screen.getByRole('button', { name: 'Back to the whole graph' }).click();
    expect(viewNow().lens).toBe('bridges');
  });

  it('draws the rows of one section when asked to', async () => {
    const { screen, viewNow } = await open(KVM);
    await screen.getByRole('button', { name: 'Show in graph: Organizations invited' }).click();
    expect(viewNow()).toMatchObject({
      lens: 'focus',
      select: [KVM],
      depth: 1,
      hide: ['person', 'subsystem', 'thread'],
    });
    await screen.getByRole('button', { name: 'Back to the whole graph' }).click();
    expect(viewNow()).toMatchObject({ lens: 'bridges', hide: [] });
  });

  it('opens links of the archive in another tab, without telling where from', async () => {
    const thread = LPC.threads[0];
    const { screen } = await open(thread?.id ?? KVM);
    const link = screen.getByRole('link', { name: 'Read the thread on lore.kernel.org' });
    await expect.element(link).toHaveAttribute('href', thread?.url ?? '');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('shows text from the data that contains HTML as text', async () => {
    const html = '<img src=x onerror=alert(1)>';
    const dataset: Dataset = {
      ...LPC,
      people: LPC.people.map((one) =>
        one.id === 'person:paolo-bonzini' ? { ...one, name: html, aliases: [html] } : one,
      ),
      microconferences: LPC.microconferences.map((one) =>
        one.id === KVM ? { ...one, title: html } : one,
      ),
      relations: LPC.relations.map((one) => ({
        ...one,
        evidence: one.evidence.map((place) => ({ ...place, excerpt: html })),
      })),
    };
    const { screen, store } = await renderApp(<EntityPanel />, {
      dataset,
      view: { select: [KVM] },
    });
    await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent(html);
    await screen
      .getByRole('button', { name: `Why: ${html}` })
      .first()
      .click();
    await expect.element(screen.getByText(html).first()).toBeVisible();
    expect(screen.container.querySelector('img')).toBeNull();
    store.getState().select('person:paolo-bonzini');
    await expect.element(screen.getByText(`also written ${html}`)).toBeVisible();
    expect(screen.container.querySelector('img')).toBeNull();
  });
});
