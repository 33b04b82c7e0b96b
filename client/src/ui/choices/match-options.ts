// Which options of a typeahead list fit what was typed, best first. Pure; case and accents do not matter.

/** Anything that can be found by its label, by words that are not shown (codes, aliases), or by a short key of its own. */
export type Matchable = {
  readonly label: string
  readonly keywords?: readonly string[]
  readonly key?: string
}

/** An option that fits, with the piece of its label that does: [start, end) in UTF-16 units, null when a keyword did. */
export type Match<Option> = { readonly option: Option; readonly piece: readonly [number, number] | null }

/** Lower case without accents, unit for unit: a letter whose folding changes its length is left as it is. */
export function fold(text: string): string {
  let folded = ''
  for (const letter of text) {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    folded += plain.length === letter.length ? plain : letter
  }
  return folded
}

function rankOf(
  option: Matchable,
  wanted: string,
): readonly [number, readonly [number, number] | null] | null {
  if (option.key !== undefined && fold(option.key) === wanted) return [-1, null]
  const label = fold(option.label)
  if (label.startsWith(wanted)) return [0, [0, wanted.length]]
  const keywords = (option.keywords ?? []).map(fold)
  if (keywords.includes(wanted)) return [0, null]
  for (let at = label.indexOf(wanted); at !== -1; at = label.indexOf(wanted, at + 1)) {
    if (/[^\p{L}\p{N}]/u.test(label[at - 1] ?? ' ')) return [1, [at, at + wanted.length]]
  }
  if (keywords.some((keyword) => keyword.startsWith(wanted))) return [2, null]
  const inside = label.indexOf(wanted)
  return inside === -1 ? null : [3, [inside, inside + wanted.length]]
}

/**
 * The options that fit: a key typed exactly, then the label's start or a whole keyword first, then the start of a word in it, then the start of
 * a keyword, then anywhere in the label. Equal ones keep their order. Nothing typed fits every option.
 */
export function matchOptions<Option extends Matchable>(
  options: readonly Option[],
  typed: string,
): readonly Match<Option>[] {
  const wanted = fold(typed.trim())
  if (wanted === '') return options.map((option) => ({ option, piece: null }))
  return options
    .flatMap((option) => {
      const rank = rankOf(option, wanted)
      return rank === null ? [] : [{ option, rank: rank[0], piece: rank[1] }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ option, piece }) => ({ option, piece }))
}
