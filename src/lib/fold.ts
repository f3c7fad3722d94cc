/**
 * Letters that carry no combining mark under NFKD but that people type without their stroke
 * or ligature. Both cases are listed: folding runs before lower-casing would be ambiguous.
 */
const STROKED: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
};

/** Drops accents and strokes and lower-cases: `fold('Jörg RÖDEL') === 'jorg rodel'`. */
export function fold(text: string): string {
  // Most text is plain; normalizing it costs ten times what lower-casing does.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łŁøØđĐßæÆœŒı]/g, (letter) => STROKED[letter] ?? letter)
    .toLowerCase();
}

/** A folded text as one readable, URL-safe word: `slug('Sched MC') === 'sched-mc'`. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
