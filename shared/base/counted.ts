// Numbers as sentences have them. Pure.

const figures = new Intl.NumberFormat('en')

/** "1,204" */
export const figure = (count: number): string => figures.format(count)

/** "1 word", "1,204 words", "3 stretches" */
export const counted = (count: number, one: string): string =>
  `${figure(count)} ${count === 1 ? one : `${one}${/ch$/.test(one) ? 'es' : 's'}`}`
