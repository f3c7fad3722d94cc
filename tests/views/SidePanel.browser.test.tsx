import { describe, expect, it } from 'vitest';
import { selectOverview } from '../../src/app/overview';
import { SidePanel } from '../../src/views/SidePanel';
import { ARRANGEMENT, LPC, renderApp } from './render-app';

const SENTENCE = '24 microconferences in 7 groups.';
const open = () => renderApp(<SidePanel sentence={SENTENCE} />);

describe('SidePanel', () => {
  it('says in its heading what is being seen', async () => {
    const { screen } = await open();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(SENTENCE);
  });

  it('opens a group to its members, and closes it again', async () => {
    const { screen, viewNow } = await open();
    const { groups } = selectOverview(LPC, ARRANGEMENT);
    const group = groups[0];
    if (group === undefined) throw new Error('There is no group.');
    const button = screen.getByRole('button', { name: group.title });
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await button.click();
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    expect(viewNow().community).toBe(group.id);
    await expect.element(screen.getByText(`Why one group: ${group.explanation}.`)).toBeVisible();
    await button.click();
    expect(viewNow().community).toBeNull();
  });

  it('selects a member of an open group', async () => {
    const { screen, viewNow } = await open();
    const group = selectOverview(LPC, ARRANGEMENT).groups[0];
    const member = group?.members[0];
    if (group === undefined || member === undefined) throw new Error('There is no group.');
    await screen.getByRole('button', { name: group.title }).click();
    await screen.getByRole('button', { name: member.title, exact: true }).click();
    expect(viewNow().select).toEqual([member.id]);
  });

  it('changes the lens with its radio button', async () => {
    const { screen, viewNow } = await open();
    await expect.element(screen.getByRole('radio', { name: 'Bridges' })).toBeChecked();
    await screen.getByText('Everything', { exact: true }).click();
    expect(viewNow().lens).toBe('everything');
    await expect.element(screen.getByRole('radio', { name: 'Everything' })).toBeChecked();
    await expect.element(screen.getByRole('radio', { name: 'Bridges' })).not.toBeChecked();
  });

  it('asks for the number of steps only in focus', async () => {
    const { screen, viewNow } = await open();
    const steps = screen.getByLabelText('Steps from the selection');
    await expect.element(steps).not.toBeInTheDocument();
    await screen.getByText('Focus', { exact: true }).click();
    await steps.selectOptions('3');
    expect(viewNow().depth).toBe(3);
  });

  it('opens a person who is wanted in most places', async () => {
    const { screen, viewNow } = await open();
    const [person] = selectOverview(LPC, ARRANGEMENT).wanted;
    await screen.getByRole('button', { name: person?.name ?? '' }).click();
    expect(viewNow().select).toEqual([person?.id]);
  });

  it('finds other groups at another seed, and goes back to the usual ones', async () => {
    const { screen, viewNow } = await open();
    await screen.getByText('How the groups are found').click();
    await screen.getByLabelText('Seed of the random starts').fill('7');
    expect(viewNow().seed).toBe(7);
    await screen.getByRole('button', { name: 'Back to the usual groups' }).click();
    expect(viewNow()).toMatchObject({ seed: 1, resolution: 1.8 });
  });
});
