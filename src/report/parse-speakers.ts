import { splitPublicName } from './json-person';
import { isToBeNamed } from './layout-labels';
import type { BylineEntry } from './report';

/**
 * The persons of a line that Indico writes into a calendar:
 *
 *     list  = entry *( ", " entry )
 *     entry = First Last [ " (" affiliation ")" ]
 *
 * for example `Jane Doe (Example, Inc.), John Roe`. An affiliation is free text, so the list is
 * split only outside parentheses.
 */
export function parseSpeakers(list: string, line: number): BylineEntry[] {
  return splitOutsideParentheses(list).flatMap((part) => {
    const text = part.trim();
    const open = text.indexOf('(');
    const name = (open < 0 ? text : text.slice(0, open)).trim();
    if (!/\p{L}/u.test(name) || name.length > 100 || isToBeNamed(name)) return [];
    const affiliation =
      open < 0
        ? ''
        : text
            .slice(open + 1)
            .replace(/\)\s*$/, '')
            .trim();
    return [
      {
        text,
        ...splitPublicName(name),
        ...(affiliation === '' ? {} : { affiliation }),
        line,
        endLine: line,
      },
    ];
  });
}

function splitOutsideParentheses(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const letter = list[at];
    if (letter === '(') depth++;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if ((letter === ',' || letter === ';') && depth === 0) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  const rest = list.slice(start);
  // A parenthesis that never closes would swallow everybody after it.
  return depth === 0 ? [...parts, rest] : [...parts, ...rest.split(/[,;]/)];
}
