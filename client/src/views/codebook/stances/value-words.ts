// What a stance counts in balances, in words; null does not count.

export function valueWords(value: number | null): string {
  if (value === null) return 'does not count'
  if (value === 0) return 'counts 0'
  return `counts ${value > 0 ? '+' : '\u2212'}${Math.abs(value)}`
}
