import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SearchBox } from '../../src/views/SearchBox';
import { renderApp } from './render-app';

async function openBox() {
  const { screen, viewNow } = await renderApp(<SearchBox />);
  const box = screen.getByRole('combobox');
  return { screen, viewNow, box };
}

describe('SearchBox', () => {
  it('lists nothing before something is typed', async () => {
    const { screen, box } = await openBox();
    await box.click();
    await expect.element(box).toHaveAttribute('aria-expanded', 'false');
    await expect.element(screen.getByRole('listbox')).not.toBeInTheDocument();
  });

  it('lists Jörg Rödel first for “rodel”', async () => {
    const { screen, box } = await openBox();
    await box.fill('rodel');
    await expect.element(screen.getByRole('option').first()).toHaveTextContent('Jörg Rödel');
  });

  it('says to assistive technology what is open and which result is active', async () => {
    const { screen, box } = await openBox();
    await box.fill('kvm');
    await expect.element(box).toHaveAttribute('aria-expanded', 'true');
    const list = screen.getByRole('listbox').element();
    expect(box.element().getAttribute('aria-controls')).toBe(list.id);
    const active = () => {
      const id = box.element().getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id);
    };
    const options = () => screen.getByRole('option').elements();
    expect(active()).toBe(options()[0]);
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toBe(options()[1]);
    const selected = options().filter((one) => one.getAttribute('aria-selected') === 'true');
    expect(selected).toEqual([options()[1]]);
  });

  it('goes from the first result up to the last, and round again', async () => {
    const { screen, box } = await openBox();
    await box.fill('kvm');
    const options = () => screen.getByRole('option').elements();
    await userEvent.keyboard('{ArrowUp}');
    expect(box.element().getAttribute('aria-activedescendant')).toBe(options().at(-1)?.id);
    await userEvent.keyboard('{ArrowDown}');
    expect(box.element().getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
  });

  it('selects the active result with Enter, and empties itself', async () => {
    const { viewNow, box } = await openBox();
    await box.fill('kvm');
    await userEvent.keyboard('{Enter}');
    expect(viewNow().select).toEqual(['mc:kvm-microconference']);
    await expect.element(box).toHaveValue('');
    await expect.element(box).toHaveAttribute('aria-expanded', 'false');
  });

  it('selects the second result with ArrowDown and Enter', async () => {
    const { screen, viewNow, box } = await openBox();
    await box.fill('kvm');
    await expect.element(screen.getByRole('option').nth(1)).toBeInTheDocument();
    const name = screen.getByRole('option').nth(1).element().textContent;
    expect(name).not.toBe('');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(viewNow().select).toHaveLength(1);
    expect(viewNow().select).not.toEqual(['mc:kvm-microconference']);
  });

  it('selects what is clicked', async () => {
    const { screen, viewNow, box } = await openBox();
    await box.fill('rodel');
    await screen.getByRole('option').first().click();
    expect(viewNow().select).toEqual(['person:jorg-rodel']);
  });

  it('closes with Escape and selects nothing', async () => {
    const { screen, viewNow, box } = await openBox();
    await box.fill('rodel');
    await userEvent.keyboard('{Escape}');
    await expect.element(box).toHaveAttribute('aria-expanded', 'false');
    await expect.element(box).not.toHaveAttribute('aria-activedescendant');
    await expect.element(screen.getByRole('option').first()).not.toBeInTheDocument();
    expect(viewNow().select).toEqual([]);
  });

  it('says so when nothing is found', async () => {
    const { screen, box } = await openBox();
    await box.fill('qqqxyz');
    await expect.element(screen.getByText(/Nothing is called “qqqxyz”/)).toBeVisible();
    await expect.element(box).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(box).toHaveValue('qqqxyz');
  });

  it('takes the focus on Ctrl-K and on a slash', async () => {
    const { box } = await openBox();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(box).not.toHaveFocus();
    await userEvent.keyboard('/');
    await expect.element(box).toHaveFocus();
    await expect.element(box).toHaveValue('');
  });
});
