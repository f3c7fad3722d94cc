import type { Dice } from './dice';

/** A text with links, as a conversion left it. */
export interface BrokenText {
  readonly text: string;
  /** The links that something had to be dropped from. */
  readonly repaired: readonly string[];
}

/** Repeats a link into itself, glues two links together, or glues the prose behind a link to it. */
export function breakLinks(text: string, messageIds: readonly string[], dice: Dice): BrokenText {
  const words = text.split(' ');
  const repaired: string[] = [];
  for (const id of messageIds) {
    const at = words.findIndex((word) => word.includes(`/${id}/`));
    const url = words[at] ?? '';
    const next = words[at + 1];
    const how = dice.pick(id, ['repeated', 'glued', 'glued', 'whole'] as const);
    if (how === 'repeated') {
      const tail = `states/all/${id}/`;
      const cut = dice.between(`cut ${id}`, 1, tail.length);
      words[at] = url + tail.repeat(dice.between(`times ${id}`, 1, 4)) + tail.slice(0, cut);
      repaired.push(id);
    } else if (how === 'glued' && next !== undefined) {
      if (!/^https:|^[a-z]+$/i.test(next)) continue;
      words.splice(at, 2, url + next);
      if (!next.startsWith('https:')) repaired.push(id);
    }
  }
  return { text: words.join(' '), repaired };
}

/** What a converter that takes a line for a formula leaves of it. */
export function wrapInLatex(mark: string, raw: string, dice: Dice): string {
  if (raw.includes('$')) return mark + raw;
  const spaced = raw.replace(' ', '\\ ');
  const forms = [`${mark}$${spaced}$`, `${mark}${raw}$`];
  if (!/[{}\\]/.test(raw)) forms.push(`${mark}$\\hbox{${raw}}\\\\$`);
  if (/^\S/.test(mark)) forms.push(`$\\bullet \\ \\ ${raw}$`);
  return dice.pick('latex', forms);
}
