import { selectIndex } from '../../app/insights';
import { isMarkId, toggleMark } from '../../app/marks/toggle-mark';
import { useApp, useReady } from '../../app/store';
import type { EntityId } from '../../dataset/types';

interface MarkButtonProps {
  readonly id: EntityId;
  readonly className?: string | undefined;
  /** The star alone, where there is no room for its word. */
  readonly isShort?: boolean;
}

/** Puts a microconference or a person into the reader's plan, or takes it out; nothing for others. */
export function MarkButton({ id, className, isShort = false }: MarkButtonProps) {
  const { dataset, viewState } = useReady();
  const mark = useApp((state) => state.mark);
  if (!isMarkId(id)) return null;
  const isMarked = viewState.marks.own.includes(id);
  const name = selectIndex(dataset).nameOf(id);
  return (
    <button
      type="button"
      className={className}
      aria-label={isMarked ? `Marked: take ${name} out of my plan` : `Mark ${name} for my plan`}
      onClick={() => mark(toggleMark(viewState.marks, id))}
    >
      {isMarked ? '★' : '☆'}
      {!isShort && (isMarked ? ' Marked' : ' Mark')}
    </button>
  );
}
