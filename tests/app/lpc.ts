import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arrangement, arrangementKey } from '../../src/app/arrangement';
import { parseArrangementFile } from '../../src/app/arrangement-file';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';
import { DEFAULT_VIEW, defaultViewState } from '../../src/view-state/permalink';
import type { ViewState } from '../../src/view-state/view-state';
import { DATA } from '../builders/extracted';

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(DATA, name), 'utf8'));

/** The committed dataset and layout, read through the doors that the app uses. */
export const LPC: Dataset = parseDataset(readJson('lpc-2024.dataset.json'));
export const readLpcLayoutJson = (): unknown => readJson('lpc-2024.layout.json');
const file = parseArrangementFile(readLpcLayoutJson(), LPC);
export const LPC_HASH = file.datasetHash;
export const LPC_ARRANGEMENT: Arrangement = {
  ...file.grouping,
  key: arrangementKey(DEFAULT_VIEW),
  layout: file.layout,
  isSettled: true,
};

/** A view of the committed dataset: the default one, changed. */
export function lpcView(change: Partial<ViewState> = {}): ViewState {
  return { ...defaultViewState({ event: LPC.event.id, hash: LPC_HASH }), ...change };
}
