import { type Damage, type Layout, NO_DAMAGE } from './layout';
import type { ModelContribution, ModelReport } from './model';

export interface Case {
  readonly model: ModelReport;
  readonly layout: Layout;
  readonly damage: Damage;
}

/** The smallest report found that still fails: what makes a failure readable. */
export function shrink(start: Case, fails: (smaller: Case) => boolean): Case {
  let best = start;
  for (let found = true; found; ) {
    const smaller = makeSmaller(best).find(fails);
    found = smaller !== undefined;
    best = smaller ?? best;
  }
  return best;
}

function makeSmaller({ model, layout, damage }: Case): Case[] {
  const models = model.contributions.flatMap((contribution, index): ModelReport[] => [
    { ...model, contributions: model.contributions.toSpliced(index, 1) },
    ...makeContributionSmaller(contribution).map((smaller) => ({
      ...model,
      contributions: model.contributions.with(index, smaller),
    })),
  ]);
  const damages = Object.keys(damage) as (keyof Damage)[];
  return [
    ...models
      .filter(({ contributions }) => contributions.length > 0)
      .map((smaller) => ({ model: smaller, layout, damage })),
    ...damages
      .filter((name) => damage[name])
      .map((name) => ({ model, layout, damage: { ...damage, [name]: NO_DAMAGE[name] } })),
    ...makePlainer(layout).map((plainer) => ({ model, layout: plainer, damage })),
  ];
}

function makeContributionSmaller(contribution: ModelContribution): ModelContribution[] {
  const { code: _, ...withoutCode } = contribution;
  const { date: __, ...withoutDate } = contribution;
  const { session: ___, ...withoutSession } = contribution;
  const { track: ____, ...withoutTrack } = contribution;
  const lists = ['lines', 'fields', 'authors', 'coauthors', 'presenters'] as const;
  return [
    ...[withoutCode, withoutDate, withoutSession, withoutTrack].filter(
      (smaller) => Object.keys(smaller).length < Object.keys(contribution).length,
    ),
    ...lists.flatMap((list) =>
      contribution[list].map((_, index) => ({
        ...contribution,
        [list]: contribution[list].filter((_, place) => place !== index),
      })),
    ),
    ...contribution.lines.flatMap((line, index) => {
      const words = line.text.split(' ');
      return line.messageIds.length > 0
        ? []
        : words.slice(1).map((_, place) => ({
            ...contribution,
            lines: contribution.lines.with(index, {
              ...line,
              text: words.toSpliced(place + 1, 1).join(' '),
            }),
          }));
    }),
  ];
}

function makePlainer(layout: Layout): Layout[] {
  const plain: Partial<Layout> = {
    pageHead: 'none',
    pageFoot: 'none',
    newline: '\n',
    namesBelow: false,
    margin: 0,
    bullet: '-',
    subBullet: '-',
  };
  return (Object.keys(plain) as (keyof Layout)[])
    .filter((name) => layout[name] !== plain[name])
    .map((name) => ({ ...layout, [name]: plain[name] }));
}
