// The stances' part of the codebook: the scale, the chosen stance beside it, and those retired.
import { useState } from 'react'
import type { StanceId } from '../../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../../shared/base/result.ts'
import type { StanceRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { stancesInOrder } from '../../../../../shared/records/codebook/topic-tree.ts'
import {
  addStance,
  changeStance,
  moveStance,
  restoreStance,
  retireStance,
} from '../../../acts/codebook/stance-acts.ts'
import { useProject } from '../../../api/project.tsx'
import { saidIn, useThreads } from '../../../parts/talk/threads-in.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { useFoot } from '../../../ui/frame/foot-line.tsx'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import { EntryTalk } from '../entry/entry-talk.tsx'
import { aboutStance, type EntryTalkState } from '../entry/use-entry-talk.ts'
import type { CodebookActs } from '../use-codebook-acts.ts'
import { useIsNarrow } from '../use-is-narrow.ts'
import { StanceForm } from './stance-form.tsx'
import { StancePanel } from './stance-panel.tsx'
import { StanceRows } from './stance-rows.tsx'
import { changedStance, type StanceValues, stanceDraftOf, stanceValuesOf } from './stance-values.ts'
import styles from './stances.module.css'

const group = 'Stances'
const noValues: StanceValues = { name: '', sign: '', keys: '', value: 1 }

export function StancesPart({
  acts,
  talk,
  start,
  codebook,
  because,
  adding,
}: {
  readonly acts: CodebookActs
  readonly talk: EntryTalkState
  /** The stance the address asks for, if it is one. */
  readonly start: string | null
  readonly codebook: ReturnType<CodebookActs['context']['codebook']>
  readonly because: string | undefined
  readonly adding: { readonly isOn: boolean; readonly begin: () => void; readonly end: () => void }
}) {
  const { may } = useProject()
  const edits = may('edit-codebook')
  const { context, said } = acts
  const all = stancesInOrder(codebook.stances)
  const scale = all.filter(({ retired }) => !retired)
  const past = all.filter(({ retired }) => retired)
  const [chosen, setChosen] = useState<StanceId | null>(
    (scale.find(({ id }) => id === start) ?? scale[0])?.id ?? null,
  )
  const [focusOn, setFocusOn] = useState(0)
  const [isEditing, setEditing] = useState(false)
  const [isLooking, setLooking] = useState(talk.open !== null && scale.some(({ id }) => id === start))
  const threads = useThreads(talk.room)
  const isNarrow = useIsNarrow()
  const at = scale.findIndex(({ id }) => id === chosen)
  const stance = scale[at] ?? null
  const back = () => setFocusOn((nth) => nth + 1)
  const goTo = (nth: number) => {
    const there = scale[Math.min(Math.max(nth, 0), scale.length - 1)]
    if (!there) return
    setChosen(there.id)
    back()
  }
  const discuss = () => {
    if (!stance || isEditing || adding.isOn) return
    setLooking(true)
    talk.show(aboutStance(stance.id))
  }
  const leave = () => {
    setEditing(false)
    setLooking(false)
    adding.end()
    back()
  }
  const move = async (direction: 'up' | 'down') => {
    if (!stance) return
    const done = await moveStance(context, stance.id, direction)
    said(done, `${stance.name} is moved ${direction}.`)
    back()
  }
  const retire = async () => {
    if (!stance) return
    const done = await retireStance(context, stance.id)
    said(done, `${stance.name} is retired: it stays on old work and is not offered any more.`)
    if (done.ok) goTo(at + 1 < scale.length ? at + 1 : at - 1)
  }
  const restore = async (id: StanceId, name: string) =>
    said(await restoreStance(context, id), `${name} can be chosen again.`)
  const save = async (values: StanceValues, seen: StanceRecord | null): Promise<Result<unknown>> => {
    const name = values.name.trim()
    if (adding.isOn) {
      const added = await addStance(context, stanceDraftOf(values))
      if (!added.ok) return added
      said(added, `The stance ${name} is added.`)
      setChosen(added.value)
      leave()
      return added
    }
    if (!stance || !seen) return ok(null)
    const saved = await changeStance(context, stance.id, seen, changedStance(seen, values))
    if (!saved.ok) return saved
    said(saved, `The stance ${name} is changed.`)
    leave()
    return saved
  }

  const canAct = edits && because === undefined
  useHotkeys([
    { keys: ['ArrowDown', 'j'], says: 'next stance', group, run: () => goTo(at + 1) },
    { keys: ['ArrowUp', 'k'], says: 'stance above', group, run: () => goTo(at - 1) },
    { keys: ['d'], says: 'discuss it', group, run: discuss },
    { keys: ['Home'], says: 'first', group, isSilent: true, run: () => goTo(0) },
    { keys: ['End'], says: 'last', group, isSilent: true, run: () => goTo(scale.length - 1) },
  ])
  useHotkeys(
    [
      { keys: ['Enter'], says: 'edit', group, run: () => stance && setEditing(true) },
      { keys: ['n'], says: 'new stance', group, run: adding.begin },
      { keys: ['x'], says: 'retire it', group, run: () => void retire() },
      { keys: ['Alt+ArrowUp'], says: 'move it up', group, run: () => void move('up') },
      { keys: ['Alt+ArrowDown'], says: 'move it down', group, run: () => void move('down') },
    ],
    canAct,
  )
  useFoot({
    hints: edits
      ? [
          { keys: ['↑', '↓'], says: 'stance' },
          { keys: ['Enter'], says: 'edit' },
          { keys: ['n'], says: 'new' },
          { keys: ['Alt ↑↓'], says: 'move' },
          { keys: ['x'], says: 'retire' },
          { keys: ['d'], says: 'discuss' },
          { keys: ['?'], says: 'all keys' },
        ]
      : [
          { keys: ['↑', '↓'], says: 'stance' },
          { keys: ['d'], says: 'discuss' },
          { keys: ['?'], says: 'all keys' },
        ],
    place: `${scale.length} stances`,
  })

  const isNew = adding.isOn && edits
  const isForm = isNew || (isEditing && stance !== null)
  const title = isNew ? 'A new stance' : `Edit the stance ${stance?.name ?? ''}`
  const panel = isForm ? (
    <StanceForm
      key={isNew ? 'new' : stance?.id}
      label={title}
      start={isNew || !stance ? noValues : stanceValuesOf(stance)}
      now={isNew || !stance ? null : (codebook.stances.get(stance.id) ?? null)}
      place={isNew ? scale.length + 1 : at + 1}
      because={because}
      onSave={save}
      onLeave={leave}
    />
  ) : (
    stance && (
      <StancePanel
        stance={stance}
        place={at + 1}
        because={because}
        deeds={
          edits
            ? {
                edit: () => setEditing(true),
                retire: () => void retire(),
                move: (direction) => void move(direction),
              }
            : undefined
        }
        talk={
          <EntryTalk
            talk={talk}
            about={aboutStance(stance.id)}
            name={stance.name}
            keyHint="d"
            onLeave={back}
          />
        }
      />
    )
  )
  return (
    <div className={styles.part}>
      <div>
        <StanceRows
          stances={scale}
          chosen={chosen}
          talked={(id) => saidIn(threads.get(aboutStance(id))).length}
          focusOn={focusOn}
          onChoose={(id) => {
            setChosen(id)
            setEditing(false)
          }}
          onOpen={(id) => {
            setChosen(id)
            setLooking(true)
          }}
        />
        <p className={`fine ${styles.note}`}>
          A stance’s key saves the position. The digits 1–{Math.min(9, scale.length)} do the same.
        </p>
        {past.length > 0 && (
          <section aria-labelledby="past-stances" className={styles.past}>
            <h2 id="past-stances" className="label">
              Retired
            </h2>
            <ul>
              {past.map(({ id, name, sign }) => (
                <li key={id}>
                  <span>
                    {sign} {name} <span className="fine">stays on old work, is not offered any more</span>
                  </span>
                  {edits && (
                    <Act
                      because={because}
                      aria-label={`Bring back ${name}`}
                      onClick={() => void restore(id, name)}
                    >
                      Bring back
                    </Act>
                  )}
                  <div className={styles.pastTalk}>
                    <EntryTalk talk={talk} about={aboutStance(id)} name={name} />
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {!isNarrow && (
        <aside aria-label="The chosen stance" className={styles.beside}>
          {panel}
        </aside>
      )}
      {isNarrow && (isForm || isLooking) && panel && (
        <Dialog title={isForm ? title : (stance?.name ?? '')} isOpen onClose={leave}>
          {panel}
        </Dialog>
      )}
    </div>
  )
}
