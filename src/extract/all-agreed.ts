const COUNTED = '(?:two|three|four|five|six|seven|eight|nine|ten)';
const OF = `(?:,? of (?:them|these|those|whom|the(?:se)? (?:people|above)|the ${COUNTED})| (?:of the )?above| listed(?: here| above)?| (?:here|in (?:this|the) list|on (?:this|the) list))?`;
const HAVE =
  '(?:\\s(?:have|has|had|are|were|also|already|kindly|gladly|meanwhile|both|all|since|now)){0,4}';
const COME = '(?:come|attend|join|participate|be (?:there|present|around)|make it|travel)';
const SAID = `(?:confirmed|registered|signed up|on board|said yes|(?:agreed|accepted|promised|committed) to ${COME}|said (?:that )?(?:they|he|she)(?:['’]ll| will| would| can) ${COME})\\b`;
/** Without an object; "both agreed on the design" is of something else. */
const AGREED = '(?:agreed|accepted)(?= *(?:[.,;:!]|$|already|by now|so far|in principle))';

/** `Both said that they will come`, `all of these have confirmed`. */
const ALL_AGREED = new RegExp(
  `(?<![\\p{L}-])(?:(?:both|all(?: ${COUNTED})?|each|everybody|everyone|the ${COUNTED})${OF}${HAVE}\\s(?:${SAID}|${AGREED})|they(?: all| both)?${HAVE}\\s${SAID})`,
  'iu',
);
/** What makes of it a condition, a wish or a denial. */
const NOT_YET =
  /(?<!\p{L})(?:if|once|until|till|unless|whether|when|before|after|hope|hopefully|wait\w*|not|nobody|none|soon as|assuming|provided|that)(?:\s\p{L}+){0,2}\s*$/iu;
/** As far as such a word stands in front. */
const NEAR = 40;

/** Where a sentence says of all of whom it, or what stands before it, speaks that they will come. */
export function findAllAgreed(sentence: string): number | undefined {
  const match = ALL_AGREED.exec(sentence);
  if (match === null) return undefined;
  const before = sentence.slice(Math.max(0, match.index - NEAR), match.index);
  return NOT_YET.test(before) ? undefined : match.index;
}
