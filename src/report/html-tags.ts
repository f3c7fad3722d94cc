const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What these hold is nothing that a reader of the page sees. */
export const UNSEEN = words(
  'script style template noscript head title svg math iframe object embed select textarea video audio',
);
/** With a blank line above and below. */
export const PARAGRAPHS = words('p blockquote pre table dl h1 h2 h3 h4 h5 h6');
/** On a line of their own. */
const BLOCKS = words(
  'div section article aside header footer main nav figure figcaption address center tr dt dd ' +
    'caption form fieldset details summary body html',
);
const INLINE = words(
  'a abbr b bdi bdo big cite code del em font i img input ins kbd label mark o:p q s samp small ' +
    'span strike strong sub sup tt u var wbr button meta link br hr ul ol li thead tbody tfoot td th col colgroup',
);
/** A `<` that opens no tag of HTML: an address in angle brackets, an include, a comparison. */
const NO_TAG = /<(?!!--)(?!\/?([a-z][a-z0-9:]*)(?=[\s/>]))/gi;
const TAG = /<\/?([a-z][a-z0-9:]*)(?=[\s/>])/gi;

/** Makes text of everything in angle brackets that is no tag of HTML. */
export function escapeOtherTags(text: string): string {
  return text
    .replace(NO_TAG, '&lt;')
    .replace(TAG, (tag, name: string) =>
      isKnown(name.toLowerCase()) ? tag : `&lt;${tag.slice(1)}`,
    );
}

export const isBlock = (name: string): boolean => PARAGRAPHS.has(name) || BLOCKS.has(name);

function isKnown(name: string): boolean {
  return UNSEEN.has(name) || PARAGRAPHS.has(name) || BLOCKS.has(name) || INLINE.has(name);
}
