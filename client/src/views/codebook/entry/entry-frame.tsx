// The frame of a form of an entry, beside its list: fields, acts, and what a colleague made of it meanwhile. Esc leaves,
// Ctrl Enter saves from any field.
import type { KeyboardEvent, ReactNode } from 'react'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import type { EntryForm } from './use-entry-form.ts'

export function EntryFrame<Values>({
  label,
  form,
  because,
  onLeave,
  nowIs,
  children,
}: {
  readonly label: string
  readonly form: EntryForm<Values>
  readonly because: string | undefined
  readonly onLeave: () => void
  /** What the entry is now, told once it was looked at; the fields are those a colleague changed. */
  readonly nowIs: (fields: readonly string[]) => ReactNode
  readonly children: ReactNode
}) {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.send()
    else return
    event.preventDefault()
  }
  return (
    <section aria-label={label} onKeyDown={press}>
      <Form
        label={label}
        onSend={() => void form.send()}
        error={form.refused?.message}
        acts={
          <>
            <Button
              kind="primary"
              type="submit"
              because={because ?? (form.isBusy ? 'It is being saved.' : undefined)}
            >
              {form.isNew ? 'Add' : 'Save'}
            </Button>
            <Button kind="quiet" keyHint="Esc" onClick={onLeave}>
              Not now
            </Button>
          </>
        }
      >
        {children}
        {form.isOvertaken && (
          <p>
            <Act onClick={form.look}>See what it is now</Act>{' '}
            <span className="fine">What you typed stays here.</span>
          </p>
        )}
        {form.lookedAt !== null && <Notice tone="caution">{nowIs(form.lookedAt)}</Notice>}
      </Form>
    </section>
  )
}
