// A new note. The server writes its first content, once: two screens that each began one would have two.

import { actorName } from '../../../shared/actors/actor.ts'
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import type { NoteId, TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import {
  type FilledTemplate,
  type NoteTemplate,
  templateContent,
  templateFolder,
} from '../../../shared/records/notes/templates.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, refusal } from '../caller.ts'
import { newId, type World } from '../world.ts'
import { noteCount } from './note-count.ts'

export type NoteBegun = {
  readonly title: string
  /** Left out: the template's. */
  readonly folder?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly template?: NoteTemplate | undefined
  /** Whom a country sheet is about. */
  readonly actor?: ActorId | undefined
  /** What a session summary is of. */
  readonly record?: TranscriptId | undefined
}

export async function createNote(
  world: World,
  caller: Caller,
  input: NoteBegun,
): Promise<Result<{ id: NoteId }>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const filled = await fill(world, caller, input)
  if (!filled.ok) return filled
  const content = templateContent(filled.value)
  const id = newId<'note'>(world)
  const by = caller.member.id
  const room = await world.rooms.create(roomName('note', id), by, (room) => room.appendToNote(content))
  if (!room.ok) return room
  const atMs = world.clock()
  await world.notes.add({
    id,
    project: caller.project.id,
    title: input.title,
    folder: input.folder ?? templateFolder[filled.value.template],
    tags: input.tags ?? [],
    createdBy: by,
    createdAtMs: atMs,
    updatedBy: by,
    updatedAtMs: atMs,
    ...noteCount(content),
  })
  world.rooms.tell(caller.project.id, ['notes'])
  return ok({ id })
}

async function fill(world: World, caller: Caller, input: NoteBegun): Promise<Result<FilledTemplate>> {
  const { template = 'blank', actor, record } = input
  if (template === 'country-sheet') {
    if (actor === undefined) return failed(problem('invalid', 'Say whom the sheet is about.', 'actor'))
    return ok({ template, actor, name: actorName(actor) })
  }
  if (template === 'session-summary') {
    if (record === undefined) return failed(problem('invalid', 'Say which record it sums up.', 'record'))
    const facts = await world.transcripts.facts(record)
    if (facts?.project !== caller.project.id) {
      return failed(problem('not-found', 'There is no such record in this project.', 'record'))
    }
    return ok({ template, record, title: facts.title, day: facts.day })
  }
  return ok({ template })
}
