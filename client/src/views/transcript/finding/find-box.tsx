// Find words as people type them, in this record or the whole project, and correct the ticked places in one act with one
// undo. Nothing is ticked for a person; places inside another correction are shown and never touched.

import { useMemo, useRef, useState } from 'react'
import { groundsFault } from '../../../../../shared/records/corrections/grounds-fault.ts'
import { firstSettings, settingsKey } from '../../../../../shared/records/project-settings.ts'
import { maxReadingLength } from '../../../../../shared/records/record.ts'
import { senseChange } from '../../../../../shared/records/sense/sense-change.ts'
import type { TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import type { FoundPlace } from '../../../../../shared/wire/api-review.ts'
import { correctPlaces } from '../../../acts/correct-places.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import { useProject } from '../../../api/project.tsx'
import { useProjectRoom, useRecords } from '../../../live/use-room.tsx'
import { type Ground, GroundField } from '../../../parts/ground-field.tsx'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { ChoiceTabs } from '../../../ui/choices/tabs.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckBox } from '../../../ui/controls/check-box.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { FormError } from '../../../ui/controls/form-error.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { WorkProgress } from '../../../ui/states/work-progress.tsx'
import { Concordance } from '../../../ui/tables/concordance.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { faultOf } from '../correcting/correction-draft.ts'
import styles from './find-box.module.css'
import { mostListed, placeId, type Sought, tickedPlaces } from './found-places.ts'
import { correctedWords, foundWords } from './found-words.ts'
import { type Scope, useFound } from './use-found.ts'

const scopes = [
  { id: 'record', label: 'This record' },
  { id: 'project', label: 'All records' },
] as const

/** The ending that a found stem has here stands with it. */
const atEnding = ({ published, after }: FoundPlace) => {
  const ending = /^\p{L}+/u.exec(after)?.[0] ?? ''
  return { words: `${published}${ending}`, after: after.slice(ending.length) }
}

const noGround: Ground = { kind: 'heard', detail: '' }

export function FindBox({
  context,
  records,
  title,
  initial,
  online,
  onDone,
  onClose,
}: {
  readonly context: DeskContext
  readonly records: TranscriptRecords
  readonly title: string
  /** What the fields show at first, as after a correction that may be needed elsewhere. */
  readonly initial: Sought
  readonly online: boolean
  /** Gets what to say in the foot. */
  readonly onDone: (outcome: string) => void
  readonly onClose: () => void
}) {
  const { project, may } = useProject()
  const { settings } = useRecords(useProjectRoom(project.id))
  const { acceptance } = settings.get(settingsKey) ?? firstSettings
  const decides = may('decide-correction') && acceptance.rule === 'reviewer'
  const [sought, setSought] = useState(initial)
  const [saidCapitals, setSaidCapitals] = useState(false)
  const [scope, setScope] = useState<Scope>('record')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [ground, setGround] = useState(noGround)
  const [fault, setFault] = useState<{
    readonly of: 'reading' | 'ground' | 'all'
    readonly words: string
  } | null>(null)
  const [work, setWork] = useState<{ readonly done: number; readonly of: number } | null>(null)
  const [asked, setAsked] = useState(0)
  const stop = useRef<AbortController | null>(null)
  const detail = useRef<HTMLInputElement>(null)
  const submit = useRef<HTMLButtonElement>(null)
  const found = useFound(context, records, title, sought, scope, asked)
  const chosen = useMemo(() => tickedPlaces(found.records, ticked, sought), [found.records, ticked, sought])
  const count = chosen.reduce((sum, { places }) => sum + places.length, 0)
  const first = chosen[0]?.places[0]
  const change = first ? senseChange(first.published, first.reading) : null
  const proposes = may('propose-correction')

  const edit = (part: Partial<Sought>) => {
    setSought((before) => ({ ...before, ...part }))
    setFault(null)
    if (part.words !== undefined || part.matchCase !== undefined) setTicked(new Set())
  }
  const free = found.records.flatMap(({ transcript, places }) =>
    places.filter(({ taken }) => !taken).map((place) => placeId(transcript, place)),
  )
  const tick = (ids: ReadonlySet<string>) => {
    setTicked(ids)
    setFault(null)
  }
  const send = async () => {
    if (!proposes || !online || work) return
    const wrong = faultOf(sought.reading)
    if (wrong !== null) return setFault({ of: 'reading', words: wrong })
    if (count === 0)
      return setFault({ of: 'all', words: 'Tick the places to correct, and type another reading.' })
    const missing = change === null ? null : groundsFault(ground)
    if (missing !== null) {
      setFault({ of: 'ground', words: missing })
      return detail.current?.focus()
    }
    setFault(null)
    const controller = new AbortController()
    stop.current = controller
    setWork({ done: 0, of: count })
    const result = await correctPlaces(context, chosen, {
      accept: may('decide-correction'),
      words: `“${sought.words.trim()}” in ${counted(count, 'place', 'places')}`,
      signal: controller.signal,
      progress: (done, of) => setWork({ done, of }),
      ...(ground.detail.trim() === '' ? {} : { grounds: ground }),
    })
    stop.current = null
    setWork(null)
    if (!result.ok) return setFault({ of: 'all', words: result.problem.message })
    const { refused, left, brokeOff } = result.value
    if (refused.length === 0 && left === 0) return onDone(correctedWords(result.value))
    setTicked(new Set(refused.map((place) => `${place.transcript}:${place.segment}:${place.start}`)))
    setAsked((times) => times + 1)
    setFault({
      of: 'all',
      words: [correctedWords(result.value), brokeOff?.message].filter(Boolean).join(' '),
    })
  }
  const close = () => {
    stop.current?.abort()
    onClose()
  }

  return (
    <Dialog title="Find and correct" isOpen size="wide" onClose={close}>
      <Form
        label="Find and correct"
        onSend={() => void send()}
        acts={
          proposes && (
            <Button
              ref={submit}
              type="submit"
              kind="primary"
              keyHint="Enter"
              because={
                work
                  ? 'It is under way.'
                  : online
                    ? undefined
                    : 'You are offline: this needs the server. What you typed stays here.'
              }
            >
              {decides ? 'Correct' : 'Propose'} {counted(count, 'place', 'places')}
            </Button>
          )
        }
      >
        <div className={styles.fields}>
          <TextField
            label="Find"
            voice="serif"
            value={sought.words}
            // Capitals that count for what the box began with do not for other words, unless a person says so.
            onChange={(words) => edit({ words, matchCase: saidCapitals && sought.matchCase })}
            autoFocus
            onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
            autoComplete="off"
            description="Kinds of hyphen, space and apostrophe are alike; never inside longer words."
          />
          {proposes && (
            <TextField
              label="What was really said"
              voice="serif"
              value={sought.reading}
              onChange={(reading) => edit({ reading })}
              autoComplete="off"
              maxLength={maxReadingLength + 1}
              error={fault?.of === 'reading' ? fault.words : null}
            />
          )}
        </div>
        <div className={styles.options}>
          <ChoiceTabs
            label="Where"
            choices={scopes}
            value={scope}
            onChange={(id) => {
              setTicked(new Set())
              setScope(id === 'project' ? 'project' : 'record')
            }}
          />
          <CheckBox
            isChecked={sought.matchCase}
            onChange={(matchCase) => {
              setSaidCapitals(true)
              edit({ matchCase })
            }}
          >
            Capitals count
          </CheckBox>
        </div>
        {change && proposes && (
          <GroundField
            change={change}
            ground={ground}
            fault={fault?.of === 'ground' ? fault.words : null}
            onChange={setGround}
            detailRef={detail}
          />
        )}
        {work ? (
          <WorkProgress value={work.done} max={work.of} what="places" onStop={() => stop.current?.abort()} />
        ) : (
          <FormError>{fault?.of === 'all' ? fault.words : (found.fault ?? null)}</FormError>
        )}
        <p className={styles.count} role="status">
          {foundWords(sought.words, found)}
          {proposes && free.length > 1 && (
            <>
              {' · '}
              <Act
                onClick={() => {
                  tick(ticked.size === free.length ? new Set() : new Set(free))
                  // Enter is printed on the button, so it must be the button's.
                  submit.current?.focus()
                }}
              >
                {ticked.size === free.length ? 'Untick all' : `Tick all ${free.length}`}
              </Act>
            </>
          )}
        </p>
        <div className={styles.list}>
          {found.records.map(({ transcript, title: name, places }) => (
            <section key={transcript} className={styles.record}>
              {scope === 'project' && <h3 className={styles.name}>{name}</h3>}
              <Concordance
                label={`Places in ${name}`}
                rows={places.map((place) => {
                  const id = placeId(transcript, place)
                  return {
                    id,
                    where: `¶ ${place.segment + 1}`,
                    who: null,
                    before: place.before,
                    ...atEnding(place),
                    name: `¶ ${place.segment + 1}: ${place.before}${place.published}${place.after}`,
                    isTicked: ticked.has(id),
                    because: !proposes
                      ? 'you read this project'
                      : place.taken
                        ? 'it lies in another correction, which is never touched'
                        : null,
                  }
                })}
                onTick={(id, isTicked) => {
                  const next = new Set(ticked)
                  if (isTicked) next.add(id)
                  else next.delete(id)
                  tick(next)
                }}
              />
            </section>
          ))}
        </div>
        {found.total > mostListed && (
          <p className={styles.count}>
            The first {mostListed} are listed. Correct these, or look for more of the words around them.
          </p>
        )}
      </Form>
    </Dialog>
  )
}
