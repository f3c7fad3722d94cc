import { Search } from 'lucide-react';
import { useCallback, useId, useRef, useState } from 'react';
import { type HitGroup, loadSearch } from '../app/search';
import { useApp, useReady } from '../app/store';
import { useSearchKey } from '../app/use-keys';
import { KIND_WORDS } from '../app/words';
import type { EntityId } from '../dataset/types';
import { Glyph } from './Glyph';
import styles from './SearchBox.module.css';

/**
 * One box for people, MCs, subsystems, threads and organizations, after the ARIA combobox
 * pattern: the field keeps the focus, arrows move through the list, Enter opens.
 */
export function SearchBox() {
  const { dataset } = useReady();
  const select = useApp((state) => state.select);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [find, setFind] = useState<((text: string) => readonly HitGroup[]) | null>(null);
  const groups = isOpen && find !== null ? find(text) : [];
  const hits = groups.flatMap((group) => group.hits);
  const focus = useCallback(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useSearchKey(focus);

  const open = (id: EntityId): void => {
    select(id);
    setText('');
    setOpen(false);
    field.current?.blur();
    // Whoever searched by key goes on reading by key.
    setTimeout(() => document.getElementById('details')?.focus({ preventScroll: true }), 0);
  };
  const choose = (index: number): void => {
    const hit = hits[index];
    if (hit !== undefined) open(hit.id);
    // Somebody may type faster than the index is fetched.
    else if (find === null) {
      void loadSearch(dataset).then((made) => {
        const first = made(text)[0]?.hits[0];
        if (first !== undefined) open(first.id);
      });
    }
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0) setActive((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') choose(active);
    else if (event.key === 'Escape') {
      setOpen(false);
      field.current?.blur();
    }
  };

  const isListed = isOpen && hits.length > 0;
  return (
    <search className={styles.search}>
      <Search size={15} className={styles.icon} aria-hidden="true" />
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-label="Search people, microconferences, subsystems, threads, organizations"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isListed ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Search people, MCs, subsystems …"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => {
          setOpen(true);
          // The index is fetched and made when somebody is about to search, not before.
          void loadSearch(dataset).then((made) => setFind(() => made));
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd className={styles.key}>⌘K</kbd>
      <div
        id={listId}
        role="listbox"
        aria-label="Results"
        hidden={!isListed}
        className={styles.list}
        // The field keeps the focus, or it would close the list before the click is done.
        onMouseDown={(event) => event.preventDefault()}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: inside a listbox a group of options is no fieldset
          <div key={group.kind} role="group" aria-label={KIND_WORDS[group.kind].many}>
            <p className={styles.kind} aria-hidden="true">
              {KIND_WORDS[group.kind].many}
            </p>
            {group.hits.map((hit) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled on the field, which keeps the focus
              <div
                key={hit.id}
                id={`${listId}-${hits.indexOf(hit)}`}
                role="option"
                tabIndex={-1}
                aria-selected={hits.indexOf(hit) === active}
                className={styles.option}
                onMouseMove={() => setActive(hits.indexOf(hit))}
                onClick={() => choose(hits.indexOf(hit))}
              >
                <Glyph kind={hit.kind} />
                <span className={styles.label}>{hit.label}</span>
                <span className={styles.detail}>{hit.detail || KIND_WORDS[hit.kind].one}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {isOpen && find !== null && text.trim() !== '' && hits.length === 0 && (
        <p className={styles.none} role="status">
          Nothing is called “{text}”. Try a family name, or one word of a topic.
        </p>
      )}
    </search>
  );
}
