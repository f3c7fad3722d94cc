/** Particles that stay small inside an upper-cased family name. */
const PARTICLES = new Set(
  'af al bin da das de del den der di do dos du e el la le ten ter van vom von y zu zum zur'.split(
    ' ',
  ),
);

/**
 * Puts an upper-cased family name back into mixed case: `BRISTOT DE OLIVEIRA` becomes
 * `Bristot de Oliveira`, `MCKENNEY` `McKenney`, `O'BRIEN` `O'Brien`. A name that is not all
 * upper-case is left as typed.
 */
export function mixFamilyCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .split(' ')
    .map((word, index) => {
      const small = word.toLowerCase();
      return index > 0 && PARTICLES.has(small) ? small : capitalize(small);
    })
    .join(' ');
}

/** A given name typed in capitals (`ATISH`) in mixed case; initials and short forms stay. */
export function mixGivenCase(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      word.length > 3 && word === word.toUpperCase() && /^\p{L}+$/u.test(word)
        ? capitalize(word.toLowerCase())
        : word,
    )
    .join(' ');
}

function capitalize(small: string): string {
  return small
    .replace(
      /(^|[-'’])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
