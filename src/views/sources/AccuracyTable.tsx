import type { Accuracy } from '../../app/sources/accuracy-file';
import { useReady } from '../../app/store';
import list from './List.module.css';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** How much of what a careful reader finds the data have, and how that was measured. */
export function AccuracyTable({
  accuracy: { figures, method, missCount, unseen },
}: {
  accuracy: Accuracy;
}) {
  const { corrected } = useReady();
  const isCorrected = corrected !== undefined && corrected.corrections.length > 0;
  return (
    <section aria-label="How well it was read">
      <h2 className={list.group}>How well it was read</h2>
      <p className={list.lead}>
        Measured against what careful readers found by hand: {missCount} differences in all.
        {isCorrected && ' The figures are of the data as they were read, before your corrections.'}
      </p>
      <FigureTable figures={figures} label="Accuracy, as a table" />
      {method.map((sentence) => (
        <p key={sentence} className={list.lead}>
          {sentence}
        </p>
      ))}
      {unseen !== undefined && (
        <>
          <h3 className={list.group}>A text it had not seen: {unseen.title}</h3>
          <p className={list.lead}>{unseen.missCount} differences in all.</p>
          <FigureTable figures={unseen.figures} label="Accuracy on a text it had not seen" />
          {unseen.method.map((sentence) => (
            <p key={sentence} className={list.lead}>
              {sentence}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

function FigureTable({ figures, label }: { figures: Accuracy['figures']; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard
    <section className={list.scroller} tabIndex={0} aria-label={label}>
      <table className={list.table}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className={list.figure}>
              Right (precision)
            </th>
            <th scope="col" className={list.figure}>
              Found (recall)
            </th>
            <th scope="col" className={list.figure}>
              F1
            </th>
            <th scope="col" className={list.figure}>
              By hand
            </th>
            <th scope="col" className={list.figure}>
              Of these found
            </th>
            <th scope="col" className={list.figure}>
              Besides or otherwise
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ kind, precision, recall, f1, goldCount, hitCount, extraCount }) => (
            <tr key={kind}>
              <th scope="row">{kind}</th>
              {[percent(precision), percent(recall), percent(f1)].map((text, place) => (
                <td key={place} className={list.figure}>
                  {text}
                </td>
              ))}
              <td className={list.figure}>{goldCount}</td>
              <td className={list.figure}>{hitCount}</td>
              <td className={list.figure}>{extraCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
