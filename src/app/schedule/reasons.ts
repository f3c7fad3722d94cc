/** Why conflicts are accepted, by key: kept in this browser, and in the plan's file. */
const PLACE = 'plumbline-reasons';
const MOST_LETTERS = 200;
const MOST_REASONS = 500;

export function readReasons(): Readonly<Record<string, string>> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    const texts = Object.entries(read).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(texts.slice(-MOST_REASONS));
  } catch {
    // Somebody has forbidden storage, or it holds something else: there are no reasons then.
    return {};
  }
}

export function readReason(key: string): string {
  const reasons = readReasons();
  return Object.hasOwn(reasons, key) ? (reasons[key] ?? '') : '';
}

export function keepReason(key: string, text: string): void {
  const { [key]: _before, ...others } = readReasons();
  const reasons = text === '' ? others : { ...others, [key]: text.slice(0, MOST_LETTERS) };
  try {
    localStorage.setItem(PLACE, JSON.stringify(reasons));
  } catch {
    // Without storage the reason lasts as long as the page.
  }
}
