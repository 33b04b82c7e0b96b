// Numbers as sentences have them. Pure.

// Made once: making it anew for each of a thousand cells would be most of the time of drawing them.
const figures = new Intl.NumberFormat('en')

/** "1,204" */
export const figure = (count: number): string =>
  Number.isInteger(count) && count >= 0 && count < 1000 ? String(count) : figures.format(count)

/** "1 position", "1,204 positions"; `several` where it is not the one with an s. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${figure(count)} ${count === 1 ? one : several}`

const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Up to ten in letters. */
export const inLetters = (count: number): string => small[count] ?? figure(count)
