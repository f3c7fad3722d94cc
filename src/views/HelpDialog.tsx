import { CircleHelp } from 'lucide-react';
import { useCallback, useRef } from 'react';
import { useHelpKey } from '../app/use-keys';
import { Dialog } from './Dialog';
import styles from './HelpDialog.module.css';
import bar from './TopBar.module.css';
import { TourChoice } from './tour/Tour';

const KEYS = [
  {
    where: 'Anywhere',
    keys: [
      ['/ or Ctrl K', 'Search'],
      ['Ctrl Z · Ctrl Y', 'Undo and redo a change of view'],
      ['?', 'This list'],
    ],
  },
  {
    where: 'In the graph (Tab leads there)',
    keys: [
      ['J · K', 'Next and previous microconference, group by group'],
      [
        'L · H',
        'Along what is around it: people, subsystems, organizations, threads, each by name',
      ],
      ['Enter', 'Open its details; with Shift, keep what is selected'],
      ['F', 'Focus: draw only what is around it'],
      ['P', 'Start a path here; pressed on another node, end it there'],
      ['Esc', 'Go back: to the microconference, from the selection, from the lens'],
      ['+ · − · 0', 'Zoom in, zoom out, show all'],
      ['← ↑ → ↓', 'Move the picture'],
    ],
  },
  {
    where: 'With mouse or finger',
    keys: [
      ['Press', 'Open a node, or the line between two microconferences'],
      ['Shift press, long press', 'Select one more'],
      ['Drag, wheel, pinch', 'Move and zoom'],
    ],
  },
] as const;

/** The button in the bar, and what it opens: every key, and the way to see all without the canvas. */
export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useCallback(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  useHelpKey(open);
  return (
    <>
      <button type="button" className={bar.button} aria-label="Help and keys" onClick={open}>
        <CircleHelp size={16} />
      </button>
      <Dialog
        dialog={dialog}
        title="Keys and signs"
        closeLabel="Close the help"
        className={styles.dialog}
      >
        <TourChoice
          onBegin={() => {
            dialog.current?.close();
            // On a phone the help stands in a menu, which is to go as well.
            dialog.current?.closest<HTMLElement>('[popover]')?.hidePopover();
          }}
        />
        {KEYS.map(({ where, keys }) => (
          <section key={where}>
            <h3 className={styles.where}>{where}</h3>
            <dl className={styles.keys}>
              {keys.map(([key, what]) => (
                <div key={key} className={styles.key}>
                  <dt>{key}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className={styles.note}>
          Colour says group, shape says kind, size says how many microconferences something ties
          together, width says strength; dotted lines are weak. “Table” shows the same without the
          picture. The address always is a link to just what you see.
        </p>
      </Dialog>
    </>
  );
}
