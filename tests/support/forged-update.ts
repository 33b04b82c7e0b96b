// Writes Yjs updates (format 1) byte by byte, so that tests can send what no honest client ever would.
import * as encoding from 'lib0/encoding'

export type ForgedId = { readonly client: number; readonly clock: number }

export type ForgedContent =
  | { readonly kind: 'gc' | 'skip' | 'deleted'; readonly length: number }
  | { readonly kind: 'any'; readonly values: readonly unknown[] }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }
  | { readonly kind: 'embed'; readonly json: string }
  /** 0 array, 1 map, 2 text, 3 element (named 'paragraph' unless told), 4 fragment, 6 XML text */
  | { readonly kind: 'type'; readonly type: number; readonly name?: string }
  | { readonly kind: 'format'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'document' }

const contentNumber = {
  gc: 0,
  deleted: 1,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  document: 9,
  skip: 10,
} as const

export type ForgedStruct = {
  readonly content: ForgedContent
  readonly origin?: ForgedId
  readonly rightOrigin?: ForgedId
  /** A root's name or the id of the item that holds the type; left out when there is an origin. */
  readonly parent?: string | ForgedId
  readonly key?: string
}

export type ForgedRun = {
  readonly client: number
  readonly clock: number
  readonly structs: readonly ForgedStruct[]
}
export type ForgedDeletion = { readonly client: number; readonly clock: number; readonly length: number }

export function forgeUpdate(
  runs: readonly ForgedRun[],
  deletions: readonly ForgedDeletion[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, runs.length)
  for (const { client, clock, structs } of runs) {
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const struct of structs) writeStruct(encoder, struct)
  }
  encoding.writeVarUint(encoder, deletions.length)
  for (const { client, clock, length } of deletions) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarUint(encoder, length)
  }
  return encoding.toUint8Array(encoder)
}

function writeStruct(
  encoder: encoding.Encoder,
  { content, origin, rightOrigin, parent, key }: ForgedStruct,
): void {
  const number = contentNumber[content.kind]
  if (content.kind === 'gc' || content.kind === 'skip') {
    encoding.writeUint8(encoder, number)
    encoding.writeVarUint(encoder, content.length)
    return
  }
  encoding.writeUint8(
    encoder,
    number | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20),
  )
  for (const id of [origin, rightOrigin]) if (id) writeId(encoder, id)
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else writeId(encoder, parent ?? { client: 0, clock: 0 })
    if (key !== undefined) encoding.writeVarString(encoder, key)
  }
  writeContent(encoder, content)
}

function writeId(encoder: encoding.Encoder, { client, clock }: ForgedId): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

function writeContent(encoder: encoding.Encoder, content: ForgedContent): void {
  if (content.kind === 'deleted') encoding.writeVarUint(encoder, content.length)
  else if (content.kind === 'string') encoding.writeVarString(encoder, content.text)
  else if (content.kind === 'binary') encoding.writeVarUint8Array(encoder, content.bytes)
  else if (content.kind === 'embed') encoding.writeVarString(encoder, content.json)
  else if (content.kind === 'any') {
    encoding.writeVarUint(encoder, content.values.length)
    for (const value of content.values) encoding.writeAny(encoder, value as never)
  } else if (content.kind === 'type') {
    encoding.writeVarUint(encoder, content.type)
    if (content.type === 3) encoding.writeVarString(encoder, content.name ?? 'paragraph')
  } else if (content.kind === 'format') {
    encoding.writeVarString(encoder, content.key)
    encoding.writeVarString(encoder, JSON.stringify(content.value))
  } else if (content.kind === 'document') {
    encoding.writeVarString(encoder, 'a-subdocument')
    encoding.writeAny(encoder, {})
  }
}
