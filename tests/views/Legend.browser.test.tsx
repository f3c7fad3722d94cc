import { expect, it } from 'vitest';
import { Legend } from '../../src/views/Legend';
import { renderApp } from './render-app';

it('hides and shows a kind with its sign', async () => {
  const { screen, viewNow } = await renderApp(<Legend />);
  const sign = screen.getByRole('button', { name: 'people' });
  await expect.element(sign).toHaveAttribute('aria-pressed', 'true');
  await sign.click();
  expect(viewNow().hide).toEqual(['person']);
  await expect.element(sign).toHaveAttribute('aria-pressed', 'false');
  await screen.getByRole('button', { name: 'MCs' }).click();
  expect(viewNow().hide).toEqual(['mc', 'person']);
  await sign.click();
  expect(viewNow().hide).toEqual(['mc']);
});
