// The list beneath words that are asked for. The focus stays in the text: keys reach the list through it, and a screen
// reader hears the marked option.
import type { Editor } from '@tiptap/react'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type BoxPlace, FloatingBox } from '../../../../ui/boxes/floating-box.tsx'
import option from '../../../../ui/choices/option.module.css'
import { MatchedLabel, NoneOption, useOptionInSight } from '../../../../ui/choices/option-parts.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import styles from './pick-list.module.css'
import type { Offer, PickOption } from './pick-option.ts'
import { type OpenPick, pickListId, pickOptionId } from './picking.ts'

const width = 480
/** Between the words and the list, and the height of the page's foot. */
const gap = 4
const footHeight = 40

export function PickList({
  editor,
  open,
  label,
  offer,
  foot,
  onChoose,
}: {
  readonly editor: Editor
  readonly open: OpenPick
  readonly label: string
  readonly offer: Offer
  readonly foot: ReactNode
  readonly onChoose: (option: PickOption) => void
}) {
  const anchor = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<BoxPlace | null>(null)
  const { from, marked } = open
  const put = useCallback(() => {
    const frame = anchor.current?.getBoundingClientRect()
    if (!frame) return
    const words = editor.view.coordsAtPos(from)
    const room = Math.min(width, frame.width)
    const left = Math.max(0, Math.min(words.left - frame.left, frame.width - room))
    const height = list.current?.parentElement?.offsetHeight ?? 0
    // Over the words where there is no room beneath them.
    const isAbove = words.bottom + height + footHeight > window.innerHeight && words.top > height + gap
    const top = (isAbove ? words.top - height - gap : words.bottom + gap) - frame.top
    setPlace((now) =>
      now?.top === top && now.left === left && now.width === room ? now : { top, left, width: room },
    )
  }, [editor, from])
  useLayoutEffect(put)
  useEffect(() => {
    const box = list.current?.parentElement
    if (!box || place === null) return
    const watch = new ResizeObserver(put)
    watch.observe(box)
    return () => watch.disconnect()
  }, [put, place])
  useOptionInSight(offer.options.length > 0 ? pickOptionId(marked) : undefined)
  return (
    <div ref={anchor} className={styles.anchor}>
      {place && (
        <FloatingBox
          place={place}
          foot={foot}
          // The focus stays in the text, whatever is pressed here.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
        >
          <div
            ref={list}
            id={pickListId}
            role="listbox"
            aria-label={label}
            aria-busy={offer.isSettled ? undefined : true}
            className={styles.list}
          >
            {offer.options.length === 0 && <NoneOption words={offer.none ?? 'Looking…'} />}
            {offer.options.map((each, nth) => (
              <div
                key={each.id}
                id={pickOptionId(nth)}
                role="option"
                tabIndex={-1}
                aria-selected={nth === marked}
                className={option.option}
                data-current={nth === marked || undefined}
                onClick={() => onChoose(each)}
                onKeyDown={() => undefined}
              >
                {each.sign && (
                  <span className={styles.sign} title={each.sign.name}>
                    <span aria-hidden="true">{each.sign.sign}</span>
                    <span className="visually-hidden">{each.sign.name}: </span>
                  </span>
                )}
                <span>
                  <span className={classNames(each.cites !== null && styles.words)}>
                    <MatchedLabel text={each.label} piece={each.piece ?? null} />
                  </span>
                  <span className={styles.detail}>
                    <span className="visually-hidden">, </span>
                    {each.detail}
                  </span>
                </span>
              </div>
            ))}
          </div>
        </FloatingBox>
      )}
    </div>
  )
}
