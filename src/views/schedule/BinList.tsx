import { GripVertical, Pin } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { isTextDropItem, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { Board, BoardCard } from '../../app/schedule/board';
import { moveTo, swapWith, takeOut } from '../../app/schedule/change-plan';
import { useApp, useReady } from '../../app/store';
import type { McId } from '../../dataset/types';
import styles from './BinList.module.css';

/** What a dragged card says that it is. */
const CARD_TYPE = 'application/x-plumbline-mc';

interface BinListProps {
  readonly board: Board;
  /** The id of the bin; null for what has no place. */
  readonly bin: string | null;
  readonly title: string;
  readonly cards: readonly BoardCard[];
}

/**
 * The cards of one bin. A card dropped on the bin moves there, dropped on another card the two
 * change places; by keys: Enter on the handle, Tab to where it is to go, Enter again.
 */
export function BinList({ board, bin, title, cards }: BinListProps) {
  const { plan, select } = useReady().viewState;
  const navigate = useApp((state) => state.navigate);
  const open = useApp((state) => state.select);
  const { timetable } = board;
  const everyCard = [
    ...board.days.flatMap(({ bins }) => bins.flatMap((one) => one.cards)),
    ...board.waiting,
  ];
  const mcsOf = (id: string): readonly McId[] =>
    everyCard.find((card) => card.id === id)?.mcs ?? [];
  const drop = async (
    items: readonly { kind: string }[],
    place: (mcs: readonly McId[]) => Parameters<typeof navigate>[0]['plan'],
  ): Promise<void> => {
    for (const item of items as Parameters<typeof isTextDropItem>[0][]) {
      if (!isTextDropItem(item)) continue;
      const mcs = mcsOf(await item.getText(CARD_TYPE));
      const changed = mcs.length === 0 ? undefined : place(mcs);
      if (changed !== undefined) navigate({ plan: changed });
    }
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        [CARD_TYPE]: String(key),
        'text/plain': everyCard.find(({ id }) => id === key)?.title ?? '',
      })),
    acceptedDragTypes: [CARD_TYPE],
    getDropOperation: () => 'move',
    onRootDrop: ({ items }) =>
      void drop(items, (mcs) => {
        const at = bin === null ? takeOut(timetable, mcs) : moveTo(timetable, mcs, { bin });
        return { ...plan, at };
      }),
    onItemDrop: ({ items, target }) =>
      void drop(items, (mcs) => {
        const others = mcsOf(String(target.key));
        if (bin === null || mcs.some((mc) => others.includes(mc))) return undefined;
        const isPlaced = timetable.assignments.some(({ mc }) => mcs.includes(mc));
        const at = isPlaced ? swapWith(timetable, mcs, others) : moveTo(timetable, mcs, { bin });
        return { ...plan, at };
      }),
  });
  return (
    <GridList
      aria-label={title}
      className={styles.list ?? ''}
      items={cards}
      selectionMode="none"
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <span className={styles.empty}>Nothing here</span>}
      onAction={(key) => open(key as McId)}
    >
      {(card) => (
        <GridListItem
          id={card.id}
          textValue={describeCard(card)}
          className={({ isDropTarget, isDragging }) =>
            [
              styles.card,
              card.half === 2 ? styles.second : '',
              card.mcs.some((mc) => select.includes(mc)) ? styles.selected : '',
              isDropTarget ? styles.target : '',
              isDragging ? styles.dragging : '',
            ].join(' ')
          }
          style={{ '--edge-colour': `var(--fill-${card.group % 11})` } as React.CSSProperties}
        >
          <CardFace card={card} />
        </GridListItem>
      )}
    </GridList>
  );
}

function CardFace({ card }: { card: BoardCard }) {
  return (
    <>
      <Button slot="drag" className={styles.handle ?? ''} aria-label={`Move ${card.title}`}>
        <GripVertical size={14} />
      </Button>
      <span className={styles.title}>{card.title}</span>
      {card.isHalf && (
        <span className={styles.half}>
          {card.half === null ? 'half' : card.half === 1 ? '1st half' : '2nd half'}
        </span>
      )}
      {card.pin !== '' && (
        <span className={styles.pin} title={`Pinned to ${card.pin}`}>
          <Pin size={12} aria-hidden="true" />
          <span className="visually-hidden">pinned</span>
        </span>
      )}
      {card.conflictCount > 0 && (
        <span className={styles.conflict} title={`${card.conflictCount} conflicts`}>
          ✕ {card.conflictCount}
        </span>
      )}
    </>
  );
}

function describeCard({ title, half, pin, conflictCount }: BoardCard): string {
  const parts = [
    title,
    ...(half === null ? [] : [half === 1 ? 'first half' : 'second half']),
    ...(pin === '' ? [] : ['pinned']),
    ...(conflictCount === 0 ? [] : [`${conflictCount} conflicts`]),
  ];
  return parts.join(', ');
}
