// Figures as a table: what was measured, its spread, and the limit it is held against. A benchmark tells; it never fails.

export type Figure = {
  readonly what: string
  /** Milliseconds, one for each time it was done. */
  readonly times: readonly number[]
  /** Milliseconds it should stay under; null where nothing was promised. */
  readonly limit: number | null
}

const inMs = (ms: number | undefined) => (ms ?? 0).toFixed(1).padStart(9)

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Lines of least, middle and most, and the limit with whether the middle keeps it. */
export function tableOf(figures: readonly Figure[]): string {
  const head = `${'milliseconds'.padEnd(66)}${['times', 'min', 'median', 'max', 'limit'].map((name) => name.padStart(9)).join('')}`
  const lines = figures.map(({ what, times, limit }) => {
    const sorted = [...times].sort((a, b) => a - b)
    const spread = [sorted[0], median(times), sorted.at(-1)].map(inMs).join('')
    const held =
      limit === null ? '' : `${String(limit).padStart(9)}${median(times) < limit ? '  kept' : '  MISSED'}`
    return `${what.padEnd(66)}${String(times.length).padStart(9)}${spread}${held}`
  })
  return [head, ...lines].join('\n')
}
