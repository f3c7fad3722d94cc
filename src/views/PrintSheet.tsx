import { selectDrawing } from '../app/drawing';
import { selectOverview } from '../app/overview';
import { useReady } from '../app/store';
import { selectTable } from '../app/table';
import type { PrintedSheet } from '../app/take-away';
import { listWords } from '../app/words';
import { PrintDetails } from './PrintDetails';
import { paperOfView } from './paper';

/**
 * What is put on paper in place of the screen: what is seen, the groups in words, the selection with
 * its evidence, and the address. Its looks are in `print.css`.
 */
export function PrintSheet({ address, picture }: PrintedSheet) {
  const { dataset, arrangement, viewState } = useReady();
  const { sentence } = selectDrawing(dataset, arrangement, viewState);
  const Paper = paperOfView();
  if (Paper !== null) {
    return (
      <div className="print-sheet">
        <h1>{dataset.event.title}</h1>
        <Paper />
        <p className="print-address">{address}</p>
      </div>
    );
  }
  return (
    <div className="print-sheet">
      <section className={picture === null ? undefined : 'print-wide'}>
        <h1>{dataset.event.title}</h1>
        <p>{sentence}</p>
        {picture !== null && <img className="print-picture" src={picture} alt={sentence} />}
      </section>
      {picture === null && <SeenTable />}
      <Groups />
      <PrintDetails />
      <p className="print-address">{address}</p>
    </div>
  );
}

/** The head is repeated on every page; a row stays in one piece. */
function SeenTable() {
  const { dataset, arrangement, viewState } = useReady();
  const { rows } = selectTable(dataset, arrangement, viewState);
  if (rows.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Kind</th>
          <th scope="col">Group</th>
          <th scope="col">MCs</th>
          <th scope="col">Ties</th>
          <th scope="col">Role</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, kindWord, group, groupTitle, mcCount, tieCount, role }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>{kindWord}</td>
            <td>
              {group > 0 && (
                <>
                  <Swatch number={group} /> {groupTitle}
                </>
              )}
            </td>
            <td className="print-number">{mcCount}</td>
            <td className="print-number">{tieCount}</td>
            <td>{role}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Groups() {
  const { dataset, arrangement } = useReady();
  const { groups } = selectOverview(dataset, arrangement);
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>Groups</h2>
      <ul>
        {groups.map(({ id, number, title, members, explanation }) => (
          <li key={id} className="print-group">
            <Swatch number={number} />{' '}
            <strong>
              <bdi>{title}</bdi>
            </strong>
            : {listWords(members.map((member) => member.title))}.
            <span className="print-second">Why one group: {explanation}.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Swatch({ number }: { number: number }) {
  return (
    <span className="print-swatch" style={{ background: `var(--fill-${number % 11})` }}>
      {/* Many printers leave colours out. */}
      <span>{number}</span>
    </span>
  );
}
