import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/report/parse-report';
import { drawReport, lineOf } from '../builders/report-text';

const AUTHORS = '**Primary authors:** ROSTEDT, Steven; GUITTOT, Vincent (Linaro)';

describe('parseReport', () => {
  it('reads the conference title and every contribution with its place', () => {
    const text = drawReport([
      { id: 7, title: 'Sched MC', trailer: AUTHORS },
      { id: 8, title: 'RISC-V MC' },
    ]);
    const report = parseReport(text);
    expect(report.title).toBe('Example Plumbing Conference 2031');
    expect(
      report.contributions.map(({ contributionId, title }) => [contributionId, title]),
    ).toEqual([
      [7, 'Sched MC'],
      [8, 'RISC-V MC'],
    ]);
    expect(report.contributions[0]?.line).toBe(lineOf(text, '### **Sched MC**'));
    expect(report.contributions[0]?.endLine).toBe(lineOf(text, 'Track Classification'));
  });

  it('reads a contribution whose ID line was lost, and says so', () => {
    const report = parseReport(
      drawReport([
        { id: 7, title: 'Sched MC', trailer: AUTHORS },
        { id: null, title: 'Sched-Ext MC', trailer: AUTHORS },
      ]),
    );
    expect(report.contributions.map(({ contributionId }) => contributionId)).toEqual([7, null]);
    expect(report.findings.map(({ code }) => code)).toEqual(['lost-id']);
  });

  it('reads ID and type that stand on separate lines', () => {
    const text = drawReport([{ id: 9, title: 'Containers MC' }]).replace(
      'Contribution ID: 9 Type: not specified',
      'Contribution ID: 9\n\nType: Talk',
    );
    expect(parseReport(text).contributions[0]).toMatchObject({
      contributionId: 9,
      type: 'Talk',
      title: 'Containers MC',
    });
  });

  it.each(['# Title MC', '## **Title MC**', '###### Title MC', '**Title MC**', 'Title MC'])(
    'takes %j for a title, whatever its level',
    (heading) => {
      const text = drawReport([{ title: 'X' }]).replace('### **X**', heading);
      expect(parseReport(text).contributions[0]?.title).toBe('Title MC');
    },
  );

  it('does not take a heading inside a description for a title', () => {
    const body = 'Text.\n\n### MC Leads:\n\n- Kate Stewart';
    const report = parseReport(drawReport([{ body, trailer: AUTHORS }]));
    expect(report.contributions).toHaveLength(1);
    expect(report.contributions[0]?.description.map(({ text }) => text)).toEqual([
      'Text.',
      'MC Leads:',
      'Kate Stewart',
    ]);
  });

  it('leaves out running heads and page feet, each with a finding', () => {
    const body = 'First part.\n\nA long title about things th...\n\nPage 12\n\nSecond part.';
    const report = parseReport(
      drawReport([{ title: 'A long title about things that matter', body }]),
    );
    expect(report.contributions[0]?.description.map(({ text }) => text)).toEqual([
      'First part.',
      'Second part.',
    ]);
    expect(report.findings.map(({ code }) => code)).toEqual(['running-head', 'running-head']);
  });

  it('reads the plain layout of pdftotext, with centred titles over two lines and a date', () => {
    const text = [
      'Example Conference 2031',
      'Report of Contributions',
      '',
      '\fContribution ID: 4                         Type: Talk',
      '',
      '              A title that runs over',
      '                   two lines MC',
      '',
      '   Wednesday, August 24, 2031 5:10 PM (20 minutes)',
      '',
      'Text of it.',
      '',
      'Author: DOE, Jane (Example)',
    ].join('\n');
    const [contribution] = parseReport(text).contributions;
    expect(contribution?.title).toBe('A title that runs over two lines MC');
    expect(contribution?.description.map((line) => line.text)).toEqual(['Text of it.']);
    expect(contribution?.bylines[0]?.entries[0]).toMatchObject({ family: 'Doe', given: 'Jane' });
  });

  it('says of a Report of Abstracts that it is not supported', () => {
    expect(() => parseReport('Report of Abstracts\n\nAbstract ID : 3\n\nTitle')).toThrow(
      'is a “Report of Abstracts”, which is not supported',
    );
  });

  it('says of another text that it holds no contribution', () => {
    expect(() => parseReport('Dear all,\n\nsee you there.')).toThrow('No contribution was found');
  });

  it('finds an id that stands twice', () => {
    const report = parseReport(drawReport([{ id: 3 }, { id: 3, title: 'Other MC' }]));
    expect(report.findings.map(({ code }) => code)).toContain('repeated-id');
  });
});
