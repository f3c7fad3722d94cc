import { useEffect } from 'react';

/** Runs `action` on the keys that `isKey` accepts, wherever the focus is but in a field. */
function useKey(isKey: (event: KeyboardEvent) => boolean, action: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isField = isTextField(event.target as HTMLElement);
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.defaultPrevented || (isField && !(isCommand && event.key === 'k'))) return;
      if (!isKey(event)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isKey, action]);
}

/** A slider or a check box takes no letters; undo must work while it has the focus. */
const TAKES_NO_TEXT = ['range', 'radio', 'checkbox', 'button'];

function isTextField(element: HTMLElement): boolean {
  if (element.tagName === 'INPUT')
    return !TAKES_NO_TEXT.includes((element as HTMLInputElement).type);
  return ['TEXTAREA', 'SELECT'].includes(element.tagName) || element.isContentEditable;
}

const isCommand = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey;
const isSearch = (event: KeyboardEvent): boolean =>
  isCommand(event) ? event.key.toLowerCase() === 'k' : event.key === '/';
const isHelp = (event: KeyboardEvent): boolean => !isCommand(event) && event.key === '?';
const isUndo = (event: KeyboardEvent): boolean =>
  isCommand(event) && !event.shiftKey && event.key.toLowerCase() === 'z';
const isRedo = (event: KeyboardEvent): boolean => {
  const key = event.key.toLowerCase();
  return isCommand(event) && (key === 'y' || (event.shiftKey && key === 'z'));
};

/** ⌘K, Ctrl-K, and `/`. */
export const useSearchKey = (action: () => void): void => useKey(isSearch, action);
export const useHelpKey = (action: () => void): void => useKey(isHelp, action);

/** ⌘Z and ⇧⌘Z, or Ctrl-Z and Ctrl-Y. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useKey(isUndo, undo);
  useKey(isRedo, redo);
}
