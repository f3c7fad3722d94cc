import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';
import { DATA } from './extracted';

/** Sets `window.ranHostileCode` where anything takes it for markup or for an address to follow. */
const RUN = 'window.ranHostileCode=1';

/** What somebody may write in place of a name, a title or a label. The first words of each are its own. */
export const HOSTILE_TEXTS = [
  `Ann <script>${RUN}</script>`,
  `Ben <img src=x onerror="${RUN}">`,
  `Cy "><svg onload=${RUN}>`,
  `Dan [x](javascript:${RUN})`,
  `=HYPERLINK("https://evil.example","Eve")`,
  'Fay \u202Egnp.exe\u202C end',
  'Gus \u2066left\u2069 end',
  'Hal \u0007bell \u001B[31mred',
  '__proto__',
  'constructor',
  `Ivy \${${RUN}} {{${RUN}}}`,
  `Jo </title></style></textarea><script>${RUN}</script>`,
  'Kim %3Cscript%3E &lt;b&gt; &#60;i&#62;',
] as const;

const HOSTILE_URLS = [
  `javascript:${RUN}`,
  ` JaVaScRiPt:${RUN}`,
  `java\nscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  'vbscript:msgbox(1)',
  `https://a.example/"onmouseover="${RUN}`,
] as const;

/** The bundled dataset with hostile texts for its names and titles, and hostile addresses for its links. */
export function makeHostileDataset(): Dataset {
  const bundled = parseDataset(
    JSON.parse(readFileSync(join(DATA, 'lpc-2024.dataset.json'), 'utf8')),
  );
  let count = 0;
  const text = (): string =>
    `${HOSTILE_TEXTS[count++ % HOSTILE_TEXTS.length]} ${Math.ceil(count / HOSTILE_TEXTS.length)}`;
  const url = (): string => HOSTILE_URLS[count++ % HOSTILE_URLS.length] as string;
  const named = <T extends { readonly name: string }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, name: text(), aliases: [text()] }));
  // The file is not read by our own door here: that is what the app must do.
  return {
    ...bundled,
    event: { ...bundled.event, title: text() },
    source: { ...bundled.source, title: text() },
    people: named(bundled.people),
    organizations: named(bundled.organizations),
    subsystems: named(bundled.subsystems),
    microconferences: bundled.microconferences.map((mc) => ({
      ...mc,
      title: `${text()} Microconference`,
      shortTitle: text(),
      topics: mc.topics.map((topic) => ({ ...topic, label: text() })),
      references: mc.references.map((one) => ({ ...one, url: url(), title: text() })),
    })),
    threads: bundled.threads.map((thread) => ({ ...thread, url: url(), subject: text() })),
    mentions: bundled.mentions.map((mention) => ({ ...mention, text: text() })),
    relations: bundled.relations.map((relation) => ({
      ...relation,
      evidence: relation.evidence.map((one) => ({
        ...one,
        excerpt: text().slice(0, 120),
        ...(one.file === undefined ? {} : { file: text() }),
      })),
    })),
    findings: bundled.findings.map((finding) => ({ ...finding, message: text() })),
  };
}
