// Numbers with their noun, as sentences have them.

/** “1 entry”, “1,200 entries”. */
export const countOf = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
