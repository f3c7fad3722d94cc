import { proxy, type Remote, wrap } from 'comlink';
import type { Dataset } from '../../dataset/types';
import type { Choice } from '../../extract/choose-microconferences';
import type { OnStage, ReadFile } from './read-file';
import type { ReadWorker } from './read-worker';

export type { ReadFile } from './read-file';

/** No larger file is even looked at. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** One file on its way in. The worker is kept until `end`, so that another choice is quick. */
export interface Reading {
  readonly read: () => Promise<ReadFile>;
  readonly choose: (choice: Choice) => Promise<ReadFile>;
  /** Stops whatever is going on; what was waited for never comes. */
  readonly end: () => void;
}

/** Begins to read a file beside the screen. */
export function startReading(file: File, onStage: (words: string, share: number) => void): Reading {
  const { remote, end, orFail } = startWorker();
  const listen: OnStage = proxy(async (words, share) => onStage(words, share));
  return {
    read: async () => {
      if (file.size > MOST_BYTES) {
        const size = (file.size / 1024 / 1024).toFixed(1);
        throw new Error(`The file is ${size} MB; Plumbline reads at most 20 MB.`);
      }
      return orFail<ReadFile>(remote.read(file, file.name, listen));
    },
    choose: (choice) => orFail<ReadFile>(remote.choose(choice, listen)),
    end,
  };
}

/** Reads a large dataset of ours beside the screen. */
export async function readBeside(file: Blob): Promise<Dataset> {
  const { remote, end, orFail } = startWorker();
  try {
    return await orFail(remote.parse(file));
  } finally {
    end();
  }
}

interface Started {
  readonly remote: Remote<ReadWorker>;
  readonly end: () => void;
  /** A worker that could not be fetched, or has broken down, answers nothing any more. */
  readonly orFail: <T>(answer: Promise<T>) => Promise<T>;
}

function startWorker(): Started {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => {
      reject(new Error('The part of Plumbline that reads files broke down. Reload the page.'));
    });
  });
  broken.catch(() => undefined);
  return {
    remote: wrap<ReadWorker>(worker),
    end: () => worker.terminate(),
    orFail: (answer) => Promise.race([answer, broken]),
  };
}
