/** A message as drawn in a test: everything but its id and its sender has a plain default. */
export interface DrawnMessage {
  readonly id: string;
  readonly author: string;
  readonly title?: string;
  readonly updated?: string;
  readonly parent?: string;
  /** Markup inside the text of the message. */
  readonly content?: string;
}

/** The Atom feed of a thread in the shape that public-inbox publishes. */
export function drawFeed(
  messages: readonly DrawnMessage[],
  base = 'https://x.example/linux-pm',
): string {
  const link = (id: string): string => `${base}/${encodeURIComponent(id).replace('%40', '@')}/`;
  const entries = messages.map(
    ({ id, author, title = 'Re: A thing', updated = '2031-02-03T04:05:06Z', parent, content }) =>
      [
        `<entry><author><name>${escapeXml(author)}</name><email>${escapeXml(author)}@mail.example</email></author>`,
        `<title\ntype="html">${escapeXml(title)}</title><updated>${updated}</updated>`,
        `<link\nhref="${link(id)}"/><id>urn:uuid:0</id>`,
        parent === undefined ? '' : `<thr:in-reply-to\nref="urn:uuid:1"\nhref="${link(parent)}"/>`,
        `<content\ntype="xhtml"><div\nxmlns="http://www.w3.org/1999/xhtml"><pre>${content ?? 'Text.'}</pre></div></content></entry>`,
      ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="us-ascii"?>\n<feed\nxmlns="http://www.w3.org/2005/Atom"\nxmlns:thr="http://purl.org/syndication/thread/1.0">',
    `<title>A thing</title><link\nrel="self"\nhref="${base}/t.atom"/><id>urn:uuid:2</id><updated>2031-02-03T04:05:06Z</updated>`,
    ...entries,
    '</feed>',
  ].join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
