// Follows words that are being asked for, from their sign to the cursor, until something is chosen, Escape is pressed or the
// cursor goes elsewhere. It takes the keys of the list, which stays with others: here is only where it stands and what of
// it is marked. What was typed is only taken away when a quote takes its place.
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { type PickKind, writtenBefore } from './written-words.ts'

/** An open list. `count` is how many options it has; `isWide`: whole paragraphs are asked for. */
export type OpenPick = {
  readonly kind: PickKind
  /** Of the sign and the cursor, in the note. */
  readonly from: number
  readonly to: number
  readonly typed: string
  readonly count: number
  readonly marked: number
  readonly isWide: boolean
  /** It goes up by one whenever Enter chooses the marked option. */
  readonly chosen: number
  /** It was chosen by Shift+Enter: of somebody the name alone is wanted. */
  readonly isBare: boolean
}
type Told =
  | { readonly close: true }
  | { readonly count: number }
  | { readonly mark: number }
  | { readonly wide: boolean }
  | { readonly choose: 'quote' | 'name' }

const key = new PluginKey<OpenPick | null>('picking')

export const pickListId = 'pick-list'
export const pickOptionId = (nth: number): string => `pick-option-${nth}`

export const openPickOf = (state: EditorState): OpenPick | null => key.getState(state) ?? null
export const telling = (state: EditorState, told: Told): Transaction => state.tr.setMeta(key, told)

export const Picking = Extension.create({
  name: 'picking',
  priority: 1000,
  addProseMirrorPlugins() {
    return [pickPlugin()]
  },
})

export const pickPlugin = (): Plugin<OpenPick | null> =>
  new Plugin<OpenPick | null>({
    key,
    state: { init: () => null, apply: next },
    props: {
      attributes: (state): Record<string, string> => {
        const open = openPickOf(state)
        return open && open.count > 0
          ? {
              'aria-controls': pickListId,
              'aria-activedescendant': pickOptionId(open.marked),
              'aria-autocomplete': 'list',
            }
          : {}
      },
      handleKeyDown: (view, event) => {
        const open = openPickOf(view.state)
        if (!open || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false
        const told = keyTells(event, open)
        if (told === null) return false
        view.dispatch(telling(view.state, told))
        return true
      },
      handleDOMEvents: {
        blur: (view) => {
          if (openPickOf(view.state)) view.dispatch(telling(view.state, { close: true }))
          return false
        },
      },
    },
  })

/** Without options every key but Escape is the text's. */
function keyTells(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>, open: OpenPick): Told | null {
  if (event.key === 'Escape') return { close: true }
  if (open.count === 0) return null
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (event.shiftKey) return open.kind === 'words' ? { wide: event.key === 'ArrowDown' } : null
    return { mark: (open.marked + (event.key === 'ArrowDown' ? 1 : open.count - 1)) % open.count }
  }
  if (event.key === 'Enter' && event.shiftKey) return open.kind === 'words' ? null : { choose: 'name' }
  return (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey ? { choose: 'quote' } : null
}

function next(
  change: Transaction,
  before: OpenPick | null,
  _old: EditorState,
  state: EditorState,
): OpenPick | null {
  const told: Told | undefined = change.getMeta(key)
  if (told !== undefined) return before && afterTold(before, told)
  if (!change.docChanged && !change.selectionSet) return before
  const written = writtenAtCursor(state)
  if (!written) return null
  const isSame = before !== null && isSameAsk(change, before, written)
  if (!isSame && !wasJustTyped(change, written)) return null
  const { typed, kind } = written
  if (isSame && before.typed === typed && before.kind === kind) return { ...before, ...written }
  const { isWide, chosen } = before ?? { isWide: false, chosen: 0 }
  return { ...written, count: 0, marked: 0, isWide, chosen, isBare: false }
}

/** A colleague's change comes as a whole new text, in which no place can be followed: the cursor stays at its words. */
const isSameAsk = (change: Transaction, before: OpenPick, written: WrittenHere): boolean =>
  change.getMeta('y-sync$')?.isChangeOrigin === true
    ? before.kind === written.kind && before.typed === written.typed
    : change.mapping.map(before.from) === written.from

function afterTold(open: OpenPick, told: Told): OpenPick | null {
  if ('close' in told) return null
  if ('choose' in told) return { ...open, chosen: open.chosen + 1, isBare: told.choose === 'name' }
  if ('mark' in told) return { ...open, marked: told.mark }
  if ('wide' in told) return { ...open, isWide: told.wide }
  return { ...open, count: told.count, marked: 0 }
}

type WrittenHere = Pick<OpenPick, 'kind' | 'from' | 'to' | 'typed'>

/** Only where a quote may stand: in a table, a footnote or code the signs are signs. */
function writtenAtCursor({ selection, schema }: EditorState): WrittenHere | null {
  const { $from, empty } = selection
  const { parent, parentOffset, depth } = $from
  const quote = schema.nodes.quote
  if (!empty || depth === 0 || !quote || !parent.isTextblock || parent.type.spec.code) return null
  const nth = $from.index(depth - 1)
  if (!$from.node(depth - 1).canReplaceWith(nth, nth, quote)) return null
  const written = writtenBefore(parent.textBetween(0, parentOffset, undefined, '\ufffc'))
  return written && { ...written, from: $from.pos - written.typed.length - 1, to: $from.pos }
}

/** More than a few letters at once were pasted. */
const mostTyped = 24

/**
 * The sign itself is among what was just put in here: one that a colleague wrote, or that was there, opens nothing. On a
 * busy machine several letters come in one change.
 */
function wasJustTyped(change: Transaction, written: WrittenHere): boolean {
  const isElsewhere = change.getMeta('y-sync$') !== undefined || change.getMeta('uiEvent') !== undefined
  if (!change.docChanged || isElsewhere || written.typed.length > mostTyped) return false
  return change.mapping.maps.some((map, nth) => {
    let isNew = false
    const rest = change.mapping.slice(nth + 1)
    map.forEach((_, __, start, end) => {
      if (rest.map(start) <= written.from && written.from < rest.map(end)) isNew = true
    })
    return isNew
  })
}
