import { describe, expect, it } from 'vitest';
import { mendAddresses } from '../../src/report/mend-addresses';
import type { ReportLine } from '../../src/report/report';

/** Lines as text; an empty one stands for a gap, a leading hash for a heading. */
function mend(text: string): { lines: string[]; codes: string[] } {
  const lines: ReportLine[] = [];
  let gap = true;
  text.split('\n').forEach((one, index) => {
    if (one === '') gap = true;
    else {
      const kind = one.startsWith('# ') ? 'heading' : 'text';
      lines.push({ line: index + 1, kind, level: 0, gap, text: one.replace(/^# /, '') });
      gap = false;
    }
  });
  const mended = mendAddresses(lines);
  return {
    lines: mended.lines.map(({ line, text: own }) => `${line} ${own}`),
    codes: mended.findings.map(({ code }) => code),
  };
}

const LORE = 'https://lore.kernel.org/netdev';

describe('an address of a mail that the end of a line has broken', () => {
  it.each([
    [
      `See ${LORE}/20250102-reed-v2-0-\n0123456789ab@reed.example/ first`,
      `1 See ${LORE}/20250102-reed-v2-0-0123456789ab@reed.example/`,
      '2 first',
    ],
    [`${LORE}/Zq1rX7u0@\nreed.example/T/#u.`, `1 ${LORE}/Zq1rX7u0@reed.example/T/#u.`],
    [`(<${LORE}/Zq1rX7u0@reed.\nexample/>) or`, `1 (<${LORE}/Zq1rX7u0@reed.example/>)`, '2 or'],
    [`${LORE}/Zq1rX7u0@reed.exa\nmple/, and`, `1 ${LORE}/Zq1rX7u0@reed.example/,`, '2 and'],
    [`${LORE}/Zq1%2\nBrX7u0@reed.example/`, `1 ${LORE}/Zq1%2BrX7u0@reed.example/`],
    [
      `${LORE}/\n20250102030405.6-1-pat@reed.example/`,
      `1 ${LORE}/20250102030405.6-1-pat@reed.example/`,
    ],
    ['https://\nlore.kernel.org/r/a1@reed.example', '1 https://lore.kernel.org/r/a1@reed.example'],
    [
      '(https://lore.kernel.\norg/r/a1@reed.example)',
      '1 (https://lore.kernel.org/r/a1@reed.example)',
    ],
    ['lore.kernel.org/r/87wmx5ab2c.\nfsf@oakdene', '1 lore.kernel.org/r/87wmx5ab2c.fsf@oakdene'],
    ['Message-ID: <Zq1rX7u0@\nreed.example>', '1 Message-ID: <Zq1rX7u0@reed.example>'],
    ['<20250102030405.\nGA77@reed.example> says', '1 <20250102030405.GA77@reed.example>', '2 says'],
    [
      '20250102-reed-v2-0-\n0123456789ab@reed.example.',
      '1 20250102-reed-v2-0-0123456789ab@reed.example.',
    ],
    [
      `${LORE}/20250102-reed-v2-\n0-0123456789ab-\n7@reed.example/`,
      `1 ${LORE}/20250102-reed-v2-0-0123456789ab-7@reed.example/`,
    ],
    [`${LORE}/Zq1rX7u0@kim-\nreed.example/`, `1 ${LORE}/Zq1rX7u0@kim-reed.example/`],
  ])('is one again: %j', (text, ...expected) => {
    expect(mend(text)).toEqual({ lines: expected, codes: [] });
  });

  it('loses a hyphen that no host can have, and says so', () => {
    expect(mend(`${LORE}/Zq1rX7u0@reed.exam-\nple/#r`)).toEqual({
      lines: [`1 ${LORE}/Zq1rX7u0@reed.example/#r`],
      codes: ['repaired-link'],
    });
  });

  it('may go on behind a gap where it is visibly cut, as a page leaves one', () => {
    expect(mend(`${LORE}/20250102-reed-v2-0-\n\n01234567@reed.example/`).lines).toHaveLength(1);
    expect(mend(`${LORE}/Zq1rX7u0@reed.exa\n\nmple/`).lines).toHaveLength(2);
  });

  it.each([
    [`${LORE}/Zq1rX7u0@reed.example\nand that is all`],
    [`${LORE}/Zq1rX7u0@reed.example/\nT/#u`],
    [`${LORE}/Zq1rX7u0@reed.example.\nThe next`],
    [`${LORE}/\nPat Reed <pat@reed.example>`],
    [`${LORE}/?q=reed-\n0123456789ab@reed.example/`],
    [`${LORE}/20250102-reed-v2-0-\n# 0123456789ab@reed.example/`],
    [`${LORE}/20250102-reed-v2-0-\nand nothing more`],
    ['Talk to Pat <pat\nkim@reed.example>'],
    ['https://example.org/a-\nb@reed.example/'],
    ['well-\nknown@reed.example'],
    ['see also\nlore.kernel.org/r/a1@reed.example'],
  ])('is left alone where nothing says so: %j', (text) => {
    expect(mend(text).lines).toHaveLength(2);
  });
});
