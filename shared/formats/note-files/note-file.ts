// A note as one Markdown file: what is known of it as front matter (YAML), then its text. Read back, the text is the same
// note again with its quotes and queries live.
import type { NoteNode } from '../../records/notes/note-document.ts'
import { readNoteMarkdown } from '../note-markdown/read-note-markdown.ts'
import { writeNoteMarkdownParts } from '../note-markdown/write-note-markdown.ts'
import { queryKey, quoteRemarks, type TakenNote, type TakenQuote, takenQuoteOf } from './taken-note.ts'

/** Where other files of the same vault lie. */
export type VaultPlaces = {
  /** From the note to the picture. */
  readonly pictureAt: (image: string) => string
  /** What `[[…]]` names for an address of this program; null where the vault has nothing of it. */
  readonly linkTo: (address: string) => string | null
  /** The block that a quote's words stand in. */
  readonly blockOf: (quote: TakenQuote) => string | null
}

export const writeNoteFile = (note: TakenNote, origin: string, vault?: VaultPlaces): string =>
  [...noteFileParts(note, origin, vault)].join('')

/** The same in parts, so that others are let in between those of a long note. */
export function* noteFileParts(note: TakenNote, origin: string, vault?: VaultPlaces): Generator<string> {
  yield `${frontMatterOf(note)}\n`
  yield* writeNoteMarkdownParts(note.blocks, {
    quoteOf: (quote) => {
      const taken = takenQuoteOf(note, quote)
      const target = vault?.blockOf(taken) ?? null
      return { ...taken, remarks: quoteRemarks(quote, taken), ...(target === null ? {} : { target }) }
    },
    resultOf: (query) => note.results.get(queryKey(query)) ?? null,
    addressOf: ({ image }) =>
      vault && note.pictures.has(image) ? vault.pictureAt(image) : `${origin}/api/images/${image}`,
    ...(vault ? { linkTo: vault.linkTo } : {}),
  })
}

const frontMatterOf = (note: TakenNote): string =>
  writeFrontMatter({
    title: note.title,
    id: note.id,
    folder: note.folder,
    tags: note.tags,
    authors: note.authors,
    created: new Date(note.createdAtMs).toISOString(),
    updated: new Date(note.updatedAtMs).toISOString(),
    project: note.project,
    address: note.address,
  })

/** Every value as JSON, which YAML reads as it is, whatever signs are in it. */
export const writeFrontMatter = (fields: Readonly<Record<string, string | readonly string[]>>): string =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${yaml(value)}\n`)
    .join('')}---\n`

const yaml = (value: string | readonly string[]): string =>
  JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

export type ReadNoteFile = {
  readonly title: string | null
  readonly folder: string
  readonly tags: readonly string[]
  readonly blocks: readonly NoteNode[]
}

/** A file of ours, or any Markdown: without front matter that we can read, all of it is the text. */
export function readNoteFile(file: string): ReadNoteFile {
  const found = /^\uFEFF?---\r?\n(.*?)\r?\n---\r?\n/s.exec(file)
  const fields = new Map<string, unknown>()
  for (const line of found?.[1]?.split(/\r?\n/) ?? []) {
    const [, name = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? []
    fields.set(name, valueIn(value))
  }
  const title = fields.get('title')
  const folder = fields.get('folder')
  const tags = fields.get('tags')
  return {
    title: typeof title === 'string' ? title : null,
    folder: typeof folder === 'string' ? folder : '',
    tags: Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : [],
    blocks: readNoteMarkdown(found ? file.slice(found[0].length) : file),
  }
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
