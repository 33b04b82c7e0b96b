// Lists told day by day, in the reader's own calendar. Pure: the clock comes as an argument.

const named = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})
const dated = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** "Today", "Yesterday", "Monday 16 November", with the year when it is not this one. */
export function dayWords(atMs: number, nowMs: number): string {
  const [day, now, yesterday] = [new Date(atMs), new Date(nowMs), new Date(nowMs)]
  yesterday.setDate(now.getDate() - 1)
  if (day.toDateString() === now.toDateString()) return 'Today'
  if (day.toDateString() === yesterday.toDateString()) return 'Yesterday'
  return (day.getFullYear() === now.getFullYear() ? named : dated).format(day)
}

/** Neighbours of one day together, in the order given. */
export function byDay<T extends { readonly atMs: number }>(
  items: readonly T[],
  nowMs: number,
): readonly { readonly day: string; readonly items: readonly T[] }[] {
  const days: { day: string; items: T[] }[] = []
  for (const item of items) {
    const day = dayWords(item.atMs, nowMs)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
