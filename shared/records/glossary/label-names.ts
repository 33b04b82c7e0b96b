// The people a printed speaker label names. An office in the room ("MODERATOR", "REMOTE PARTICIPANT", "CHAIR"), a country's
// flag or a body's name is nobody's name; an office before a name ("CHAIR ANA DIAZ") is left out.
import { actorOf } from '../../actors/find-actor.ts'
import { foldName } from '../../actors/fold-name.ts'
import { bareName, bookCase } from './bare-name.ts'

const offices = new Set(
  (
    'moderator moderators moderation cochair chair chairs chairman chairwoman chairperson vice president host hosts ' +
    'cohost comoderator participant participants attendee attendees speaker speakers panelist panelists panellist ' +
    'panellists panel audience floor member members interpreter interpreters interpretation translator translation ' +
    'captioner captioners caption captions questioner question questions answer answers respondent facilitator ' +
    'facilitators rapporteur rapporteurs secretariat secretary organizer organizers organiser organisers delegate ' +
    'delegates delegation representative video recording announcement announcer operator technician technical support ' +
    'staff staffer host mc emcee unknown unidentified undefined unnamed multiple several all everyone everybody crowd ' +
    'reporter commentator discussant discussants keynote intervention comment room hub voice narrator student students ' +
    'man woman male female person guest presenter presenters q a'
  ).split(' '),
)
const around = new Set(
  'remote online onsite on site in from of the off mic microphone virtual zoom first second third next new other another co and s'.split(
    ' ',
  ),
)

const isOffice = (word: string) => offices.has(word) || around.has(word) || /^\d+$/.test(word)

/**
 * The names on a label as a text would print them, without titles: `>> MS. ANA DIAZ (Mexico):` gives `Ana Diaz`,
 * `ANA DIAZ AND LI WEI` both; an empty list when it names nobody.
 */
export function namesOnLabel(label: string): string[] {
  const printed = label.replace(/[\s:：]+$/u, '').trim()
  return printed
    .split(/\s+(?:&|and|AND|\/)\s+|\s*\/\s*|\s*;\s*/u)
    .map(nameIn)
    .filter((name) => name !== '')
}

function nameIn(part: string): string {
  const [beforeComma = ''] = part.split(/\s*,\s*|\s+(?:-|–|—)\s+/u)
  const bare = bareName(beforeComma)
  if (bare === '' || /\d{2}|[?!@_=]/.test(bare) || actorOf(bare) !== null) return ''
  const words = bare.split(' ')
  const from = words.findIndex((word) => !foldName(word).split(' ').every(isOffice))
  if (from < 0) return ''
  const name = bareName(words.slice(from).join(' '))
  const folded = foldName(name)
  // A lone initial, or an office in the middle ("ANA AS MODERATOR"), tells no name.
  const letters = folded.replaceAll(' ', '')
  if (letters.length < 2 || folded.split(' ').some((word) => offices.has(word) && word.length > 1)) return ''
  if (folded.split(' ').length > 6) return ''
  return actorOf(name) === null ? bookCase(name) : ''
}
