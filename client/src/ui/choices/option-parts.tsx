// What lists with a field share: the label with the letters that fit what was typed, the line where nothing does, and
// keeping the current option in sight.
import { useEffect } from 'react'
import optionStyles from './option.module.css'

/** `piece` is bold: [start, end) in UTF-16 units, null when something that is not shown fits. */
export function MatchedLabel({
  text,
  piece,
}: {
  readonly text: string
  readonly piece: readonly [number, number] | null
}) {
  if (piece === null) return <span>{text}</span>
  return (
    <span>
      {text.slice(0, piece[0])}
      <b>{text.slice(piece[0], piece[1])}</b>
      {text.slice(piece[1])}
    </span>
  )
}

/** What stands after a label, at the right. A comma that is heard parts the two, which the eye sees apart. */
export function OptionDetail({ detail }: { readonly detail?: string | undefined }) {
  if (!detail) return null
  return (
    <span className={optionStyles.detail}>
      <span className="visually-hidden">, </span>
      {detail}
    </span>
  )
}

export function NoneOption({ words }: { readonly words: string }) {
  return (
    <div role="option" aria-selected="false" aria-disabled="true" tabIndex={-1} className={optionStyles.none}>
      {words}
    </div>
  )
}

/** Scrolls the list, whose option has this id, until the option is in sight. */
export function useOptionInSight(optionId: string | undefined): void {
  useEffect(() => {
    // Moves the list alone: scrollIntoView would move the page under the reader.
    const option = optionId === undefined ? null : document.getElementById(optionId)
    const box = option?.parentElement
    if (!option || !box) return
    const below = option.offsetTop + option.offsetHeight - box.clientHeight
    if (option.offsetTop < box.scrollTop) box.scrollTop = option.offsetTop
    else if (below > box.scrollTop) box.scrollTop = below
  }, [optionId])
}
