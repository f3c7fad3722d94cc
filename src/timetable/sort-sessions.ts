import { compareBy } from '../lib/order';
import type { Session } from './session';

/** By time, room and title, whatever the order of the file. */
export function sortSessions(sessions: readonly Session[]): Session[] {
  return [...sessions].sort(
    compareBy(
      ({ start }) => start,
      ({ room }) => room,
      ({ title }) => title,
      ({ minutes }) => minutes,
      ({ id }) => id,
    ),
  );
}
