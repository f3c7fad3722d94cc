import type { Board } from './board';

/** "Nobody has to be in two places at once." */
export function sayBoard(board: Pick<Board, 'conflicts' | 'waiting'>): string {
  const people = new Set(
    board.conflicts.flatMap(({ conflict }) =>
      conflict.kind === 'runs' || conflict.kind === 'wanted'
        ? conflict.people.map(({ id }) => id)
        : [],
    ),
  );
  const lost =
    people.size === 0
      ? 'Nobody has to be in two places at once.'
      : `${people.size} ${people.size === 1 ? 'person has' : 'people have'} to be in two places at once.`;
  const broken = board.conflicts.filter(
    ({ conflict }) => conflict.kind !== 'runs' && conflict.kind !== 'wanted',
  ).length;
  const wishes =
    broken === 0 ? '' : ` ${broken} ${broken === 1 ? 'wish is' : 'wishes are'} not kept.`;
  const missing =
    board.waiting.length === 0
      ? ''
      : ` ${board.waiting.length} ${board.waiting.length === 1 ? 'MC has' : 'MCs have'} no place.`;
  return `${lost}${wishes}${missing}`;
}
