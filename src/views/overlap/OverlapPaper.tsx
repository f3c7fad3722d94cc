import { summarizeOverlaps } from '../../app/overlap/overlap-sentence';
import { selectPairs } from '../../app/overlap/pairs';
import { selectSuggestions } from '../../app/overlap/suggestions';
import { selectOverview } from '../../app/overview';
import { useReady } from '../../app/store';
import { listWords } from '../../app/words';
import { PrintDetails } from '../PrintDetails';
import { useBriefMc } from './BriefChoice';
import { BriefDetails } from './BriefDetails';

/** What the overlap view puts on paper: the brief, or the pairs and all that follows from them. */
export function OverlapPaper() {
  const ready = useReady();
  const mc = useBriefMc();
  if (ready.viewState.part === 'brief' && mc !== undefined) return <BriefDetails mc={mc} />;
  return <WholePaper />;
}

function WholePaper() {
  const ready = useReady();
  const { dataset, arrangement, viewState } = ready;
  const { sentence, more } = summarizeOverlaps(dataset, viewState.policy);
  const { apart, merge } = selectSuggestions(ready);
  const many = selectOverview(dataset, arrangement).wanted.filter(({ mcCount }) => mcCount >= 3);
  return (
    <>
      <p>
        {sentence}. {more}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">What they share</th>
            <th scope="col">Who, or what</th>
          </tr>
        </thead>
        <tbody>
          {selectPairs(ready).map(({ key, titles, sentence, names }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{listWords(titles)}</bdi>
              </th>
              <td>{sentence}</td>
              <td>
                <bdi>{listWords(names)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {many.length > 0 && <h2>Never double-book</h2>}
      <ul>
        {many.map(({ id, name, reason }) => (
          <li key={id}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            : {reason}
          </li>
        ))}
      </ul>
      {[
        { title: 'Nobody asked to keep them apart', rows: apart },
        { title: 'One bin could hold both', rows: merge },
      ]
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {rows.map(({ key, titles, reason }) => (
                <li key={key}>
                  <strong>{listWords(titles)}</strong>: {reason}
                </li>
              ))}
            </ul>
          </section>
        ))}
      <PrintDetails />
    </>
  );
}
