import type { Byline, Contribution } from '../report/report';
import { maskAddresses } from './excerpt';

/**
 * A contribution whose title and bylines show no address: names, ids and organizations are made
 * from them and written out. Descriptions keep theirs, since they tell people apart while reading.
 */
export function maskContribution(contribution: Contribution): Contribution {
  return {
    ...contribution,
    title: maskAddresses(contribution.title),
    bylines: contribution.bylines.map(maskByline),
    ...(contribution.topics === undefined
      ? {}
      : {
          topics: contribution.topics.map((topic) => ({
            ...topic,
            title: maskAddresses(topic.title),
            bylines: topic.bylines.map(maskByline),
          })),
        }),
    ...(contribution.session === undefined ? {} : { session: maskAddresses(contribution.session) }),
  };
}

export function maskByline(byline: Byline): Byline {
  return {
    ...byline,
    entries: byline.entries.map(({ affiliation, ...entry }) => ({
      ...entry,
      text: maskAddresses(entry.text),
      family: dropAddresses(entry.family),
      given: dropAddresses(entry.given),
      ...describeBody(affiliation),
    })),
  };
}

/** An address is no part of a name and no employer. */
function describeBody(affiliation: string | undefined): { affiliation?: string } {
  const body = dropAddresses(affiliation ?? '');
  return /[\p{L}\p{N}]/u.test(body) ? { affiliation: body } : {};
}

function dropAddresses(text: string): string {
  const masked = maskAddresses(text);
  if (masked === text) return text;
  return masked
    .replace(/[<(]?‹address›[>)]?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[,;:]|[,;:]$/g, '')
    .trim();
}
