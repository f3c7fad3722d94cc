export type Theme = 'light' | 'dark';

const KEY = 'plumbline-theme';

/** What the reader chose last, else what their system prefers. */
export function readTheme(): Theme {
  try {
    const stored = window.localStorage.getItem(KEY);
    if (stored === 'light' || stored === 'dark') return stored;
  } catch {
    // Storage may be forbidden; then every visit starts with the system's preference.
  }
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

export function storeTheme(theme: Theme): void {
  try {
    window.localStorage.setItem(KEY, theme);
  } catch {
    // See above: the choice then holds for this visit only.
  }
}

/** The value of a custom property of tokens.css under the theme that is on screen. */
export function readToken(name: string): string {
  return window.getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
