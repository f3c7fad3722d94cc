/**
 * A strict reader of the XML that we write: no processing instruction after the first, no comment,
 * no CDATA, no DOCTYPE.
 *
 * @returns the text of every element that has no children, by the element's name
 * @throws Error at the first thing that is not well-formed
 */
export function checkXml(xml: string): [name: string, text: string][] {
  const bad = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(xml);
  if (bad !== null) throw new Error(`A forbidden character at ${bad.index}`);
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, '');
  const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<>]+)/gy;
  const texts: [string, string][] = [];
  const open: string[] = [];
  let leaf: string | undefined;
  let at = 0;
  for (let found = token.exec(body); found !== null; found = token.exec(body)) {
    const [whole, closes, name = '', attributes = '', isEmpty, text] = found;
    at += whole.length;
    if (text !== undefined) {
      if (open.length === 0 && text.trim() !== '') throw new Error(`Text outside: ${text}`);
      if (leaf !== undefined) leaf += decode(text);
    } else if (closes) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      if (leaf !== undefined) texts.push([name, leaf]);
      leaf = undefined;
    } else {
      const keys = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, key]) => key);
      if (new Set(keys).size < keys.length) throw new Error(`An attribute stands twice: ${whole}`);
      decode(attributes);
      if (open.length === 0 && at > whole.length + body.indexOf('<')) throw new Error('Two roots');
      if (!isEmpty) open.push(name);
      leaf = isEmpty ? undefined : '';
    }
  }
  if (at !== body.length) throw new Error(`Not well-formed: ${body.slice(at, at + 60)}`);
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is never closed`);
  return texts;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, code?: string, name?: string) => {
    const known = code !== undefined ? String.fromCodePoint(Number(code)) : NAMED[name ?? ''];
    if (known === undefined) throw new Error(`A bare ${whole}`);
    return known;
  });
}
