// A field for a message, in which `@` calls a member: a list of those whose name fits opens under it. Ctrl+Enter sends, Enter
// begins a line (or takes the member), Esc leaves. What was typed stays until it was taken; it is the caller's to keep.
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import type { MemberId } from '../../../../shared/base/id.ts'
import { initials, type Member } from '../../../../shared/people/member.ts'
import { maxCommentLength } from '../../../../shared/records/record.ts'
import { mentionsIn, mentionTyped, peopleFitting } from '../../../../shared/records/talk/mentions.ts'
import optionStyles from '../../ui/choices/option.module.css'
import { useOptionInSight } from '../../ui/choices/option-parts.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Act } from '../../ui/controls/act.tsx'
import { useKeyLabel } from '../../ui/keys/use-hotkeys.tsx'
import { Stamp } from '../../ui/marks/stamp.tsx'
import { useAnnounce } from '../../ui/voice/announcer.tsx'
import styles from './talk.module.css'
import type { ThreadDraft } from './thread-drafts.ts'

/** From so many letters on it says how many there are. */
const counted = maxCommentLength - 200
const mostShown = 6

type Sending = Promise<string | null> | string | null

/** `people` may be called; `others` are called already and keep their place. `onSend` gives the sentence why not, or null. */
export function MentionField({
  label,
  act,
  placeholder,
  draft,
  people,
  others = [],
  takesFocus = false,
  onDraft,
  onSend,
  onLeave,
  acts,
}: {
  readonly label: string
  readonly act: string
  readonly placeholder?: string | undefined
  readonly draft: ThreadDraft
  readonly people: readonly Member[]
  readonly others?: readonly Member[]
  readonly takesFocus?: boolean
  readonly onDraft: (draft: ThreadDraft) => void
  readonly onSend: (written: { readonly text: string; readonly mentions: readonly MemberId[] }) => Sending
  readonly onLeave?: (() => void) | undefined
  /** Beside the button. */
  readonly acts?: ReactNode
}) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const caretAfter = useRef<number | null>(null)
  const announce = useAnnounce()
  const keyLabel = useKeyLabel()
  const [fault, setFault] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const [caret, setCaret] = useState<number | null>(null)
  const [current, setCurrent] = useState(0)
  const { text, picked } = draft

  const calling = caret === null ? null : mentionTyped(text, caret)
  const found = calling === null ? [] : peopleFitting(people, calling.typed).slice(0, mostShown)
  const isOpen = found.length > 0
  const at = Math.min(current, found.length - 1)
  const currentId = isOpen ? `${id}-${at}` : undefined
  useOptionInSight(currentId)

  useLayoutEffect(() => {
    const element = field.current
    if (!takesFocus || !element) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
    // Once its card has found its place: beneath a long thread the field may be out of sight.
    const drawn = requestAnimationFrame(() => element.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(drawn)
  }, [takesFocus])
  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    if (caretAfter.current !== null) {
      element.setSelectionRange(caretAfter.current, caretAfter.current)
      caretAfter.current = null
    }
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  })

  const type = (next: string, place: number) => {
    onDraft({ text: next, picked })
    setFault(null)
    setCaret(place)
    setCurrent(0)
    const begun = mentionTyped(next, place)
    const fitting = begun === null ? [] : peopleFitting(people, begun.typed).slice(0, mostShown)
    if (fitting.length > 0)
      announce(`${fitting.map(({ name }) => name).join(', ')}. Arrows choose, Enter takes.`)
  }
  const take = (person: Member | undefined) => {
    if (!person || calling === null || caret === null) return
    const after = text.slice(caret)
    const called = `@${person.name}${after.startsWith(' ') ? '' : ' '}`
    caretAfter.current = calling.from + called.length
    onDraft({ text: text.slice(0, calling.from) + called + after, picked: [...picked, person.id] })
    setCaret(null)
    setCurrent(0)
    announce(`${person.name} is called.`)
  }
  const send = async () => {
    if (isSending) return
    setSending(true)
    const mentions = mentionsIn(text, [...people, ...others], new Set(picked))
    const why = await onSend({ text, mentions })
    setSending(false)
    setFault(why)
    if (why !== null) field.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (isSend) void send()
    else if (event.altKey || event.ctrlKey || event.metaKey) return
    else if (isOpen && event.key === 'ArrowDown') setCurrent((at + 1) % found.length)
    else if (isOpen && event.key === 'ArrowUp') setCurrent((at - 1 + found.length) % found.length)
    else if (isOpen && !event.shiftKey && (event.key === 'Enter' || event.key === 'Tab')) take(found[at])
    else if (isOpen && event.key === 'Escape') setCaret(null)
    else if (event.key === 'Escape' && onLeave) onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const optionProps = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option',
    tabIndex: -1,
    'aria-selected': index === at,
    'data-current': index === at || undefined,
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => take(found[index]),
  })

  return (
    <div className={styles.say}>
      <div className={styles.writing}>
        <textarea
          ref={field}
          rows={1}
          aria-label={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? `${id}-people` : undefined}
          aria-activedescendant={currentId}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          className={styles.field}
          value={text}
          placeholder={placeholder}
          onChange={({ currentTarget }) => type(currentTarget.value, currentTarget.selectionStart)}
          onClick={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyUp={({ key, currentTarget }) => {
            if (key === 'ArrowLeft' || key === 'ArrowRight' || key === 'Home' || key === 'End')
              setCaret(currentTarget.selectionStart)
          }}
          onBlur={() => setCaret(null)}
          onKeyDown={press}
        />
        {isOpen && (
          <div
            id={`${id}-people`}
            role="listbox"
            tabIndex={-1}
            aria-label="Members to call"
            className={classNames(optionStyles.box, styles.people)}
          >
            {found.map((person, index) => (
              <div key={person.id} {...optionProps(index)} className={optionStyles.option}>
                <Stamp
                  initials={initials(person.name)}
                  name={person.name}
                  color={person.colour}
                  size="small"
                  silent
                />
                {person.name}
              </div>
            ))}
          </div>
        )}
      </div>
      {text.length > counted && (
        <p className={styles.when}>
          {text.trim().length.toLocaleString('en')} of {maxCommentLength.toLocaleString('en')} characters
        </p>
      )}
      <div role="alert" id={`${id}-fault`}>
        {fault !== null && <p className={styles.fault}>{fault}</p>}
      </div>
      <p className={styles.acts}>
        <Act keyHint={keyLabel('Mod+Enter')} onClick={() => void send()}>
          {act}
        </Act>
        {onLeave && (
          <Act keyHint="Esc" onClick={onLeave}>
            Leave
          </Act>
        )}
        {acts}
      </p>
    </div>
  )
}
