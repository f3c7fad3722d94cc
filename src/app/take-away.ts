import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PictureColours } from '../exchange/picture';
import { hrefOf } from './address-bar';
import type { ReadyState } from './store';
import { readToken } from './theme';

/** What can be written as text, of what is seen or of everything. */
export type FileKind =
  | 'svg'
  | 'gexf'
  | 'graphml'
  | 'csv-nodes'
  | 'csv-edges'
  | 'db-nodes'
  | 'db-edges'
  | 'dataset'
  | 'whole-gexf'
  | 'whole-graphml';

export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

type Files = typeof import('./take-away-files');
let files: Files | null = null;

/** The writers of files are no part of the first page: they are fetched when one is wanted. */
async function loadFiles(): Promise<Files> {
  try {
    files ??= await import('./take-away-files');
  } catch {
    throw new Error(
      'The part of Plumbline that writes files could not be fetched. Check the connection, then reload the page.',
    );
  }
  return files;
}

/**
 * Makes a file and gives it to the browser to save.
 *
 * @returns the name it is saved by
 * @throws Error with a sentence for the reader
 */
export async function takeAway(kind: FileKind | 'png', ready: ReadyState): Promise<string> {
  const { makeFile } = await loadFiles();
  // The screen says that a file is being made; let it, before nothing else can be done.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const file = makeFile(kind === 'png' ? 'svg' : kind, ready, addressOf(ready), readColours());
  if (kind === 'png') {
    const name = file.name.replace(/svg$/, 'png');
    save(name, await drawPng(file.text));
    return name;
  }
  save(file.name, new Blob([file.text], { type: file.type }));
  return file.name;
}

/** The whole address of a view, for somebody who has only the paper or the file. */
function addressOf({ viewState }: ReadyState): string {
  return new URL(hrefOf(viewState), `${window.location.origin}${window.location.pathname}`).href;
}

/** Gives a file to the browser to save. */
export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The colours that are on screen, as the picture wants them. */
function readColours(): PictureColours {
  const row = (name: string): string[] =>
    Array.from({ length: 11 }, (_, number) => readToken(`--${name}-${number}`));
  return {
    page: readToken('--page'),
    surface: readToken('--surface'),
    ink: readToken('--ink'),
    ink2: readToken('--ink2'),
    node: readToken('--node'),
    line: readToken('--line'),
    edge: readToken('--edge'),
    fills: row('fill'),
    texts: row('text'),
    regionOpacity: Number(readToken('--region-opacity')) || 0.1,
    isDark: document.documentElement.dataset.theme === 'dark',
  };
}

const toUrl = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

const MIN_PNG_WIDTH = 1440;
/** No browser draws more; some draw less and then give nothing. */
const MOST_PIXELS_PER_SIDE = 16_384;
const OTHER_THAN_PNG = 'The SVG has the same picture and no such limit.';

/** Twice the size, so that it is sharp on paper and on fine screens. */
async function drawPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = toUrl(svg);
  await image.decode().catch(() => {
    throw new Error(`This browser could not draw the picture. ${OTHER_THAN_PNG}`);
  });
  const scale = Math.max(2, MIN_PNG_WIDTH / image.naturalWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.naturalWidth * scale);
  canvas.height = Math.ceil(image.naturalHeight * scale);
  const size = `${canvas.width} × ${canvas.height} pixels`;
  const tooLarge = `A PNG of ${size} is more than this browser can draw. ${OTHER_THAN_PNG}`;
  if (Math.max(canvas.width, canvas.height) > MOST_PIXELS_PER_SIDE) throw new Error(tooLarge);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(tooLarge);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error(tooLarge);
  return blob;
}

/** What the printed sheet needs besides the state. */
export interface PrintedSheet {
  readonly address: string;
  /** The picture of what is seen, for an `img`; null while its writer is not there. */
  readonly picture: string | null;
}

/**
 * The sheet while something is being printed, from the button or from the browser's own menu; and
 * what the button does. `print` rejects only where the browser cannot print.
 */
export function usePrint(ready: ReadyState): {
  readonly sheet: PrintedSheet | null;
  readonly print: () => Promise<void>;
} {
  const [sheet, setSheet] = useState<PrintedSheet | null>(null);
  const latest = useRef(ready);
  latest.current = ready;
  const isPrepared = useRef(false);

  useEffect(() => {
    let screenTheme: string | undefined;
    const before = (): void => {
      // The browser's own menu does not wait: what is not there by now is not printed.
      if (!isPrepared.current) flushSync(() => setSheet(makeSheet(latest.current)));
      screenTheme ??= document.documentElement.dataset.theme;
      document.documentElement.dataset.theme = 'light';
    };
    const after = (): void => {
      if (screenTheme !== undefined) document.documentElement.dataset.theme = screenTheme;
      screenTheme = undefined;
      isPrepared.current = false;
      setSheet(null);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      after();
    };
  }, []);

  const print = useCallback(async () => {
    // Without its picture the sheet has the table instead.
    await loadFiles().catch(() => undefined);
    const made = makeSheet(latest.current);
    isPrepared.current = true;
    flushSync(() => setSheet(made));
    const image = document.querySelector<HTMLImageElement>('.print-picture');
    await image?.decode().catch(() => undefined);
    window.print();
  }, []);
  return { sheet, print };
}

function makeSheet(ready: ReadyState): PrintedSheet {
  const address = addressOf(ready);
  if (files === null || ready.viewState.view !== 'graph') return { address, picture: null };
  return { address, picture: toUrl(files.makePrintedPicture(ready, readPaperColours())) };
}

/** Paper is white, also where the screen is dark. */
function readPaperColours(): PictureColours {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  const colours = readColours();
  if (theme === undefined) delete dataset.theme;
  else dataset.theme = theme;
  return { ...colours, page: '#ffffff', surface: '#ffffff' };
}
