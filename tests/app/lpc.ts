import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LayoutFile, parseLayoutFile } from '../../src/app/layout-file';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';
import { defaultViewState } from '../../src/view-state/permalink';
import type { ViewState } from '../../src/view-state/view-state';
import { DATA } from '../builders/extracted';

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(DATA, name), 'utf8'));

/** The committed dataset and layout, read through the doors that the app uses. */
export const LPC: Dataset = parseDataset(readJson('lpc-2024.dataset.json'));
export const readLpcLayoutJson = (): unknown => readJson('lpc-2024.layout.json');
export const LPC_LAYOUT: LayoutFile = parseLayoutFile(readLpcLayoutJson());

/** A view of the committed dataset: the default one, changed. */
export function lpcView(change: Partial<ViewState> = {}): ViewState {
  const data = { event: LPC.event.id, hash: LPC_LAYOUT.datasetHash };
  return { ...defaultViewState(data), ...change };
}
