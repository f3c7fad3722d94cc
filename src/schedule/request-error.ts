import { distance } from 'fastest-levenshtein';
import { compareBy } from '../lib/order';

/** Something asked of the planner that cannot be meant so; its message is one or two sentences. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
}

/** "There is no microconference “x”. The nearest is “y”." */
export function unknownError(kind: string, name: string, known: readonly string[]): RequestError {
  const [nearest] = [...known].sort(
    compareBy(
      (one) => distance(name, one),
      (one) => one,
    ),
  );
  const hint = nearest === undefined ? '' : ` The nearest is “${nearest}”.`;
  return new RequestError(`There is no ${kind} “${name}”.${hint}`);
}
