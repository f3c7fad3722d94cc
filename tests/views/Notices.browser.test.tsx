import { describe, expect, it } from 'vitest';
import { Notices } from '../../src/views/Notices';
import { renderApp } from './render-app';

describe('Notices', () => {
  it('shows every notice where assistive technology announces it', async () => {
    const state = { notices: ['This link is old.', 'This link is odd.'] };
    const { screen } = await renderApp(<Notices />, { state });
    const status = screen.getByRole('status', { name: 'About this link' });
    await expect.element(status.getByText('This link is old.')).toBeVisible();
    await expect.element(status.getByText('This link is odd.')).toBeVisible();
  });

  it('closes the one notice that is dismissed', async () => {
    const state = { notices: ['This link is old.', 'This link is odd.'] };
    const { screen, store } = await renderApp(<Notices />, { state });
    await screen.getByRole('button', { name: 'Close this notice' }).first().click();
    await expect.element(screen.getByText('This link is old.')).not.toBeInTheDocument();
    await expect.element(screen.getByText('This link is odd.')).toBeVisible();
    expect(store.getState().notices).toEqual(['This link is odd.']);
  });

  it('shows HTML from a link as text', async () => {
    const html = 'This link selects “<img src=x onerror=alert(1)>”.';
    const { screen } = await renderApp(<Notices />, { state: { notices: [html] } });
    await expect.element(screen.getByText(html)).toBeVisible();
    expect(screen.container.querySelector('img')).toBeNull();
  });
});
