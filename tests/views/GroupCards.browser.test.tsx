import { describe, expect, it } from 'vitest';
import { selectOverview } from '../../src/app/overview';
import { GroupCards } from '../../src/views/GroupCards';
import { ARRANGEMENT, LPC, renderApp } from './render-app';

describe('GroupCards', () => {
  it('shows a card for every group and a chip for every microconference', async () => {
    const { screen } = await renderApp(<GroupCards onShow={() => undefined} />);
    const { groups } = selectOverview(LPC, ARRANGEMENT);
    const titles = screen.getByRole('heading', { level: 2 }).elements();
    expect(titles.map(({ textContent }) => textContent)).toEqual(groups.map(({ title }) => title));
    expect(screen.getByRole('button').elements()).toHaveLength(
      LPC.microconferences.length + groups.length,
    );
  });

  it('selects the microconference of a chip and marks the chip as pressed', async () => {
    const { screen, viewNow } = await renderApp(<GroupCards onShow={() => undefined} />);
    const chip = screen.getByRole('button', { name: 'KVM', exact: true });
    await expect.element(chip).toHaveAttribute('aria-pressed', 'false');
    await chip.click();
    expect(viewNow().select).toEqual(['mc:kvm-microconference']);
    await expect.element(chip).toHaveAttribute('aria-pressed', 'true');
  });
});
