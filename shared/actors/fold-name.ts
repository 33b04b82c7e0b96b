// Folds a name for comparing and searching: case, accents, punctuation and the kinds of space and hyphen fall away.
// Only ever used to compare: what is stored or shown stays exactly as it was typed.

/** Letters that Unicode does not take apart into a base letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
}

/** Lower-case words parted by single spaces: `CÔTE  D’IVOIRE` gives `cote divoire`, `Persi‑Paoli` gives `persi paoli`. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðħıłþ]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
