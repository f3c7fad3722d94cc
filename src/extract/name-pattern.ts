/** Parts of patterns that find the names of people in sentences. */
const WORD = String.raw`(?:[dlt]['’]|al-|el-)?\p{Lu}[\p{L}\p{M}'’-]{0,30}\.?`;
const PARTICLE = String.raw`(?:af|al|ap|av|bin|bint|da|dal|das|de|del|della|den|der|di|do|dos|du|ibn|la|le|ten|ter|van|vd|vom|von|zu|zur)\s`;
const QUOTED = String.raw`(?:["“(]\p{Lu}\p{L}*\.?["”)]\s)?`;
const nameOf = (least: number): string =>
  String.raw`(?:(?:Prof|Dr|Mr|Ms|Mrs)\.?\s)?${WORD}(?:\s${QUOTED}(?:${PARTICLE}){0,3}${WORD}){${least},4}`;
export const NAME = nameOf(0);
export const FULL_NAME = nameOf(1);
/** `A, B and C`; brackets have been blanked. */
export const NAMES = String.raw`${NAME}(?:\s*(?:,\s*(?:and\s+)?|\s(?:and|&|or)\s+)${NAME}){0,12}`;
/** Where somebody stands: `Bjorn from the PCI side is asked`; never as far as the next name. */
export const AT = String.raw`(?:\s+(?:from|of|at)\s(?:(?!\s(?:and|&|or)\s)[^,.;:]){1,40}?)?`;
/** The body alone, as long as it is written with capitals. */
export const OF_BODY = String.raw`(?:\s(?:from|of|at)\s\p{Lu}[\p{L}\p{N}&.-]*(?:\s\p{Lu}[\p{L}\p{N}&.-]*){0,3})?`;
/** `Jane Doe, who looks after it, agreed`. */
const CLAUSE = String.raw`(?:\s*,\s(?:who|whose|which|our|the|an?|maintainer|author|one|both|all)\s[^.;:]{1,100}?,)?`;
/** `Jane Doe is working on the same area and has agreed to present`. */
const PREDICATE = String.raw`(?:\s(?:is|are|was|were|works?|worked|maintains?|looks? after|wrote|writes?|has|have|had|did|does|knows?|runs?|uses?|leads?|sent|posted|\p{Ll}{3,12}ed)\s[^.;:()]{1,80}?,?\s(?:and|but)(?:\s(?:he|she|they))?)?`;
/** The same in front of a verb, each perhaps with where they stand. */
export const SUBJECT = String.raw`(${NAME}${AT}(?:\s*(?:,\s*(?:and\s+)?|\s(?:and|&|or)\s+)${NAME}${AT}){0,12})${CLAUSE}\s{0,99}`;
/** The same with what else is said of them before. */
export const SUBJECT_AND = `${SUBJECT}${PREDICATE}`;
export const SUBJECT_WHO = `${SUBJECT}(?:${PREDICATE}|,?\\swho)`;
