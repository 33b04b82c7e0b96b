// Everything that comes into a note from outside by pasting or dropping: what is too much is refused with a sentence,
// files go the way of pictures, Markdown becomes what it means, HTML is cleaned.
import type { Editor } from '@tiptap/core'
import type { EditorProps, EditorView } from '@tiptap/pm/view'
import { useMemo, useRef } from 'react'
import { useTellOutcome } from '../../../../ui/voice/outcome.tsx'
import { cleanPasted } from './clean-pasted.ts'
import { CopiedHtml } from './copied-html.ts'
import { copiedText, type QuoteOf } from './copied-text.ts'
import { pasteMarkdown } from './paste-markdown.ts'
import { pastedQueries } from './pasted-queries.ts'
import { plainLetters } from './plain-letters.ts'

/** Longer pastes are refused before they enter the note, in UTF-16 units; of HTML its words count, and it all once. */
export const longestPaste = 256 * 1024
const longestHtml = 8 * longestPaste

const madeLive =
  'A frozen result in it was not worked out for this project, or nobody can tell here, so the block follows the positions of this one. Freeze it to keep what it shows.'

type PasteNeeds = {
  readonly project: string
  readonly editorOf: () => Editor | null
  /** Takes files to be put in at a position of the text. */
  readonly onFiles: (files: readonly File[], at: number) => void
  /** Whose words a copied quote's are; never another function. */
  readonly quoteOf: QuoteOf
}

export function usePaste({ project, editorOf, onFiles, quoteOf }: PasteNeeds): EditorProps {
  const tell = useTellOutcome()
  const isAsIs = useRef(false)
  const needs = useRef({ editorOf, onFiles })
  needs.current = { editorOf, onFiles }
  return useMemo((): EditorProps => {
    // Said after whatever else is told of the paste.
    const queries = pastedQueries(project, () => queueMicrotask(() => tell({ words: madeLive })))
    const takeFiles = (data: DataTransfer | null, at: number): boolean => {
      const files = [...(data?.files ?? [])]
      if (files.length === 0) return false
      needs.current.onFiles(files, at)
      return true
    }
    const paste = (view: EditorView, event: ClipboardEvent): boolean => {
      const data = event.clipboardData
      const wantsAsIs = isAsIs.current
      isAsIs.current = false
      const text = plainLetters(data?.getData('text/plain') ?? '')
      const html = data?.getData('text/html') ?? ''
      if (text.length > longestPaste || html.length > longestHtml) {
        tell({ words: 'That is too much to paste at once. Paste it in parts, or import it as a record.' })
        return true
      }
      // A cell copied from a spreadsheet comes as words and as a picture of them: the words are meant.
      if (text === '' && takeFiles(data, view.state.selection.from)) return true
      const editor = needs.current.editorOf()
      if (html !== '' || wantsAsIs || !editor) return false
      const asRead = 'Pasted as Markdown. Ctrl+Shift+V pastes the text as it is.'
      const pasted = pasteMarkdown(editor, text, (how) =>
        tell({ words: how === 'read' ? asRead : 'Pasted as it is: its Markdown could not be read in time.' }),
      )
      if (pasted === 'no') return false
      tell({ words: pasted === 'pasted' ? asRead : 'Reading what was pasted…' })
      return true
    }
    return {
      transformPastedHTML: cleanPasted,
      transformPastedText: plainLetters,
      transformCopied: queries.copied,
      transformPasted: queries.pasted,
      clipboardTextSerializer: (slice) => copiedText(slice, quoteOf),
      clipboardSerializer: new CopiedHtml(quoteOf),
      handlePaste: paste,
      handleDrop: (view, event, _slice, isMoved) => {
        if (isMoved) return false
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        return takeFiles(event.dataTransfer, at ?? view.state.selection.from)
      },
      handleDOMEvents: {
        keydown: (_view, event) => {
          if (event.key.toLowerCase() === 'v') isAsIs.current = event.shiftKey
          return false
        },
      },
    }
  }, [tell, project, quoteOf])
}
