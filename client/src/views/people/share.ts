// A share of a whole as words: "7 %", and never 0 % of something that is there.
export function sharePercent(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %'
  const percent = (part / whole) * 100
  return percent < 1 ? 'under 1 %' : `${Math.round(percent)} %`
}
