/** `system` follows what the reader's system prefers, also when that changes. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'plumbline-theme';
const DARK = '(prefers-color-scheme: dark)';

/** What the reader chose last, else the system's. */
export function readTheme(): Theme {
  try {
    const stored = window.localStorage.getItem(KEY);
    if (stored === 'light' || stored === 'dark') return stored;
  } catch {
    // Storage may be forbidden; then every visit starts with the system's preference.
  }
  return 'system';
}

/** Whether what is on screen is dark. */
export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && window.matchMedia(DARK).matches);
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = isDark(theme) ? 'dark' : 'light';
}

/** Tells when the system changes between light and dark. */
export function watchSystemTheme(onChange: () => void): void {
  window.matchMedia(DARK).addEventListener('change', onChange);
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
