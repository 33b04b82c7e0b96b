// Numbers as sentences have them. Pure.

/** "1 position", "1,204 positions". */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`

const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Up to ten in letters. */
export const inLetters = (count: number): string => small[count] ?? count.toLocaleString('en')
