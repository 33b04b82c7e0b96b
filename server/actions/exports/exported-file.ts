// What every export works with: a file as it is to be kept, and the shelves it is read from.
import { setImmediate } from 'node:timers/promises'
import type { MemberId, TranscriptId } from '../../../shared/base/id.ts'
import type { TranscriptRecords } from '../../../shared/room/read-room.ts'
import { type Span, spanAddress } from '../../../shared/transcript/span.ts'
import type { Project } from '../../stores/projects.ts'
import type { StoredTranscript } from '../../stores/transcripts.ts'
import type { World } from '../world.ts'

export type ExportedFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly contentType: string
}

/** What writing a file needs to look at; nothing is changed. */
export type Shelves = Pick<
  World,
  'transcripts' | 'rows' | 'members' | 'codings' | 'notes' | 'images' | 'seals'
> & {
  readonly rooms: Pick<World['rooms'], 'read'>
}

/** A record with what people added to it. */
export type Chosen = { readonly stored: StoredTranscript; readonly records: TranscriptRecords }

export type ExportSetting = {
  readonly shelves: Shelves
  readonly project: Project
  /** What permanent links begin with, `https://desk.example.org`. */
  readonly origin: string
  readonly madeAtMs: number
}

export const textFile = (text: string, fileName: string, type: string): ExportedFile => ({
  bytes: Buffer.from(text),
  fileName,
  contentType: `${type}; charset=utf-8`,
})

/**
 * One table of several records, each part written by itself under the same row of names, so that the server is free for
 * others in between. No name of a column holds a line break.
 */
export async function writeTable<T>(
  parts: readonly T[],
  write: (parts: readonly T[]) => string | Promise<string>,
): Promise<string> {
  const head = await write([])
  const texts = [head]
  for (const part of parts) {
    texts.push((await write([part])).slice(head.length))
    await setImmediate()
  }
  return texts.join('')
}

/** `igf2020.txt` and `corrected.txt` give `igf2020.corrected.txt`. */
export const besides = (fileName: string, ending: string): string =>
  `${fileName.replace(/\.[^.]*$/, '')}.${ending}`

export const linkTo =
  ({ origin, project }: ExportSetting, transcript: TranscriptId) =>
  (span: Span): string =>
    `${origin}/p/${project.slug}/t/${transcript}${spanAddress(span)}`

export async function memberNames({
  shelves,
  project,
}: ExportSetting): Promise<(member: MemberId) => string> {
  const names = new Map((await shelves.members.ofProject(project.id)).map(({ id, name }) => [id, name]))
  return (member) => names.get(member) ?? member
}
