// What a record's title says of the meeting: which event and day, which session, what it was called.
// Titles vary by year: "IGF 2021 – Day 4 – WS #119 …", "FINISHED - 2014 09 05 - Main Session - …", "… – RAW".

/**
 * `event` as the library shows it ("IGF 2021, day 4", "23 October 2013"), null when the title names none; `session` is
 * its kind and number ("WS #119"); `name` is what is left, or the whole title when nothing is left. Never throws.
 */
export type Meeting = {
  readonly event: string | null
  readonly year: number | null
  readonly session: string | null
  readonly name: string
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const separators = /^[\s\u00a0\-–—‑:|,/]+|[\s\u00a0\-–—‑:|,/]+$/g
const state = '(?:FINISHED|UNFINISHED|RAW|FINAL|DRAFT)(?: (?:COPY|FILE|TRANSCRIPT))?'
const stateBefore = new RegExp(`^[[(]?${state}[\\])]?(?=[\\s\\-–—:])`)
const stateAfter = new RegExp(`[\\s\\-–—:][[(]?${state}[\\])]?$`)
const sessionKinds =
  /^(WS|OF|DC|BPF|NRI|PNF|TH|LT|LAE|Workshop|Open Forum|Town ?hall|Lightning Talk|Networking(?: Session)?|Day 0 Event|Pre-?event|Award Event|Launch(?: ?\/ ?Award)? Event|Event|Session|Dynamic Coalition|Main Session)\s*(?:#|no\.?\s*)?\s*(\d{1,4})\b/i

export function readMeeting(title: string): Meeting {
  let rest = trimmed(title.slice(0, 1000).replace(/[\s\u00a0]+/g, ' '))
  const whole = rest
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest)
    if (match !== null) rest = trimmed(rest.slice(0, match.index) + rest.slice(match.index + match[0].length))
    return match
  }
  take(stateBefore)
  take(stateAfter)
  const series = take(/^(IGF|EuroDIG|WSIS(?: Forum)?|OEWG|AHC|GGE)[ -]?((?:19|20)\d{2})(?!\d)/i)
  const day = take(/^Day (\d{1,2})(?!\d)(?! Event)/i)
  const date = takeDate(take)
  const sessionMatch = take(sessionKinds)
  const year = series !== null ? Number(series[2]) : (date?.year ?? null)
  const event =
    series === null
      ? (date?.text ?? null)
      : `${series[1]} ${series[2]}${day === null ? (date === null ? '' : `, ${date.text}`) : `, day ${Number(day[1])}`}`
  const session = sessionMatch === null ? null : `${sessionMatch[1]} #${Number(sessionMatch[2])}`
  return { event, year, session, name: rest === '' ? whole : rest }
}

const trimmed = (text: string) => text.replace(separators, '')

type TitleDate = { readonly year: number; readonly text: string }

/** A date at the start: "2014 09 05", "2015-11-12", "23 OCTOBER 2013", "September 16, 2009". */
function takeDate(take: (pattern: RegExp) => RegExpExecArray | null): TitleDate | null {
  const digits = take(/^((?:19|20)\d{2})[ \-./](0?[1-9]|1[0-2])[ \-./](0?[1-9]|[12]\d|3[01])(?!\d)/)
  if (digits !== null) return dateOf(digits[1], Number(digits[2]) - 1, digits[3])
  const names = months.join('|')
  const dayFirst = take(new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? (${names}),? ((?:19|20)\\d{2})(?!\\d)`, 'i'))
  if (dayFirst !== null) return dateOf(dayFirst[3], monthIndex(dayFirst[2]), dayFirst[1])
  const monthFirst = take(
    new RegExp(`^(${names}) (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})(?!\\d)`, 'i'),
  )
  return monthFirst === null ? null : dateOf(monthFirst[3], monthIndex(monthFirst[1]), monthFirst[2])
}

const monthIndex = (name: string | undefined) => months.indexOf((name ?? '').toLowerCase())

function dateOf(year: string | undefined, month: number, day: string | undefined): TitleDate {
  const name = months[month] ?? ''
  return {
    year: Number(year),
    text: `${Number(day)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`,
  }
}
