// The glossary of UN cyber diplomacy that ships with the program: bodies, processes, events, instruments and terms.
// Written from knowledge of the field, never from the mistakes of a record.
import type { GlossaryPack } from '../project-settings.ts'
import type { GlossaryEntry } from './term.ts'
import { unCyberBodies } from './un-cyber-bodies.ts'
import { unCyberDocuments } from './un-cyber-documents.ts'
import { unCyberWords } from './un-cyber-words.ts'

export const unCyberPack: readonly GlossaryEntry[] = [...unCyberBodies, ...unCyberDocuments, ...unCyberWords]

/** Every ready-made glossary by its name in the project's settings. */
export const entriesOfPack: Readonly<Record<GlossaryPack, readonly GlossaryEntry[]>> = {
  'un-cyber': unCyberPack,
}

/** The names as the screen shows them. */
export const packNames: Readonly<Record<GlossaryPack, string>> = { 'un-cyber': 'UN cyber diplomacy' }
