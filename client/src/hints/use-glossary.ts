// The whole glossary for a record: what people wrote, and what builds itself from people, labels, title, front matter,
// accepted corrections and the ready-made packs of the project.
import { useMemo } from 'react'
import { buildGlossary } from '../../../shared/records/glossary/build-glossary.ts'
import type { GlossaryEntry } from '../../../shared/records/glossary/term.ts'
import { firstSettings, settingsKey } from '../../../shared/records/project-settings.ts'
import type { ProjectRecords } from '../../../shared/room/read-room.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'
import type { AcceptedPair } from './accepted-pairs.ts'

/** `isWanted` false: null, since making it takes its time. */
export function useGlossary(
  isWanted: boolean,
  transcript: Pick<Transcript, 'title' | 'front' | 'turns'>,
  { glossary, people, settings }: Pick<ProjectRecords, 'glossary' | 'people' | 'settings'>,
  accepted: readonly AcceptedPair[],
): readonly GlossaryEntry[] | null {
  const { packs } = settings.get(settingsKey) ?? firstSettings
  return useMemo(
    () =>
      isWanted
        ? buildGlossary({
            stored: glossary.values(),
            people: people.values(),
            labels: transcript.turns.map(({ label }) => label),
            title: transcript.title,
            front: transcript.front.map(({ text }) => text),
            accepted,
            packs,
          })
        : null,
    [isWanted, transcript, glossary, people, accepted, packs],
  )
}
