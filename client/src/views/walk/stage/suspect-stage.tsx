// A suspect: the words in their passage, what was perhaps said, why, other readings, and the four acts.
import type { ReactNode } from 'react'
import { GroundField } from '../../../parts/ground-field.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Kbd } from '../../../ui/marks/kbd.tsx'
import type { Walk } from '../use-walk.ts'
import { allWords } from '../walk-words.ts'
import { ReadingField } from './reading-field.tsx'
import styles from './stage.module.css'

/** How the acts are called for this member, and why they cannot be done now. */
export type Verb = 'Accept' | 'Propose'

const sentence = (words: string): string => {
  const first = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?]$/.test(first) ? first : `${first}.`
}

export function SuspectVerdict({
  walk,
  verb: usual,
  mayAct,
  onLeave,
  children,
}: {
  readonly walk: Walk
  readonly verb: Verb
  /** False for readers: they see what was found, without acts. */
  readonly mayAct: boolean
  /** Gives the keys back to the stage. */
  readonly onLeave: () => void
  readonly children?: ReactNode
}) {
  const { suspect, place, reading, draft, now, ticked } = walk
  if (!suspect || !place) return null
  const { lead, places } = suspect
  // Nobody accepts their own change of sense.
  const verb = walk.senseAll === null ? usual : 'Propose'
  const count = ticked.length + walk.countElsewhere
  const isSingle = places.length === 1 && walk.countElsewhere === 0
  return (
    <>
      <div className={classNames(styles.verdict, now.isEditing && styles.writing)}>
        <p className={styles.words}>
          <del>{lead.text}</del>{' '}
          {now.isEditing ? (
            <ReadingField
              label="Better reading"
              value={draft.typed ?? reading ?? lead.text}
              takesFocus
              onType={walk.type}
              onDone={() => {
                onLeave()
                walk.accept('here')
              }}
              onAll={() => {
                onLeave()
                walk.accept('all')
              }}
              onLeave={() => {
                walk.edit(false)
                onLeave()
              }}
            />
          ) : reading === null ? (
            <span className={styles.nothing}>?</span>
          ) : (
            <ins>{reading === '' ? <span className={styles.nothing}>nothing was said</span> : reading}</ins>
          )}
        </p>
        <p className={styles.why}>
          {sentence(lead.reason)}
          {draft.chosen === 'own' && !now.isEditing && ' Your own reading, not sent yet.'}
        </p>
        <ol className={styles.others} aria-label="Other readings">
          {lead.suggestions.slice(0, 9).map((suggestion, nth) => (
            <li key={suggestion}>
              <button
                type="button"
                className={styles.choice}
                disabled={!mayAct}
                aria-pressed={draft.chosen === nth}
                onClick={() => {
                  walk.choose(nth)
                  onLeave()
                }}
              >
                <Kbd>{nth + 1}</Kbd>
                <span>{suggestion === '' ? 'nothing was said' : suggestion}</span>
              </button>
            </li>
          ))}
          {mayAct && (
            <li>
              <button type="button" className={styles.choice} onClick={() => walk.edit(true)}>
                <Kbd>e</Kbd>
                {draft.typed === null ? 'Write another' : `Write another: ${draft.typed}`}
              </button>
            </li>
          )}
        </ol>
      </div>
      {now.ground && (
        <GroundField
          takesFocus
          change={walk.senseAll}
          ground={draft.ground}
          fault={now.ground.fault}
          onChange={walk.setGround}
          onDone={() => {
            const wants = now.ground?.wants
            if (wants) walk.accept(wants)
            else {
              walk.closeGround()
              onLeave()
            }
          }}
          onLeave={() => {
            walk.closeGround()
            onLeave()
          }}
        />
      )}
      {mayAct ? (
        <div className={styles.acts}>
          {reading === null ? (
            <Button kind="primary" keyHint="e" onClick={() => walk.edit(true)}>
              Write what was said
            </Button>
          ) : isSingle ? (
            <Button kind="primary" keyHint="Enter" onClick={() => walk.accept('here')}>
              {verb}
            </Button>
          ) : (
            <>
              <Button kind="primary" keyHint="Shift Enter" onClick={() => walk.accept('all')}>
                {allWords(verb, count, places.length + walk.countElsewhere)}
              </Button>
              <Button keyHint="Enter" onClick={() => walk.accept('here')}>
                Only here
              </Button>
            </>
          )}
          <Button keyHint="o" onClick={walk.right}>
            It is right
          </Button>
          <Button kind="quiet" keyHint="s" onClick={walk.skip}>
            Skip
          </Button>
        </div>
      ) : (
        <p className={`fine ${styles.role}`}>You read this project: annotators and reviewers decide.</p>
      )}
      {children}
    </>
  )
}
