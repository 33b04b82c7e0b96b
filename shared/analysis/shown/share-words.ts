// How shares and their differences are said: two decimals and a real minus, or of a hundred. Pure.

/** "0.63", "−0.25". */
export const shareWords = (share: number): string => share.toFixed(2).replace('-', '−')

/** "+0.40", "0", "−0.25": with its sign, since that is what it says. */
export const differenceWords = (share: number): string =>
  Math.abs(share) < 0.005 ? '0' : `${share > 0 ? '+' : ''}${shareWords(share)}`

/** "12.5%", a part of all; of nothing it is "0.0%". */
export const percentWords = (part: number, all: number): string =>
  `${(all === 0 ? 0 : (100 * part) / all).toFixed(1)}%`
