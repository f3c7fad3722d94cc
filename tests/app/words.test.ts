import { describe, expect, it } from 'vitest';
import { countWord, describeRule, ROLE_WORDS, STRENGTH_WORDS } from '../../src/app/words';
import { ROLES, STRENGTHS } from '../../src/dataset/types';
import { LPC } from './lpc';

const evidence = [
  ...LPC.relations.flatMap((relation) => relation.evidence),
  ...LPC.microconferences.flatMap(({ constraints }) => constraints.flatMap((one) => one.evidence)),
];
const rules = [...new Set(evidence.map(({ rule }) => rule))].sort();

describe('describeRule', () => {
  it.each(rules)('has plain words for %s, which occurs in the committed dataset', (rule) => {
    const words = describeRule(rule);
    expect(words).not.toBe(rule);
    // The words of last resort are the code with its hyphens taken out.
    expect(words).not.toBe(rule.replace(/-/g, ' '));
  });

  it('still says something readable for a rule that it does not know', () => {
    expect(describeRule('read-by-a-later-version')).toBe('read by a later version');
  });
});

describe('words on screen', () => {
  it('exist for every role and every strength', () => {
    for (const role of ROLES) expect(ROLE_WORDS[role]).toMatch(/\w/);
    for (const strength of STRENGTHS) expect(STRENGTH_WORDS[strength]).toMatch(/\w/);
  });

  it('are singular for one and plural for none or many', () => {
    expect(countWord(1, 'person')).toBe('1 person');
    expect(countWord(0, 'mc')).toBe('0 microconferences');
    expect(countWord(2, 'org')).toBe('2 organizations');
  });
});
