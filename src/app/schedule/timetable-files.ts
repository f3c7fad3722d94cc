import type { PersonId } from '../../dataset/types';
import type { ReadyState } from '../store';
import { save, type TextFile } from '../take-away';
import type { Board } from './board';
import { importedStore, isProposal } from './imported';
import type { SaveOptions, TimetableFileKind } from './save-timetable';

/** Readers and writers are no part of the board: they are fetched when a file is wanted. */
async function fetchPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    throw new Error(
      'The part of Plumbline that handles timetable files could not be fetched. Check the connection, then reload the page.',
    );
  }
}

/** More than any timetable has; a larger file was chosen by mistake. */
const MOST_BYTES = 20_000_000;

/**
 * The reader of timetables, and the text of a file.
 *
 * @throws Error with a sentence for the reader
 */
export async function readChosen(file: File) {
  if (file.size > MOST_BYTES) {
    throw new Error(`${file.name} is larger than 20 MB; no timetable is.`);
  }
  const reader = await fetchPart(() => import('./open-timetable'));
  const text = await file.text().catch(() => {
    throw new Error(`${file.name} could not be read. Choose it once more.`);
  });
  return { reader, text };
}

/**
 * Makes a file of the board and gives it to the browser to save.
 *
 * @returns the name it is saved by
 * @throws Error with a sentence for the reader
 */
export async function saveTimetable(
  kind: TimetableFileKind,
  ready: ReadyState,
  board: Board,
): Promise<string> {
  const { makeTimetableFile } = await fetchPart(() => import('./save-timetable'));
  return give(makeTimetableFile(kind, ready, board, optionsOf(board)));
}

/** The same for what one person is needed in. */
export async function savePersonCalendar(
  ready: ReadyState,
  board: Board,
  person: PersonId,
): Promise<string> {
  const { makePersonCalendar } = await fetchPart(() => import('./save-timetable'));
  return give(makePersonCalendar(ready, board, person, optionsOf(board)));
}

function optionsOf({ timetable }: Board): SaveOptions {
  const { imported } = importedStore.getState();
  return { isProposal: isProposal(imported, timetable), stamp: new Date().toISOString() };
}

function give({ name, type, text }: TextFile): string {
  save(name, new Blob([text], { type }));
  return name;
}
