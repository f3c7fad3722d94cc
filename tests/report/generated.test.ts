import { describe, expect, it } from 'vitest';
import { readEntries } from '../../src/extract/entries';
import { findLinks } from '../../src/extract/find-threads';
import { parseReport } from '../../src/report/parse-report';
import { Dice } from '../builders/indico-report/dice';
import { generateModel } from '../builders/indico-report/generate-model';
import {
  chooseDamage,
  chooseLayout,
  chooseLoss,
  type Damage,
  NO_DAMAGE,
} from '../builders/indico-report/layout';
import { describeExpected, describeRead } from '../builders/indico-report/read-back';
import { renderReport } from '../builders/indico-report/render-report';
import { type Case, shrink } from '../builders/indico-report/shrink';

/** How many reports each property reads: thousands now and then, by this variable. */
const RUNS = Number(process.env.PLUMBLINE_REPORT_RUNS ?? 1000);
/** Where the seeds begin, to look at others than always the same. */
const FIRST = Number(process.env.PLUMBLINE_REPORT_SEED ?? 1);

/** Notes about damage that took nothing away. */
const HARMLESS = new Set(['running-head', 'broken-word']);

/**
 * Writes a case and reads it back: what stands in it, which mails it cites, and that there is a
 * finding at every line where something was lost, and no other.
 */
function compare({ model, layout, damage }: Case, dice: Dice) {
  const rendered = renderReport(model, layout, damage, dice);
  const report = parseReport(rendered.text);
  const links = report.contributions.map(({ description }, index) =>
    findLinks(
      index,
      'mc',
      readEntries(description, () => false),
    ),
  );
  const findings = [...report.findings, ...links.flatMap((found) => found.findings)];
  const cited = [...rendered.cited].flatMap(([line, ids]) => ids.map((id) => `${line} ${id}`));
  return {
    text: rendered.text,
    expected: [
      describeExpected(model.title, rendered),
      ...cited,
      ...rendered.losses.map(({ line, code }) => `${line} ${code}`).sort(),
    ].join('\n'),
    read: [
      describeRead(report),
      ...links.flatMap(({ citations }) =>
        citations.map(({ line, messageId }) => `${line} ${messageId}`),
      ),
      ...findings
        .filter(({ code }) => !HARMLESS.has(code))
        .map(({ line, code }) => `${line} ${code}`)
        .sort(),
    ].join('\n'),
  };
}

function differs(one: Case, dice: Dice): boolean {
  try {
    const { expected, read } = compare(one, dice);
    return expected !== read;
  } catch {
    return true;
  }
}

/** Shows the first report that is read otherwise, made as small as it goes, with what differs. */
function readAll(chooseDamageOf: (dice: Dice) => Damage): void {
  for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
    const dice = new Dice(seed);
    const start: Case = {
      model: generateModel(dice.at('model')),
      layout: chooseLayout(dice.at('layout')),
      damage: chooseDamageOf(dice.at('damage')),
    };
    const text = dice.at('text');
    if (!differs(start, text)) continue;
    const small = shrink(start, (smaller) => differs(smaller, text));
    const found = compare(small, text);
    expect(found.read, `Seed ${seed}:\n${found.text}`).toBe(found.expected);
  }
}

describe('a generated report', () => {
  it('is read as it was meant, in every layout', () => {
    readAll(() => NO_DAMAGE);
  });

  it('is read as it was meant after damage that takes nothing away', () => {
    readAll(chooseDamage);
  });

  it('that lost something has a finding at each such line, and nothing in it is made up', () => {
    readAll(chooseLoss);
  });

  it('is the same for the same seed', () => {
    const write = (): string => {
      const dice = new Dice(7);
      const layout = chooseLayout(dice.at('layout'));
      return renderReport(generateModel(dice), layout, chooseLoss(dice), dice).text;
    };
    expect(write()).toBe(write());
  });
});
