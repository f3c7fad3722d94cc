import type { PartForm } from './list-part';
import { isParticle } from './person-name';

/** `and`, `if he can make it`, `maybe with`, `from the Rust side`: what may lead in to the next name. */
const LEAD_IN =
  /^(?:(?:[Aa]nd|[Aa]lso|[Pp]lus|[Oo]r|then|again|[Mm]aybe|[Pp]erhaps|[Pp]ossibly|[Pp]robably|[Hh]opefully|[Ii]deally|[Pp]referably|[Tt]entatively|[Ee]specially|[Ii]ncluding|[Ii]ncl\.|[Rr]emotely|[Rr]emote|[Oo]nline|[Bb]oth|[Ww]ith|together with|of course|as well|i\.e\.|e\.g\.|[Nn]amely|by|our|my|[Ff]inally|first|via video|[Pp]resumably|[Mm]ost likely|[Ll]ikely)\s+|(?:[Ff]rom|[Oo]n|[Ff]or|[Ii]n) (?:the|our) (?:[\p{L}\p{N}+-]{1,20} ){1,3}(?:side|world|camp|corner|end|front|angle|perspective)[,:]?\s+(?=\p{Lu})|(?:[Ii]f|[Ww]hen|[Ss]hould|[Uu]nless|[Ii]n case)\s[^,;]{0,60}?\s(?=\p{Lu}))/u;
/** `the GCC developers Jane Doe and Rob Roe`, `netdev maintainer Jane Doe`. */
const CALLED =
  /^(?:(?:[Tt]he|[Oo]ur|[Tt]heir|[Tt]wo|[Bb]oth|[Aa]n?) )?(?:[\p{L}\p{N}_+./-]{1,30} ){0,3}(?:co-?)?(?:maintainers?|developers?|devs|authors?|hackers?|reviewers?|experts?|engineers?|people|folks|leads?|contributors?|colleagues?|chairs?|organi[sz]ers?|researchers?|users?|friends?|students?|stewards?)[,:]? (?=\p{Lu}[\p{L}'’-]+(?: \p{Ll}{1,3}){0,2} \p{Lu}\p{L})/u;
/** `Example's Jane Doe`. */
const OWNED =
  /^\p{Lu}[\p{L}\p{N}&-]*(?: \p{Lu}[\p{L}\p{N}]*)?['’]s (?=\p{Lu}[\p{L}'’-]+ \p{Lu}\p{L})/u;
/** `Jane's colleague Rob Roe`. */
const RELATED = /^\p{Lu}[\p{L}-]*['’]s\s+(?:\p{Ll}[\p{L}-]*\s+){1,3}(?=\p{Lu})/u;

/** `“What is left of it” by Jane Doe`; the first mark may be cut off. */
const TITLE = /^["“„«]?[^"“”„«»]{3,120}["”“»],?\s(?:by|with|from)\s(?=\p{Lu})/u;

/** A part of a list from where its name begins. */
export function dropLeadIn({ bare, index }: Pick<PartForm, 'bare' | 'index'>): {
  text: string;
  index: number;
} {
  let text = bare.replace(TITLE, '');
  for (let times = 0; times < 4 && LEAD_IN.test(text) && !isParticleFirst(text); times++)
    text = text.replace(LEAD_IN, '');
  text = text.replace(RELATED, '').replace(OWNED, '').replace(CALLED, '');
  return { text, index: index + (bare.length - text.length) };
}

const isParticleFirst = (text: string): boolean => isParticle(text.split(' ')[0] ?? '');
