// An underlined word in a sentence that opens a box of choices below it, as filters are written. What is chosen takes
// effect at once; Esc or a click outside closes the box and gives the focus back to the word.
import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { classNames } from '../class-names.ts'
import option from './option.module.css'
import select from './select.module.css'
import styles from './word-box.module.css'

/** `label` names the box ("Records"), `words` is what the sentence says now; the word is announced with both. */
export function WordBox({
  label,
  words,
  isOpen,
  onOpenChange,
  children,
}: {
  readonly label: string
  readonly words: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
}) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className={classNames(select.word, styles.word)} aria-label={`${label}: ${words}`}>
        {words}
      </Button>
      <Popover placement="bottom start" offset={4} className={classNames(option.box, styles.box)}>
        <Dialog aria-label={label} className={classNames(styles.dialog)}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** A part of the box under its own small head. */
export function WordBoxPart({ head, children }: { readonly head?: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      {head && <p className={classNames('label', styles.head)}>{head}</p>}
      {children}
    </div>
  )
}
