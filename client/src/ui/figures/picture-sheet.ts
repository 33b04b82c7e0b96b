// What a picture says in its file, so that it still says it far from the page: above it its name and what was counted,
// beneath it how to read it. The one home of that, for every picture taken away. Pure.
import { wrapWords } from '../words/wrap-words.ts'

/** `told` are sentences, each on a line of its own: what was chosen, how much that is, of what, whose. */
export type SheetWords = {
  readonly name: string
  readonly told: readonly string[]
  /** '' where the picture explains itself. */
  readonly caption: string
}

export type SheetLine = {
  readonly text: string
  readonly size: number
  readonly isHead: boolean
  /** Of its base line, from the top of the part it is in. */
  readonly y: number
}

type Part = { readonly lines: readonly SheetLine[]; readonly height: number }

const headSize = 16
const size = 12
/** A letter is about so wide, in parts of its size: rather too much, so that nothing is cut. */
const letter = 0.52
const leading = 1.4
const gap = 14
/** Paper around everything. */
export const sheetMargin = 16

function partOf(
  sentences: readonly { readonly text: string; readonly isHead: boolean }[],
  width: number,
): Part {
  let y = 0
  const lines = sentences.flatMap(({ text, isHead }) => {
    const tall = isHead ? headSize : size
    return wrapWords(text, Math.max(24, Math.floor(width / (tall * letter)))).map((line): SheetLine => {
      y += tall * leading
      return { text: line, size: tall, isHead, y: Math.round(y - tall * 0.35) }
    })
  })
  return { lines, height: lines.length === 0 ? 0 : Math.ceil(y) }
}

/** The words above and beneath a drawing of this width, in its own units, each with its room to the drawing. */
export function pictureSheet(
  { name, told, caption }: SheetWords,
  width: number,
): { readonly head: Part; readonly foot: Part } {
  const head = partOf([{ text: name, isHead: true }, ...told.map((text) => ({ text, isHead: false }))], width)
  const foot = partOf(caption === '' ? [] : [{ text: caption, isHead: false }], width)
  return {
    head: { ...head, height: head.height + gap },
    foot: {
      lines: foot.lines.map((line) => ({ ...line, y: line.y + gap })),
      height: foot.height === 0 ? 0 : foot.height + gap + 4,
    },
  }
}
