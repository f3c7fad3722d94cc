import { type GroupCard, selectFirmness } from '../app/overview';
import { useApp, useReady } from '../app/store';
import type { EntityId } from '../dataset/types';
import { Glyph } from './Glyph';
import styles from './SidePanel.module.css';

/** A group with what it is about; opened, why it is one group and how firmly it holds together. */
export function GroupItem({ group }: { group: GroupCard }) {
  const { viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const isOpen = viewState.community === group.id;
  return (
    <li className={styles.group}>
      <button
        type="button"
        className={styles.groupButton}
        aria-expanded={isOpen}
        onClick={() => navigate({ community: isOpen ? null : group.id })}
      >
        <span
          className={styles.swatch}
          style={{ background: `var(--fill-${group.number % 11})` }}
        />
        <span>
          {group.title}
          <span className={styles.second}>
            {group.subsystems
              .slice(0, 3)
              .map(({ name }) => name)
              .join(' · ') || group.explanation}
          </span>
        </span>
      </button>
      {isOpen && <GroupDetails group={group} />}
    </li>
  );
}

const SHOWN_REASONS = 6;

function GroupDetails({ group }: { group: GroupCard }) {
  const ready = useReady();
  const select = useApp((state) => state.select);
  const firmness = selectFirmness(ready, group);
  return (
    <div className={styles.members}>
      <ul>
        {group.members.map(({ id, title }) => {
          const firm = firmness?.members.get(id);
          return (
            <li key={id}>
              <button type="button" className={styles.row} onClick={() => select(id)}>
                <Glyph kind="mc" community={group.number} />
                <span className={styles.grow}>
                  {title}
                  {firm?.elsewhere !== undefined && (
                    <span className={styles.second}>loose: rather with {firm.elsewhere}</span>
                  )}
                </span>
                {firm !== undefined && (
                  <span className={styles.count} title="How often it stays with this group">
                    {firm.share}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.why}>Why one group: {group.explanation}.</p>
      <Reasons kind="person" reasons={group.people} />
      <Reasons kind="subsystem" reasons={group.subsystems} />
      <p className={styles.why} role="status">
        {firmness?.sentence ?? 'Trying how firmly it holds together, in 200 noisy runs …'}
      </p>
    </div>
  );
}

function Reasons({
  kind,
  reasons,
}: {
  kind: 'person' | 'subsystem';
  reasons: readonly { readonly id: EntityId; readonly name: string }[];
}) {
  const select = useApp((state) => state.select);
  if (reasons.length === 0) return null;
  const more = reasons.length - SHOWN_REASONS;
  return (
    <ul className={styles.reasons}>
      {reasons.slice(0, SHOWN_REASONS).map(({ id, name }) => (
        <li key={id}>
          <button type="button" className={styles.reason} onClick={() => select(id)}>
            <Glyph kind={kind} /> <bdi>{name}</bdi>
          </button>
        </li>
      ))}
      {more > 0 && <li className={styles.why}>and {more} more</li>}
    </ul>
  );
}
