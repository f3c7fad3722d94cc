import { expose } from 'comlink';
import { parseDataset } from '../../dataset/parse-dataset';
import type { Dataset } from '../../dataset/types';
import type { Choice } from '../../extract/choose-microconferences';
import { readPdfPages } from '../pdf-pages';
import { fetchKnowledge } from './bundled-knowledge';
import { extractFile, type OnStage, type Parsed, parseFile, type ReadFile } from './read-file';

let parsed: Parsed | undefined;

/** Reads what somebody hands over, away from the screen. */
const worker = {
  async read(file: Blob, name: string, onStage: OnStage): Promise<ReadFile> {
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      throw new Error('The file cannot be read. It may be a folder, or it may have been moved.');
    }
    parsed = await parseFile(bytes, name, { knowledgeOf: fetchKnowledge, readPdfPages }, onStage);
    return extractFile(parsed, {}, onStage);
  },

  /** The same file once more, under another choice. */
  async choose(choice: Choice, onStage: OnStage): Promise<ReadFile> {
    if (parsed === undefined) throw new Error('No file has been read.');
    return extractFile(parsed, choice, onStage);
  },

  async parse(file: Blob): Promise<Dataset> {
    return parseDataset(JSON.parse(await file.text()));
  },
};

export type ReadWorker = typeof worker;

expose(worker);
