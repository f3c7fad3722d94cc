import { selectIndex } from '../../app/insights';
import { correct } from '../../app/sources/correcting';
import {
  type Advice,
  countSeverity,
  groupFindings,
  SEVERITY_WORDS,
} from '../../app/sources/finding-advice';
import { useApp, useAppStore, useReady } from '../../app/store';
import { listWords } from '../../app/words';
import type { Dismiss, Merge } from '../../dataset/corrections-types';
import type { EntityId, Finding } from '../../dataset/types';
import { describePlace } from '../../lib/describe-place';
import control from '../Control.module.css';
import { EntityLink } from './EntityLink';
import styles from './FindingsSection.module.css';
import { useListFocus } from './focus-list';
import list from './List.module.css';
import { Paged } from './Paged';

/** What is doubtful about the source, the gravest first, with its place and what to do about it. */
export function FindingsSection() {
  const { dataset } = useReady();
  const { list: rows, keepFocus } = useListFocus();
  const groups = groupFindings(dataset.findings);
  const counts = groups.map(({ severity, count }) => countSeverity(severity, count));
  return (
    <div ref={rows} tabIndex={-1}>
      <h1 className={list.sentence}>
        {groups.length === 0 ? 'Nothing is doubtful' : listWords(counts)}
      </h1>
      <p className={list.lead}>
        {groups.length === 0
          ? 'Either the source could be read without a doubt, or everything has been dealt with.'
          : 'What the reading of the source was not sure of. Lines are lines of the source.'}
      </p>
      {groups.map(({ severity, count, kinds }) => (
        <section key={severity} aria-label={countSeverity(severity, count)}>
          <h2 className={list.group}>{countSeverity(severity, count)}</h2>
          <p className={list.groupLead}>{SEVERITY_WORDS[severity].meaning}</p>
          {kinds.map(({ code, advice, findings }) => (
            <div key={code} className={list.list}>
              <KindHead advice={advice} isDoubt={severity !== 'note'} count={findings.length} />
              <Paged items={findings} what={SEVERITY_WORDS[severity].many}>
                {(shown) => (
                  <ul>
                    {shown.map((finding) => (
                      <FindingItem
                        key={finding.id}
                        finding={finding}
                        title={advice.title}
                        onDone={keepFocus}
                      />
                    ))}
                  </ul>
                )}
              </Paged>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

function KindHead({
  advice: { title, advice },
  isDoubt,
  count,
}: {
  advice: Advice;
  isDoubt: boolean;
  count: number;
}) {
  return (
    <div className={styles.kind}>
      <h3>
        {isDoubt && (
          <span aria-hidden="true" className={list.doubt}>
            △{' '}
          </span>
        )}
        {title} {count > 1 && <span className={list.small}>{count}</span>}
      </h3>
      <p className={list.small}>{advice}</p>
    </div>
  );
}

interface FindingItemProps {
  readonly finding: Finding;
  readonly title: string;
  readonly onDone: (inside: Element) => void;
}

function FindingItem({ finding, title, onDone }: FindingItemProps) {
  const store = useAppStore();
  const { id, message, entities, proposal } = finding;
  const say = (correction: Dismiss | Merge, button: Element): void => {
    onDone(button);
    correct(store, (now) => [...now, correction]);
  };
  const place = describePlace(finding);
  return (
    <li className={list.row} data-row={id}>
      <div className={list.split}>
        <div className={list.text}>
          <p>
            {place !== '' && <span className={list.place}>{place} </span>}
            <bdi>{message}</bdi>
          </p>
          <div className={list.entities}>
            {entities.map((entity) => (
              <EntityLink key={entity} id={entity} />
            ))}
          </div>
        </div>
        <div className={list.buttons}>
          <CorrectName entities={entities} />
          {proposal !== undefined && (
            <button
              type="button"
              className={control.small}
              aria-label={`Make them one: ${message}`}
              onClick={(event) => say({ ...proposal, kind: 'merge' } as Merge, event.currentTarget)}
            >
              Make them one
            </button>
          )}
          <button
            type="button"
            data-main=""
            className={control.small}
            aria-label={`Dismiss: ${title}${place === '' ? '' : `, ${place}`}`}
            onClick={(event) => say({ kind: 'dismiss', finding: id }, event.currentTarget)}
          >
            Dismiss
          </button>
        </div>
      </div>
    </li>
  );
}

/** The way to the ledger, where the finding is about how somebody's name was read. */
function CorrectName({ entities }: { entities: readonly EntityId[] }) {
  const { nameOf, kindOf } = selectIndex(useReady().dataset);
  const navigate = useApp((state) => state.navigate);
  const somebody = entities.filter((id) => ['person', 'org'].includes(kindOf(id)));
  // The name that is doubtful is the last one: what it may be stands before it.
  const doubtful = somebody.at(-1);
  if (doubtful === undefined) return null;
  const find = [...nameOf(doubtful)].slice(0, 80).join('');
  return (
    <button
      type="button"
      className={control.small}
      aria-label={`Correct ${find} under Names`}
      onClick={() => navigate({ section: 'names', find })}
    >
      Correct …
    </button>
  );
}
