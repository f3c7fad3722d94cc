import { describe, expect, it } from 'vitest';
import { parseByline } from '../../src/report/parse-byline';

function read(...lines: string[]) {
  return parseByline(lines.map((text, index) => ({ text, line: 10 + index })));
}

function names(...lines: string[]): string[] {
  return read(...lines).entries.map(
    ({ given, family, affiliation }) =>
      `${given} ${family}${affiliation ? ` @ ${affiliation}` : ''}`,
  );
}

describe('parseByline', () => {
  it('reads names, honorifics and affiliations', () => {
    expect(names('Mr BRAUNER, Christian; RAPOPORT, Mike (IBM)')).toEqual([
      'Christian Brauner',
      'Mike Rapoport @ IBM',
    ]);
  });

  it('keeps commas, nested brackets and semicolons inside an affiliation', () => {
    expect(
      names('CAMERON, Jonathan (Huawei Technologies R&D (UK)); DOE, Jane (A; B, Inc.)'),
    ).toEqual(['Jonathan Cameron @ Huawei Technologies R&D (UK)', 'Jane Doe @ A; B, Inc.']);
  });

  it('puts particles, Mc and apostrophes back into mixed case', () => {
    expect(
      names("BRISTOT DE OLIVEIRA, Daniel; MCKENNEY, Paul; O'BRIEN, Ann; VAN ASSCHE, Bart"),
    ).toEqual(['Daniel Bristot de Oliveira', 'Paul McKenney', "Ann O'Brien", 'Bart Van Assche']);
  });

  it('reads a given name typed in capitals', () => {
    expect(names('PATRA, ATISH (Rivos)')).toEqual(['Atish Patra @ Rivos']);
  });

  it('closes a word that a line break cut inside an affiliation, and says so', () => {
    const { entries, findings } = read('GRABER, Stéphane (Zab-', 'bly)');
    expect(entries[0]).toMatchObject({ affiliation: 'Zabbly', line: 10, endLine: 11 });
    expect(findings.map(({ code }) => code)).toEqual(['broken-word']);
  });

  it('keeps one person who stands twice as two entries', () => {
    expect(names('KHAN, Shuah (The Linux Foundation); KHAN, Shuah')).toHaveLength(2);
  });

  it('reads on behind a bracket that never closes', () => {
    const { entries, findings } = read('DOE, Jane (Example; ROE, Richard');
    expect(entries.map(({ family }) => family)).toEqual(['Doe', 'Roe']);
    expect(findings.map(({ code }) => code)).toEqual(['open-parenthesis']);
  });

  it('keeps an entry of another form as written, with a finding', () => {
    const { entries, findings } = read('Jane Doe; ROE, Richard');
    expect(entries[0]).toMatchObject({ given: 'Jane Doe', family: '' });
    expect(findings[0]).toMatchObject({ code: 'byline-name', line: 10 });
  });
});
