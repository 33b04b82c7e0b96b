// The list that "/" opens, beneath the words being written. The focus stays in the text: keys reach the list through it,
// and a screen reader hears the marked entry.
import { type Editor, useEditorState } from '@tiptap/react'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type BoxPlace, FloatingBox } from '../../../../ui/boxes/floating-box.tsx'
import option from '../../../../ui/choices/option.module.css'
import { MatchedLabel, NoneOption, useOptionInSight } from '../../../../ui/choices/option-parts.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import styles from './slash-list.module.css'
import { chooseSlash, openSlashOf, slashListId, slashOptionId } from './slash-menu-plugin.ts'

const width = 320
/** Between the words and the list, and the height of the page's foot. */
const gap = 4
const footHeight = 40

export function SlashList({ editor }: { readonly editor: Editor }) {
  const open = useEditorState({
    editor,
    selector: ({ editor: current }) => openSlashOf(current.state),
    equalityFn: Object.is,
  })
  const anchor = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<BoxPlace | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const from = open?.from ?? null
  const put = useCallback(() => {
    const frame = anchor.current?.getBoundingClientRect()
    if (from === null || !frame) return setPlace(null)
    const words = editor.view.coordsAtPos(from)
    const left = Math.max(0, Math.min(words.left - frame.left, frame.width - width))
    const height = list.current?.parentElement?.offsetHeight ?? 0
    // Over the words where there is no room beneath them.
    const isAbove = words.bottom + height + footHeight > window.innerHeight && words.top > height + gap
    const top = (isAbove ? words.top - height - gap : words.bottom + gap) - frame.top
    setPlace((now) => (now?.top === top && now.left === left ? now : { top, left, width }))
  }, [editor, from])
  // After every drawing, for its height is known only then.
  useLayoutEffect(put)
  const marked = open?.matches[open.marked]?.option
  useOptionInSight(marked && slashOptionId(marked))
  return (
    <div ref={anchor} className={styles.anchor}>
      {open && place && (
        <FloatingBox place={place}>
          <div ref={list} id={slashListId} role="listbox" aria-label="Put in" className={styles.list}>
            {open.matches.length === 0 && <NoneOption words={`Nothing here is called “${open.typed}”.`} />}
            {open.matches.map(({ option: entry, piece }, nth) => (
              <div
                key={entry.id}
                id={slashOptionId(entry)}
                role="option"
                tabIndex={-1}
                aria-selected={nth === open.marked}
                className={option.option}
                data-current={nth === open.marked || undefined}
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => chooseSlash(editor, entry)}
                onKeyDown={() => undefined}
              >
                <Icon of={entry.icon} />
                <MatchedLabel text={entry.label} piece={piece} />
                {entry.detail && <span className={option.detail}>{entry.detail}</span>}
              </div>
            ))}
          </div>
        </FloatingBox>
      )}
    </div>
  )
}
