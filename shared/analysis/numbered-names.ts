// Names as small whole numbers, so that a hundred thousand positions are counted by numbers and not by texts.
// Numbers are given in order of first asking and stay as long as the list does; they mean nothing outside it.

export type NumberedNames<Name extends string> = {
  readonly numberOf: (name: Name) => number
  /** The number it has already: names that only a question holds get none, or the list would grow with every question. */
  readonly knownNumberOf: (name: Name) => number | undefined
  /** Throws on a number that was never given. */
  readonly nameOf: (number: number) => Name
  readonly size: () => number
}

export function numberedNames<Name extends string>(): NumberedNames<Name> {
  const numbers = new Map<Name, number>()
  const names: Name[] = []
  return {
    numberOf: (name) => {
      const known = numbers.get(name)
      if (known !== undefined) return known
      numbers.set(name, names.length)
      return names.push(name) - 1
    },
    knownNumberOf: (name) => numbers.get(name),
    nameOf: (number) => {
      const name = names[number]
      if (name === undefined) throw new Error(`nobody was ever number ${number}`)
      return name
    },
    size: () => names.length,
  }
}
