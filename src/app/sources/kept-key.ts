/** Where this browser keeps what its reader says of the data of an event, edition by edition. */
export const keyOfEvent = (event: string): string => `plumbline-corrections/${event}~`;

/** Whether there is anything to look for; the rest of the sources is fetched only then. */
export function hasKeptCorrections(event: string): boolean {
  try {
    return Object.keys(window.localStorage).some((key) => key.startsWith(keyOfEvent(event)));
  } catch {
    // Storage may be forbidden; then nothing was ever kept.
    return false;
  }
}
