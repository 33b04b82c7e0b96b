// Asks at once for what the screen of an address needs, while its own code is still on the way. Each screen asks for the
// same things when it is drawn and then finds them there, or on their way: nothing depends on this having run.
import type { QueryClient } from '@tanstack/react-query'
import { setCaller } from '../api/call.ts'
import { keptReplies } from '../api/kept-replies.ts'
import { sessionQuery } from '../api/session.ts'
import { apiQuery } from '../api/use-api.ts'
import type { Live } from '../live/live.ts'
import type { LiveRoom } from '../live/live-room.ts'

export type Ahead = { readonly project: string; readonly transcript: string | null }

/** What an address of a project is about; null for every other address, and for one that cannot be read. */
export function aheadOf(path: string): Ahead | null {
  const [, place, project, part, transcript, screen = 'desk'] = path.split('/')
  if (place !== 'p' || !project) return null
  try {
    return {
      project: decodeURIComponent(project),
      transcript:
        part === 't' && transcript && ['desk', 'walk', 'speakers'].includes(screen)
          ? decodeURIComponent(transcript)
          : null,
    }
  } catch {
    return null
  }
}

/** How long a room may take before whoever waits for the opening goes on, in milliseconds. */
const patienceMs = 10_000

/** Resolves when all was answered and the record's room has something to show. Never rejects. */
export async function askAhead(
  { queries, live }: { readonly queries: QueryClient; readonly live: Live },
  path: string,
): Promise<void> {
  const ahead = aheadOf(path)
  if (!ahead) return
  const { account } = await queries.fetchQuery(sessionQuery).catch(() => ({ account: null }))
  if (!account) return
  // Set again by whoever mounts for this account: until then replies are kept, and read without a network, all the same.
  const kept = keptReplies(window.indexedDB, account.id)
  setCaller({ kept: () => kept })
  const { project, transcript } = ahead
  if (transcript !== null) askForFonts()
  const room = transcript === null ? null : live.room(`transcript:${transcript}`, account.id)
  const openProject = async () => {
    const asked = apiQuery('readProject', { params: { project } })
    const reply = await queries.fetchQuery(asked).catch(() => null)
    if (reply) live.room(`project:${reply.project.id}`, account.id)
  }
  await Promise.all([
    openProject(),
    transcript !== null && queries.prefetchQuery(apiQuery('readTranscript', { params: { transcript } })),
    room && whenFilled(room),
  ])
}

/** The text's own font, and that of its hyphens: a text drawn in another first is laid out twice. */
const askForFonts = () => {
  const reading = getComputedStyle(document.documentElement).getPropertyValue('--read')
  void document.fonts.load(reading, 'a\u2011').catch(() => {})
}

const whenFilled = (room: LiveRoom): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(end, patienceMs)
    const stop = room.subscribe(() => {
      if (room.isFilled()) end()
    })
    if (room.isFilled()) end()
  })
