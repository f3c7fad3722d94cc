import type { EntityKind } from '../dataset/types';
import { type ExchangeGraph, toExchangeGraph } from '../exchange/exchange-graph';
import type { Picture, PictureColours, PictureSign } from '../exchange/picture';
import {
  writeEdgesCsv,
  writeEdgesCsvForDatabase,
  writeNodesCsv,
  writeNodesCsvForDatabase,
} from '../exchange/write-csv';
import { writeGexf } from '../exchange/write-gexf';
import { writeGraphml } from '../exchange/write-graphml';
import { writeSvg } from '../exchange/write-svg';
import type { FoldedLens } from '../graph/fold';
import { selectLens } from '../graph/lens';
import { formatJson } from '../lib/json';
import { type Drawing, selectDrawing } from './drawing';
import { selectFiltered, selectTies } from './insights';
import { placeDrawing } from './place-drawing';
import type { ReadyState } from './store';
import type { FileKind, TextFile } from './take-away';
import { KIND_WORDS } from './words';

/** Spreadsheets take a CSV without it for one in an older encoding; databases would read it as text. */
const BYTE_ORDER_MARK = '\ufeff';

interface FileMaker {
  readonly type: string;
  /** The name behind the event and the lens, or behind the event alone. */
  readonly ending: string;
  readonly isWhole?: true;
  readonly write: (ready: ReadyState, address: string, colours: PictureColours) => string;
}

const XML = 'application/xml';
const CSV = 'text/csv;charset=utf-8';
const seen =
  (write: (graph: ExchangeGraph) => string): FileMaker['write'] =>
  (ready, address) =>
    write(selectSeen(ready, address));
const seenCsv = (write: (graph: ExchangeGraph) => string): FileMaker['write'] =>
  seen((graph) => BYTE_ORDER_MARK + write(graph));
const whole =
  (write: (graph: ExchangeGraph) => string): FileMaker['write'] =>
  (ready) =>
    write(selectWhole(ready));

const MAKERS: Readonly<Record<FileKind, FileMaker>> = {
  svg: { type: 'image/svg+xml', ending: '.svg', write: (...of) => writeSvg(makePicture(...of)) },
  gexf: { type: XML, ending: '.gexf', write: seen(writeGexf) },
  graphml: { type: XML, ending: '.graphml', write: seen(writeGraphml) },
  'csv-nodes': { type: CSV, ending: '-nodes.csv', write: seenCsv(writeNodesCsv) },
  'csv-edges': { type: CSV, ending: '-edges.csv', write: seenCsv(writeEdgesCsv) },
  'db-nodes': {
    type: CSV,
    ending: '-database-nodes.csv',
    write: seen(writeNodesCsvForDatabase),
  },
  'db-edges': {
    type: CSV,
    ending: '-database-edges.csv',
    write: seen(writeEdgesCsvForDatabase),
  },
  dataset: {
    type: 'application/json',
    ending: '.dataset.json',
    isWhole: true,
    write: ({ dataset }) => formatJson(dataset),
  },
  'whole-gexf': { type: XML, ending: '-whole.gexf', isWhole: true, write: whole(writeGexf) },
  'whole-graphml': {
    type: XML,
    ending: '-whole.graphml',
    isWhole: true,
    write: whole(writeGraphml),
  },
};

/** One file of what is seen, or of everything, under the name it is saved by. */
export function makeFile(
  kind: FileKind,
  ready: ReadyState,
  address: string,
  colours: PictureColours,
): TextFile {
  const { type, ending, isWhole, write } = MAKERS[kind];
  const { dataset, viewState } = ready;
  const name = isWhole ? dataset.event.id : `${dataset.event.id}-${viewState.lens}`;
  return { name: `${name}${ending}`, type, text: write(ready, address, colours) };
}

/** The picture without the words that the printed sheet has around it anyway. */
export function makePrintedPicture(ready: ReadyState, colours: PictureColours): string {
  return writeSvg({ ...makePicture(ready, '', colours), title: '', sentence: '', address: '' });
}

function makePicture(
  { dataset, arrangement, viewState }: ReadyState,
  address: string,
  colours: PictureColours,
): Picture {
  const drawing = selectDrawing(dataset, arrangement, viewState);
  const shown = new Set(drawing.nodes.map(({ community }) => community));
  const groups = arrangement.communities.communities.filter(({ number }) => shown.has(number));
  return {
    title: dataset.event.title,
    sentence: drawing.sentence,
    address,
    nodes: drawing.nodes,
    edges: drawing.edges,
    regions: drawing.regions,
    groups: groups.map(({ number, title }) => ({ community: number, title })),
    legend: listSigns(drawing),
    colours,
  };
}

/** The signs that occur in the drawing, in the order of the legend on screen. */
function listSigns({ nodes }: Drawing): PictureSign[] {
  const sign = (kind: EntityKind): PictureSign => ({ kind, label: KIND_WORDS[kind].one });
  const signs: readonly PictureSign[] = [
    { kind: 'group', label: 'folded group' },
    sign('mc'),
    { kind: 'person', label: 'person who runs something', runs: true },
    { kind: 'person', label: 'person who is only wanted', runs: false },
    sign('subsystem'),
    sign('org'),
    sign('thread'),
  ];
  return signs.filter(({ kind, runs }) =>
    nodes.some((node) => node.kind === kind && (runs === undefined || node.runs === runs)),
  );
}

/**
 * Just what the lens shows under the filter. What the screen folds for want of room is unfolded
 * here: other programs have room.
 */
function selectSeen(
  { dataset, arrangement, viewState }: ReadyState,
  address: string,
): ExchangeGraph {
  const filtered = selectFiltered(dataset, arrangement, viewState.filter);
  const ties = viewState.lens === 'microconferences' ? selectTies(filtered, viewState.policy) : [];
  const shown = selectLens(filtered, viewState, ties);
  const unfolded: FoldedLens = { ...shown, left: NOTHING_LEFT };
  const positions = placeDrawing(dataset, arrangement, viewState, unfolded);
  return toExchangeGraph(filtered, shown, { ...groupsOf(arrangement), positions, address });
}

const NOTHING_LEFT = { nodes: 0, edges: 0 };

function selectWhole({ dataset, arrangement, viewState }: ReadyState): ExchangeGraph {
  const everything = { ...viewState, lens: 'everything' } as const;
  const unfolded: FoldedLens = { nodes: [], edges: [], left: NOTHING_LEFT };
  const positions = placeDrawing(dataset, arrangement, everything, unfolded);
  return toExchangeGraph(dataset, 'whole', { ...groupsOf(arrangement), positions });
}

function groupsOf({ communities: { numberOf, communities } }: ReadyState['arrangement']) {
  return { numberOf, titles: new Map(communities.map(({ number, title }) => [number, title])) };
}
