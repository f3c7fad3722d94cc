import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Keeps the keyboard where it was when a row changes, or answers its own question and goes: the focus
 * passes to the row, else to the next that is still there, else to the one before, else to the list
 * as a whole. Rows carry their key as `data-row`, and their foremost button `data-main`.
 */
export function useListFocus(): {
  list: RefObject<HTMLDivElement | null>;
  /** To be called, before the row goes, with anything inside it. */
  keepFocus: (inside: Element) => void;
} {
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const listRows = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
  ];
  useEffect(() => {
    if (wanted === null || list.current === null) return;
    setWanted(null);
    const rows = new Map(listRows().map((row) => [row.dataset.row, row]));
    const key = wanted.find((one) => rows.has(one));
    const target = rows.get(key)?.querySelector<HTMLElement>('[data-main]') ?? list.current;
    target.focus();
  }, [wanted]);
  const keepFocus = (inside: Element): void => {
    const keys = listRows().map((row) => row.dataset.row ?? '');
    const at = keys.indexOf(inside.closest<HTMLElement>('[data-row]')?.dataset.row ?? '');
    setWanted([...keys.slice(Math.max(at, 0)), ...keys.slice(0, Math.max(at, 0)).reverse()]);
  };
  return { list, keepFocus };
}
