// Why a correction is rejected: `r` on a chosen one. Its proposer reads the reason, so a colleague's needs one; to reject
// one's own, none is asked.
import { useLayoutEffect, useRef, useState } from 'react'
import { authorOf, type RecordKey } from '../../../../../shared/base/id.ts'
import { maxCommentLength } from '../../../../../shared/records/record.ts'
import { decide } from '../../../acts/decision-acts.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import { BoxAct } from '../../../ui/boxes/floating-box.tsx'
import type { Edges } from '../boxes/box-place.ts'
import { DeskBox } from '../boxes/desk-box.tsx'
import styles from './reject-box.module.css'

/** `onDone` gets the sentence for the foot. A refusal keeps the box open with what was typed. */
export function RejectBox({
  context,
  correction,
  anchor,
  bounds,
  online,
  onDone,
  onClose,
}: {
  readonly context: DeskContext
  readonly correction: RecordKey
  readonly anchor: Edges
  readonly bounds: Edges
  readonly online: boolean
  readonly onDone: (outcome: string) => void
  readonly onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const [shown] = useState(() => context.room.records().corrections.get(correction))
  const isOwn = authorOf(correction) === context.me.id

  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), [])

  const send = async () => {
    if (isAsking) return
    if (!online) return setFault('To reject needs the server, and you are offline. Your words stay here.')
    if (reason.length > maxCommentLength) return setFault('A reason has at most 2,000 characters.')
    setAsking(true)
    const why = reason.trim() === '' ? undefined : reason
    const decided = await decide(context, correction, 'rejected', why)
    setAsking(false)
    if (decided.ok) onDone(shown ? `Rejected in ¶ ${shown.segment + 1}.` : 'Rejected.')
    else {
      setFault(decided.problem.message)
      input.current?.focus()
    }
  }
  return (
    <DeskBox
      label="Reject the correction"
      anchor={anchor}
      bounds={bounds}
      onLeave={onClose}
      onEnter={() => void send()}
      foot={
        <>
          <BoxAct keys={['Enter']} isPrimary aria-disabled={isAsking || !online} onClick={() => void send()}>
            {online ? 'Reject' : 'Reject (needs the server)'}
          </BoxAct>
          <BoxAct keys={['Esc']} onClick={onClose}>
            Leave
          </BoxAct>
        </>
      }
    >
      <label className={styles.why}>
        <span className={styles.words}>
          {shown && (
            <>
              <del>{shown.published}</del> <ins>{shown.reading === '' ? 'not said' : shown.reading}</ins>
            </>
          )}
        </span>
        <span className={styles.label}>Why is it rejected?{isOwn && ' (It is your own: as you like.)'}</span>
        <input
          ref={input}
          className={styles.input}
          value={reason}
          autoComplete="off"
          placeholder="The speaker says it so again in ¶ 9"
          aria-invalid={fault !== null}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setFault(null)
          }}
        />
      </label>
      <div role="alert">{fault !== null && <p className={styles.fault}>{fault}</p>}</div>
    </DeskBox>
  )
}
