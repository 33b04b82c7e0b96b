// Beginning a thread on words of the record. Nothing is written until the first message is sent; leaving keeps the draft.
import type { Span } from '../../../../../shared/transcript/span.ts'
import { publishedAt, spanAddress } from '../../../../../shared/transcript/span.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import { beginThread } from '../../../acts/talk/thread-acts.ts'
import { MentionField } from '../../../parts/talk/mention-field.tsx'
import { usePeopleToCall, useThreadDraft } from '../../../parts/talk/thread.tsx'
import { draftKey } from '../../../parts/talk/thread-drafts.ts'
import type { Edges } from '../boxes/box-place.ts'
import { DeskBox } from '../boxes/desk-box.tsx'
import styles from './begin-box.module.css'
import { aboutPassage } from './thread-marks.ts'
import { shortWords } from './thread-note-card.tsx'

/** `onDone` gets the id of the new thread's note. */
export function BeginBox({
  context,
  span,
  anchor,
  bounds,
  onDone,
  onClose,
}: {
  readonly context: DeskContext
  readonly span: Span
  readonly anchor: Edges
  readonly bounds: Edges
  readonly onDone: (id: string) => void
  readonly onClose: () => void
}) {
  const people = usePeopleToCall()
  const [draft, keep] = useThreadDraft(draftKey(context.me.id, context.room.name, spanAddress(span)))
  const heading = `On “${shortWords(publishedAt(span, context.publishedTexts))}”`
  return (
    <DeskBox label="Begin a thread" anchor={anchor} bounds={bounds} onLeave={onClose}>
      <div className={styles.begin}>
        <p className={styles.heading}>{heading}</p>
        <MentionField
          label="First message"
          act="Begin the thread"
          placeholder="Write, @ to call someone"
          draft={draft}
          people={people}
          takesFocus
          onDraft={keep}
          onSend={(written) => {
            const begun = beginThread(context, span, context.publishedTexts, written)
            if (!begun.ok) return begun.problem.message
            keep(null)
            onDone(aboutPassage(begun.value))
            return null
          }}
          onLeave={onClose}
        />
      </div>
    </DeskBox>
  )
}
