// Numbers as the figures print them.

const share = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const tenth = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** `4.2%`; a dash where there is nothing to take a share of. */
export const percent = (part: number, of: number): string => (of === 0 ? '–' : share.format(part / of))

/** `10,105`. */
export const number = (count: number): string => whole.format(count)

/** `12`, or `3.4` below ten. */
export const rate = (perHour: number | null): string =>
  perHour === null ? '–' : (perHour < 10 ? tenth : whole).format(perHour)

/** `3 h 20 min`, `12 min`; less than half a minute is under a minute. */
export function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes === 0) return ms === 0 ? 'none seen' : 'under 1 min'
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
