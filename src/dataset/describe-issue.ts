import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** One validation issue as a sentence: the path, what was expected there, what was found. */
export function describeIssue(issue: Issue | undefined, whole: string): string {
  if (issue === undefined) return `${whole}: not readable`;
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return `${path === '' ? whole : path}: ${expectation(issue)}`;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}${issue.input === undefined ? ', found nothing' : ''}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'invalid_format':
      return `expected text of the form ${'pattern' in issue ? String(issue.pattern) : issue.format}`;
    case 'too_small':
      return `expected at least ${issue.minimum}`;
    case 'too_big':
      return `expected at most ${issue.maximum}`;
    case 'invalid_union':
      return 'has none of the forms that may stand here';
    default:
      return issue.message ?? 'not what was expected';
  }
}
