import { listWords } from './list-words';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
];

/** "18 September", of `2024-09-18` or `--09-18`. */
export function describeDate(date: string): string {
  const [month = '', day = ''] = date.slice(-5).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]}`;
}

/** "18 September and 19 September", each once. */
export function listDates(dates: readonly string[]): string {
  return listWords([...new Set(dates.map(describeDate))]);
}
