import { selectDrawing } from '../app/drawing';
import { selectIndex } from '../app/insights';
import { countNeighbours, orderNeighbours } from '../app/roving';
import { useReady } from '../app/store';
import { KIND_WORDS } from '../app/words';

/** Says what is selected and how much is around it, for those who do not see it happen. */
export function SelectionStatus() {
  const { dataset, arrangement, viewState } = useReady();
  const { nameOf, kindOf } = selectIndex(dataset);
  const drawing = selectDrawing(dataset, arrangement, viewState);
  const said = viewState.select.map((id) => {
    const around = countNeighbours(orderNeighbours(drawing, id).length);
    return `${nameOf(id)}, ${KIND_WORDS[kindOf(id)].one}, ${around} shown`;
  });
  return (
    <p className="visually-hidden" aria-live="polite">
      {said.length === 0 ? '' : `Selected: ${said.join('; ')}.`}
    </p>
  );
}
