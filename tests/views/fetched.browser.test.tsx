import { ErrorBoundary } from 'react-error-boundary';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { fetched } from '../../src/views/fetched';

type Loaded = { default: (props: { name: string }) => React.ReactNode };
const greeting: Loaded = { default: ({ name }) => <p>Good day, {name}</p> };

/** A module that comes when it is told to, or does not. */
function slowModule() {
  let [come, fail]: [() => void, (error: Error) => void] = [() => undefined, () => undefined];
  const load = vi.fn(
    () =>
      new Promise<Loaded>((resolve, reject) => {
        [come, fail] = [() => resolve(greeting), reject];
      }),
  );
  return { load, come: () => come(), fail: (error: Error) => fail(error) };
}

describe('a fetched view', () => {
  it('says that it is waited for, and stands there in the frame after it has come', async () => {
    const { load, come } = slowModule();
    const View = fetched(load, <p>Opening …</p>);
    const screen = await render(<View name="Ida" />);
    await expect.element(screen.getByText('Opening …')).toBeVisible();
    come();
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise(requestAnimationFrame);
    expect(screen.container.textContent).toBe('Good day, Ida');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is there at once where it has been fetched before', async () => {
    const { load, come } = slowModule();
    const View = fetched(load, <p>Opening …</p>);
    const coming = View.preload();
    come();
    await coming;
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(document.body.textContent ?? ''));
    observer.observe(document.body, { subtree: true, childList: true });
    const screen = await render(<View name="Ida" />);
    observer.disconnect();
    expect(screen.container.textContent).toBe('Good day, Ida');
    expect(seen.filter((text) => text.includes('Opening'))).toEqual([]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('hands an error to what is around it, and is fetched again by whoever opens it again', async () => {
    const { load, come, fail } = slowModule();
    const View = fetched(load);
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = (
      <ErrorBoundary FallbackComponent={({ error }) => <p>{String(error)}</p>}>
        <View name="Ida" />
      </ErrorBoundary>
    );
    const screen = await render(page);
    fail(new Error('No network'));
    await expect.element(screen.getByText('Error: No network')).toBeVisible();
    silent.mockRestore();
    await screen.unmount();
    const again = await render(page);
    come();
    await expect.element(again.getByText('Good day, Ida')).toBeVisible();
    expect(load).toHaveBeenCalledTimes(2);
  });
});
