import { createRandom } from '../../src/lib/random';
import { extractDrawn } from '../builders/extracted';
import { drawExport, drawPerson, drawTalk } from '../builders/indico-json';
import { Dice } from '../builders/indico-report/dice';
import { generateModel } from '../builders/indico-report/generate-model';
import { chooseLayout, chooseLoss } from '../builders/indico-report/layout';
import type { ModelContribution, ModelPerson } from '../builders/indico-report/model';
import { renderReport } from '../builders/indico-report/render-report';
import { choosePdfLayout } from '../builders/pdf/pdf-layout';
import { renderPdf } from '../builders/pdf/render-pdf';
import { drawReport } from '../builders/report-text';
import { MUTATIONS } from './mutations';
import type { Input } from './run-chain';

/** The input of a number: always the same one. */
export function makeInput(seed: number): Input {
  const dice = new Dice(seed, 'fuzz');
  const random = createRandom(seed);
  const [kind, name, whole] = makeWhole(dice);
  const done: string[] = [];
  let bytes = whole;
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    const mutation = MUTATIONS[Math.floor(random() * MUTATIONS.length)];
    if (mutation === undefined) continue;
    bytes = mutation.apply(bytes, random);
    done.push(mutation.name);
  }
  return { kind, bytes, label: `${name} ${seed}: ${done.join(', ')}` };
}

const encode = (value: string): Uint8Array => new TextEncoder().encode(value);

function makeWhole(dice: Dice): readonly [Input['kind'], string, Uint8Array] {
  const model = () => generateModel(dice.at('model'));
  const form = dice.number('form');
  if (form < 0.45) {
    const layout = chooseLayout(dice.at('layout'));
    const damage = chooseLoss(dice.at('damage'));
    return ['source', 'report', encode(renderReport(model(), layout, damage, dice).text)];
  }
  if (form < 0.6) return ['source', 'list of people', encode(drawLists(dice))];
  if (form < 0.75) {
    const contributions = model().contributions.map(toTalk);
    const isInSessions = dice.chance('sessions', 0.4);
    const sessions = [{ title: 'A MC: Morning', slotTitle: 'Morning', contributions }];
    const given = isInSessions ? { sessions } : { contributions };
    return ['source', 'Indico export', encode(drawExport(given, dice.pick('indent', [0, 1])))];
  }
  if (form < 0.82) return ['source', 'schedule.json', encode(drawSchedule(model().contributions))];
  if (form < 0.88) return ['source', 'calendar', encode(drawCalendar(model().contributions))];
  if (form < 0.9) {
    const { bytes } = renderPdf(model(), choosePdfLayout(dice.at('pdf')), dice);
    return ['source', 'PDF', bytes];
  }
  if (form < 0.96) return ['dataset', 'dataset', encode(JSON.stringify(drawDataset()))];
  return ['corrections', 'corrections', encode(JSON.stringify(CORRECTIONS))];
}

/** Lists and wishes in prose, which the generated reports have little of. */
function drawLists(dice: Dice): string {
  const lines = dice.pick('lists', [
    'MC Leads:\n\n- Jane Doe <jane@x.example>\n- John Roe (Example, Inc.) (\\*)\n- Palmer Atish Anup',
    'Key attendees (\\* confirmed):\n\nJane Doe\\*, John Roe; Ann Other/Rob Roe and Greg KH\n\n- TBD',
    'Topics:\n\n- BPF (Jane Doe, John Roe)\n- Scheduler – Jane\n  - https://lore.kernel.org/r/a@b.example/',
    'Please do not schedule us with the Real-time MC; only Wednesday 18 September, 3 hours, a large room.',
    'See [the series](https://lore.kernel.org/all/20310109.1-2-d@x.example/T/#u) and https://patch.msgid.link/a_b@c.',
  ]);
  const more = dice.pick('more', [
    '',
    'We need people from Google, ARM and Red Hat.',
    'Stakeholders: all',
  ]);
  return drawReport([
    {
      id: 1,
      title: 'Sched MC',
      body: `${lines}\n\n${more}`,
      trailer: 'Primary authors: DOE, Jane (X)',
    },
    { id: 2, title: 'Real-time MC', body: more, trailer: 'Presenters: ROE, John; DOE, Jane' },
  ]);
}

const toPerson = ({ given, family, affiliation }: ModelPerson): object =>
  drawPerson(`${given} ${family}`, affiliation === undefined ? {} : { affiliation });

function toTalk({ id, title, track, lines, authors, presenters }: ModelContribution): object {
  return drawTalk({
    id: `${id}`,
    friendly_id: id,
    title,
    track: track ?? null,
    description: lines
      .map(({ kind, text }) => (kind === 'item' ? `- ${text}` : `<p>${text}</p>`))
      .join('\n'),
    primaryauthors: authors.map(toPerson),
    speakers: presenters.map(toPerson),
    startDate: { date: '2031-09-18', time: '10:00:00', tz: 'Europe/Vienna' },
  });
}

function drawSchedule(contributions: readonly ModelContribution[]): string {
  const events = contributions.map(({ id, title, track, presenters }) => ({
    ...{ id, guid: `g${id}`, title, track, date: '2031-09-18T10:00:00+02:00', duration: '01:30' },
    abstract: 'We **discuss** <b>things</b>.',
    persons: presenters.map(({ given, family }) => ({ id, public_name: `${given} ${family}` })),
  }));
  const days = [{ date: '2031-09-18', rooms: { 'Hall A': events } }];
  return JSON.stringify({ schedule: { conference: { title: 'Example 2031', days } } }, null, 1);
}

function drawCalendar(contributions: readonly ModelContribution[]): string {
  const events = contributions.flatMap(({ id, title }) => [
    'BEGIN:VEVENT',
    `UID:${id}@x.example`,
    'DTSTART;TZID=Europe/Vienna:20310918T100000',
    'DURATION:PT1H30M',
    `SUMMARY:${title.replace(/[,;]/g, '\\$&')}`,
    'DESCRIPTION:Speakers: Jane Doe (Example\\, Inc.)\\, John Roe\\nWhat it',
    '  is about.',
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Example', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

let dataset: object | undefined;
function drawDataset(): object {
  dataset ??= extractDrawn([
    { id: 1, title: 'Sched MC', body: 'MC Leads:\n\n- Jane Doe\n\nTopics:\n\n- BPF' },
    { id: 2, title: 'Real-time MC', trailer: 'Presenters: DOE, Jane (Example)' },
  ]);
  return dataset;
}

const CORRECTIONS = {
  correctionsVersion: 1,
  event: 'epc-2031',
  corrections: [
    { kind: 'merge', keep: 'person:jane-doe', drop: 'person:j-doe', reason: 'the same' },
    { kind: 'rename', entity: 'person:jane-doe', name: 'Jane D.' },
    { kind: 'dismiss', finding: 'finding:1' },
  ],
};
