// The glossary's stored entries in an open project room.
import { problem } from '../../../shared/base/problem.ts'
import type { TermRecord } from '../../../shared/records/glossary/term.ts'
import type { RoomView } from '../../stores/rooms.ts'

export const termsIn = (room: RoomView) => room.entries('glossary') as ReadonlyMap<string, TermRecord>

export const noSuchTerm = problem('not-found', 'This entry is no longer in the glossary.')
