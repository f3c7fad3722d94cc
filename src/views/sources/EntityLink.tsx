import { selectIndex } from '../../app/insights';
import { useApp, useReady } from '../../app/store';
import type { EntityId } from '../../dataset/types';
import { Glyph } from '../Glyph';
import styles from './List.module.css';

/** A name that opens the details of what it names. */
export function EntityLink({ id }: { id: EntityId }) {
  const { dataset, arrangement } = useReady();
  const select = useApp((state) => state.select);
  const index = selectIndex(dataset);
  const kind = index.kindOf(id);
  const community = kind === 'mc' ? (arrangement.communities.numberOf.get(id) ?? 0) : 0;
  return (
    <button type="button" className={styles.entity} onClick={() => select(id)}>
      <Glyph kind={kind} community={community} />
      <bdi>{index.nameOf(id)}</bdi>
    </button>
  );
}
