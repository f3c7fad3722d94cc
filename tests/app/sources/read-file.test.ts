import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFile, parseFile, type ReadFile } from '../../../src/app/sources/read-file';
import { loadKnowledge } from '../../../src/cli/load-knowledge';
import { hashDataset } from '../../../src/dataset/dataset-hash';
import type { Choice } from '../../../src/extract/choose-microconferences';
import { formatJson } from '../../../src/lib/json';
import { drawExport, drawPerson, drawTalk } from '../../builders/indico-json';
import { drawReport } from '../../builders/report-text';
import { LPC, LPC_HASH } from '../lpc';

const DATA = join(import.meta.dirname, '..', '..', '..', 'data');

async function read(content: string | Uint8Array, choice: Choice = {}, name = 'a file') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const stages: string[] = [];
  const onStage = async (words: string): Promise<void> => void stages.push(words);
  const means = {
    knowledgeOf: async () => loadKnowledge({}),
    readPdfPages: async () => {
      throw new Error('No PDF was expected.');
    },
  };
  const parsed = await parseFile(bytes, name, means, onStage);
  return { read: await extractFile(parsed, choice, onStage), stages };
}

function datasetOf(file: ReadFile) {
  if (file.kind !== 'dataset') throw new Error('No dataset was read.');
  return file;
}

describe('a file that somebody hands over', () => {
  it('is read as the report it is, and tells how far it has come', async () => {
    const { read: file, stages } = await read(drawReport([{ title: 'Pipes MC' }]));
    const { dataset, hash, choices } = datasetOf(file);
    expect(dataset.microconferences.map(({ title }) => title)).toEqual(['Pipes MC']);
    expect(hash).toBe(hashDataset(dataset));
    expect(choices).toEqual({
      sessionCount: 0,
      tracks: [{ name: 'LPC Microconference Proposals', count: 1 }],
    });
    expect(stages).toEqual([
      'Reading the file',
      'Finding the contributions',
      'Fetching names and subsystems',
      'Finding people, threads and subsystems',
      'Checking',
    ]);
  });

  it('says what it could be read by, and is read so', async () => {
    const speakers = [drawPerson('Jane Doe')];
    const talks = ['Kernel', 'Food', 'Food'].map((track, id) =>
      drawTalk({ friendly_id: id, title: `Talk ${id}`, session: `${track} MC`, track, speakers }),
    );
    const text = drawExport({ contributions: talks });
    const { choices, dataset } = datasetOf((await read(text)).read);
    expect(choices).toEqual({
      sessionCount: 2,
      tracks: [
        { name: 'Food', count: 2 },
        { name: 'Kernel', count: 1 },
      ],
    });
    expect(dataset.microconferences).toHaveLength(3);
    const bySession = datasetOf((await read(text, { by: 'session' })).read);
    expect(bySession.dataset.microconferences).toHaveLength(2);
    const byTrack = datasetOf((await read(text, { track: 'Kernel' })).read);
    expect(byTrack.dataset.microconferences).toHaveLength(1);
  });

  it('may be a dataset of ours, which is taken as it is', async () => {
    const { read: file } = await read(formatJson(LPC));
    expect(datasetOf(file)).toEqual({
      kind: 'dataset',
      dataset: LPC,
      hash: LPC_HASH,
      choices: null,
    });
  });

  it('may hold corrections', async () => {
    const file = { correctionsVersion: 1, event: 'lpc-2024', corrections: [] };
    expect((await read(formatJson(file))).read).toEqual({ kind: 'corrections', file });
  });

  it.each([
    ['a letter', 'Dear all, see you there.', /Plumbline reads/],
    ['nothing', '', 'The file is empty.'],
    ['bytes', new Uint8Array([1, 0, 2]), /binary/],
    ['a damaged dataset', '{"schemaVersion":1,"event":{}}', /event\.id/],
    [
      'corrections that say too much',
      '{"correctionsVersion":1,"event":"a","corrections":[],"more":1}',
      /not as it was written: more/,
    ],
    ['half a dataset', '{"schemaVersion":1,', /JSON/],
  ])('that is %s is refused in a sentence', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  it.runIf(process.env.PLUMBLINE_REPORT)(
    'gives the very dataset that ships, where it is the report that was shipped from',
    async () => {
      const bytes = readFileSync(process.env.PLUMBLINE_REPORT ?? '');
      const files = ['event', 'threads'].map((what) => [what, join(DATA, `lpc-2024.${what}.json`)]);
      const means = {
        knowledgeOf: async () => loadKnowledge(Object.fromEntries(files)),
        readPdfPages: async () => [],
      };
      const idle = async (): Promise<void> => undefined;
      const parsed = await parseFile(bytes, 'report.md', means, idle);
      const { hash } = datasetOf(await extractFile(parsed, {}, idle));
      const shipped = hashDataset(
        JSON.parse(readFileSync(join(DATA, 'lpc-2024.dataset.json'), 'utf8')),
      );
      expect(hash).toBe(shipped);
    },
  );
});
