// Quoting while writing: `"` and words of a record, or `@` and who said something, whose name alone may be put in too. What
// is chosen takes the place of what was typed; until then, and when anything fails, the typed text is simply text.
import { type Editor, useEditorState } from '@tiptap/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CitationAsked } from '../../../../../../shared/wire/sharing/api-quotes.ts'
import { call } from '../../../../api/call.ts'
import { useProject } from '../../../../api/project.tsx'
import { BoxAct } from '../../../../ui/boxes/floating-box.tsx'
import { useAnnounce } from '../../../../ui/voice/announcer.tsx'
import { useTellOutcome } from '../../../../ui/voice/outcome.tsx'
import { counted } from '../../../../ui/words/counted.ts'
import { insertQuote } from './insert-quote.ts'
import { PickList } from './pick-list.tsx'
import type { Offer, PickOption } from './pick-option.ts'
import { type OpenPick, openPickOf, telling } from './picking.ts'
import { type Holder, useHolders, useHoldersQuotes } from './use-holders.ts'
import { usePassages } from './use-passages.ts'

export function QuotePicking({ editor }: { readonly editor: Editor }) {
  const open = useEditorState({
    editor,
    selector: ({ editor: current }) => openPickOf(current.state),
    equalityFn: Object.is,
  })
  if (!open) return null
  return open.kind === 'words' ? (
    <PassagePicking editor={editor} open={open} />
  ) : (
    <HolderPicking editor={editor} open={open} />
  )
}

type Props = { readonly editor: Editor; readonly open: OpenPick }

function PassagePicking({ editor, open }: Props) {
  const offer = usePassages(open.typed, open.isWide)
  const put = useInserting(editor)
  const choose = useCallback(
    ({ cites }: PickOption) => {
      if (cites) void put(cites)
    },
    [put],
  )
  useOffered(editor, open, offer, choose, 'passage')
  const turn = () => editor.view.dispatch(telling(editor.state, { wide: !open.isWide }))
  return (
    <PickList
      editor={editor}
      open={open}
      label="Passages of the records"
      offer={offer}
      onChoose={choose}
      foot={
        <>
          <ChooseAct editor={editor} offer={offer}>
            Quote it
          </ChooseAct>
          <BoxAct keys={['Shift ↓']} aria-pressed={open.isWide} onClick={turn}>
            Whole paragraph
          </BoxAct>
          <LeaveAct editor={editor} />
        </>
      }
    />
  )
}

function HolderPicking({ editor, open }: Props) {
  const [chosen, setChosen] = useState<{ readonly typed: string; readonly holder: Holder } | null>(null)
  // Typing on goes back to the names.
  const holder = chosen?.typed === open.typed ? chosen.holder : null
  const names = useHolders(open.typed)
  const quotes = useHoldersQuotes(holder)
  const put = useInserting(editor)
  const offer = holder ? quotes : names
  const choose = useCallback(
    ({ id, cites }: PickOption, isBare = false) => {
      const found = holder ?? names.holders.get(id)
      if (isBare && found) putName(editor, found.name)
      else if (cites) void put(cites)
      else if (found) setChosen({ typed: open.typed, holder: found })
    },
    [put, names.holders, open.typed, holder, editor],
  )
  useOffered(editor, open, offer, choose, holder ? 'quote' : 'name')
  return (
    <PickList
      editor={editor}
      open={open}
      label={holder ? `Quotes of ${holder.name}` : 'Actors and people'}
      offer={offer}
      onChoose={choose}
      foot={
        <>
          <ChooseAct editor={editor} offer={offer}>
            {holder ? 'Quote it' : 'Their quotes'}
          </ChooseAct>
          {offer.options.length > 0 && (
            <BoxAct
              keys={['Shift Enter']}
              onClick={() => editor.view.dispatch(telling(editor.state, { choose: 'name' }))}
            >
              The name alone
            </BoxAct>
          )}
          {holder && (
            <BoxAct keys={[]} onClick={() => setChosen(null)}>
              Back to names
            </BoxAct>
          )}
          <LeaveAct editor={editor} />
        </>
      }
    />
  )
}

/** What Enter does with the marked option. */
function ChooseAct({
  editor,
  offer,
  children,
}: {
  readonly editor: Editor
  readonly offer: Offer
  readonly children: string
}) {
  if (offer.options.length === 0) return null
  return (
    <BoxAct keys={['Enter']} onClick={() => editor.view.dispatch(telling(editor.state, { choose: 'quote' }))}>
      {children}
    </BoxAct>
  )
}

/** A name in place of what was typed for it, as plain text to write on after. */
function putName(editor: Editor, name: string): void {
  const open = openPickOf(editor.state)
  if (!open) return
  editor.view.dispatch(editor.state.tr.insertText(name, open.from, open.to))
  editor.view.focus()
}

function LeaveAct({ editor }: { readonly editor: Editor }) {
  return (
    <BoxAct keys={['Esc']} onClick={() => editor.view.dispatch(telling(editor.state, { close: true }))}>
      Leave as typed
    </BoxAct>
  )
}

/** Keeps the keys told of how many options there are, says so aloud, and takes the marked one when Enter is pressed. */
function useOffered(
  editor: Editor,
  open: OpenPick,
  offer: Offer,
  choose: (option: PickOption, isBare?: boolean) => void,
  noun: string,
): void {
  const announce = useAnnounce()
  const { options, isSettled, none } = offer
  const ids = options.map(({ id }) => id).join('\n')
  const count = options.length
  const told = useRef('')
  useEffect(() => {
    if (told.current === ids && open.count === count) return
    told.current = ids
    editor.view.dispatch(telling(editor.state, { count }))
  }, [editor, ids, count, open.count])
  const said = isSettled ? (count > 0 ? counted(count, noun) : (none ?? '')) : ''
  useEffect(() => {
    if (said !== '') announce(said)
  }, [announce, said])
  const seen = useRef(open.chosen)
  /** What was typed when Enter was pressed, until it is answered: the search may not be done yet. */
  const asked = useRef<string | null>(null)
  const marked = options[open.marked]
  useEffect(() => {
    if (seen.current !== open.chosen) asked.current = open.typed
    seen.current = open.chosen
    if (asked.current === null || !isSettled) return
    // Who typed on meanwhile asks for something else.
    const isStillAsked = asked.current === open.typed
    asked.current = null
    if (isStillAsked && marked) choose(marked, open.isBare)
  }, [open.chosen, open.isBare, open.typed, isSettled, marked, choose])
}

/** Asks the server for the quote and puts it where the words were asked for, wherever that is by then. */
function useInserting(editor: Editor): (cites: CitationAsked) => Promise<void> {
  const { project } = useProject()
  const tell = useTellOutcome()
  const isAsking = useRef(false)
  return useCallback(
    async (cites) => {
      const open = openPickOf(editor.state)
      if (!open || isAsking.current) return
      isAsking.current = true
      const cited = await call('citeWords', { params: { project: project.slug }, body: cites })
      isAsking.current = false
      if (!cited.ok) return tell({ words: `Nothing was quoted. ${cited.problem.message}` })
      const place = openPickOf(editor.state)
      // Who has gone on writing meanwhile wants no quote any more.
      if (editor.isDestroyed || place?.typed !== open.typed) return
      const change = insertQuote(editor.state, cited.value.quote, place)
      if (!change) return
      editor.view.dispatch(change)
      editor.view.focus()
    },
    [editor, project.slug, tell],
  )
}
