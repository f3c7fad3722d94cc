import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useReady } from '../app/store';
import { type FileKind, takeAway, usePrint } from '../app/take-away';
import { Dialog } from './Dialog';
import type { PrintSheet } from './PrintSheet';
import './print.css';
import styles from './TakeAway.module.css';
import bar from './TopBar.module.css';

type Choice = FileKind | 'png' | 'print';

interface Entry {
  readonly choice: Choice;
  readonly name: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
}

const PICTURE: readonly Entry[] = [
  { choice: 'svg', name: 'SVG', purpose: 'for print and editing, sharp at any size' },
  { choice: 'png', name: 'PNG', purpose: 'for slides and messages' },
  { choice: 'print', name: 'Print', purpose: 'on paper or as PDF, with the evidence' },
];
const SEEN: readonly Entry[] = [
  { choice: 'gexf', name: 'GEXF', purpose: 'for Gephi' },
  { choice: 'graphml', name: 'GraphML', purpose: 'for yEd, NetworkX, igraph' },
  { choice: 'csv-nodes', name: 'CSV, nodes', purpose: 'for a spreadsheet' },
  { choice: 'csv-edges', name: 'CSV, edges', purpose: 'for a spreadsheet, with line numbers' },
];
const FOR_DATABASES: readonly Entry[] = [
  { choice: 'db-nodes', name: 'CSV, nodes', purpose: 'for the importer of Neo4j and others' },
  { choice: 'db-edges', name: 'CSV, edges', purpose: 'for the importer of Neo4j and others' },
];
const EVERYTHING: readonly Entry[] = [
  { choice: 'dataset', name: 'Dataset, JSON', purpose: 'for scripts; with all the evidence' },
  { choice: 'whole-gexf', name: 'Whole graph, GEXF', purpose: 'for Gephi' },
  { choice: 'whole-graphml', name: 'Whole graph, GraphML', purpose: 'for yEd, NetworkX, igraph' },
];

/** What is going on, or how it ended. */
type Progress =
  | { readonly is: 'idle' | 'busy' }
  | { readonly is: 'done'; readonly name: string }
  | { readonly is: 'failed'; readonly choice: Choice; readonly message: string };

const IDLE: Progress = { is: 'idle' };
const WAIT_FOR_FIRST_PAGE = 2000;
const loadSheet = () => import('./PrintSheet');

/** The button in the bar, and what it opens: the picture and its data as files, and the printer. */
export function TakeAway() {
  const ready = useReady();
  const dialog = useRef<HTMLDialogElement>(null);
  const [progress, setProgress] = useState<Progress>(IDLE);
  const { sheet, print } = usePrint(ready);
  const [Sheet, setSheet] = useState<typeof PrintSheet | null>(null);
  const needSheet = async (): Promise<void> => {
    const loaded = await loadSheet().catch(() => null);
    if (loaded !== null) setSheet(() => loaded.PrintSheet);
  };
  // The browser's own "Print" waits for nothing, so the sheet is fetched beforehand.
  useEffect(() => {
    const timer = setTimeout(() => {
      void loadSheet().then(
        (loaded) => setSheet(() => loaded.PrintSheet),
        () => undefined,
      );
    }, WAIT_FOR_FIRST_PAGE);
    return () => clearTimeout(timer);
  }, []);

  const open = (): void => {
    setProgress(IDLE);
    if (dialog.current?.open === false) dialog.current.showModal();
  };
  const take = async (choice: Choice): Promise<void> => {
    setProgress({ is: 'busy' });
    try {
      if (choice === 'print') {
        await needSheet();
        dialog.current?.close();
        setProgress(IDLE);
        await print();
      } else {
        setProgress({ is: 'done', name: await takeAway(choice, ready) });
      }
    } catch (error) {
      setProgress({ is: 'failed', choice, message: (error as Error).message });
    }
  };
  const list = (entries: readonly Entry[]) => (
    <EntryList entries={entries} isBusy={progress.is === 'busy'} onTake={take} />
  );
  return (
    <>
      <button type="button" className={bar.button} aria-label="Take away" onClick={open}>
        <Download size={16} />
      </button>
      <Dialog dialog={dialog} title="Take away" className={styles.dialog}>
        <Outcome progress={progress} onSvg={() => take('svg')} />
        <Section title="The picture">{list(PICTURE)}</Section>
        <Section title="What is seen, as data">
          {list(SEEN)}
          <details className={styles.more}>
            <summary>CSV for graph databases</summary>
            {list(FOR_DATABASES)}
          </details>
        </Section>
        <Section title="Everything">{list(EVERYTHING)}</Section>
        <p className={styles.note}>
          Files are made here, in the browser; nothing is sent anywhere. The picture, and GEXF and
          GraphML of what is seen, carry the address of this view.
        </p>
      </Dialog>
      {sheet !== null && Sheet !== null && createPortal(<Sheet {...sheet} />, document.body)}
    </>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className={styles.what}>{title}</h3>
      {children}
    </section>
  );
}

function EntryList({
  entries,
  isBusy,
  onTake,
}: {
  entries: readonly Entry[];
  isBusy: boolean;
  onTake: (choice: Choice) => void;
}) {
  return (
    <ul>
      {entries.map(({ choice, name, purpose }) => (
        <li key={choice}>
          <button
            type="button"
            className={styles.entry}
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) onTake(choice);
            }}
          >
            <span className={styles.name}>{name}</span>{' '}
            <span className={styles.purpose}>{purpose}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ progress, onSvg }: { progress: Progress; onSvg: () => void }) {
  return (
    <div className={styles.outcome}>
      <p role="status">
        {progress.is === 'busy' && 'Making the file …'}
        {progress.is === 'done' && `${progress.name} is made; your browser saves it.`}
      </p>
      {progress.is === 'failed' && (
        <p role="alert" className={styles.failed}>
          <span aria-hidden="true">△</span> This did not work: {progress.message}{' '}
          {progress.choice === 'png' && (
            <button type="button" className={styles.instead} onClick={onSvg}>
              Take the SVG instead
            </button>
          )}
        </p>
      )}
    </div>
  );
}
