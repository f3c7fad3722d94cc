import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { selectIndex } from '../../app/insights';
import { useMeanings } from '../../app/start-guide/use-meanings';
import { useApp, useReady } from '../../app/store';
import { useNarrow, useTitle } from '../../app/use-screen';
import { listWords } from '../../app/words';
import Comparison from './Comparison';
import { EmptyStart } from './EmptyStart';
import { GuideDetails } from './GuideDetails';
import { Meant } from './Meant';
import styles from './StartPage.module.css';

const NONE: readonly never[] = [];

/** One box, what the words in it may mean, and the guide to it. */
export default function StartPage() {
  const { dataset, viewState } = useReady();
  const { nameOf } = selectIndex(dataset);
  const box = useAskBox();
  const words = useDeferredValue(box.text.trim());
  const select = box.isTyping ? NONE : viewState.select;
  const { isReady, hits, subjects } = useMeanings(dataset, words, select);
  const title = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isEmpty = words === '' && select.length === 0;
  const isNarrow = useNarrow();
  useEffect(() => {
    // There is nothing else to do here; but on a phone the keys would cover the examples.
    if (isEmpty && !isNarrow) field.current?.focus({ preventScroll: true });
  }, [isEmpty, isNarrow]);
  const name = select.length > 0 ? listWords(select.map(nameOf)) : words;
  useTitle([isEmpty ? 'Start' : name, dataset.event.title, 'Plumbline'].join(' · '));
  return (
    <section className={styles.page} aria-label="Start">
      <div className={styles.column}>
        {isEmpty && <h1 className={styles.question}>What do you care about?</h1>}
        <search className={isEmpty ? `${styles.ask} ${styles.alone}` : styles.ask}>
          <Search size={18} className={styles.icon} aria-hidden="true" />
          <input
            ref={field}
            type="search"
            className={styles.field}
            aria-label="What do you care about?"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={80}
            placeholder="A subject or a name …"
            value={box.text}
            onChange={(event) => box.type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              box.commit();
              // Whoever asked by key goes on reading by key.
              title.current?.focus({ preventScroll: true });
            }}
          />
        </search>
        {isEmpty && <EmptyStart />}
        {words !== '' && <Meant words={words} hits={hits} subjects={subjects} isReady={isReady} />}
        {subjects.length > 0 && (
          <GuideDetails subjects={subjects} words={select.length > 0 ? '' : words} heading={title}>
            <Comparison ids={select} />
          </GuideDetails>
        )}
      </div>
    </section>
  );
}

/** A link says what is asked once the reader pauses. */
const PAUSE_MS = 300;

/** The words in the box. The view state follows after a pause: what was selected is asked no more. */
function useAskBox() {
  const { ask } = useReady().viewState;
  const navigate = useApp((state) => state.navigate);
  const adjust = useApp((state) => state.adjust);
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    text: typed ?? ask,
    isTyping: typed !== null,
    type: (text: string): void => {
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        adjust({ ask: text, select: [] });
        setTyped(null);
      }, PAUSE_MS);
    },
    commit: (): void => {
      clearTimeout(timer.current);
      if (typed !== null) navigate({ ask: typed, select: [] });
      setTyped(null);
    },
  };
}
