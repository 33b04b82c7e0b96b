// Lost speech: its mark in the passage, a field for what was said and how sure one is, or that it cannot be recovered.

import { GroundField } from '../../../parts/ground-field.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Kbd } from '../../../ui/marks/kbd.tsx'
import type { Certainty } from '../items/drafts.ts'
import type { Walk } from '../use-walk.ts'
import { ReadingField } from './reading-field.tsx'
import styles from './stage.module.css'
import type { Verb } from './suspect-stage.tsx'

export const certainties: readonly { readonly id: Certainty; readonly label: string }[] = [
  { id: 'sure', label: 'sure' },
  { id: 'probable', label: 'probable' },
  { id: 'possible', label: 'possible' },
]

export function GapVerdict({
  walk,
  verb,
  mayAct,
  onLeave,
}: {
  readonly walk: Walk
  readonly verb: Verb
  readonly mayAct: boolean
  readonly onLeave: () => void
}) {
  const { gap, draft, now } = walk
  if (!gap) return null
  if (!mayAct) {
    return (
      <div className={styles.verdict}>
        <p className={styles.why}>
          Speech was lost here. You read this project: annotators and reviewers fill it.
        </p>
      </div>
    )
  }
  const fill = () => {
    onLeave()
    walk.accept('here')
  }
  return (
    <>
      <div className={classNames(styles.verdict, styles.writing)}>
        <p className={styles.words}>
          <del>{gap.gap.mark}</del>{' '}
          <ReadingField
            label="What was said"
            placeholder="What was said here"
            value={draft.typed ?? ''}
            takesFocus={now.isEditing}
            onType={walk.type}
            onDone={fill}
            onLeave={() => {
              walk.edit(false)
              onLeave()
            }}
            onCertainty={(nth) => {
              const certainty = certainties[nth]
              if (certainty) walk.setCertainty(certainty.id)
            }}
          />
        </p>
        <p className={styles.why}>Speech was lost here. Fill it with what was said, and how sure you are.</p>
        <fieldset className={styles.others}>
          <legend className="visually-hidden">How sure</legend>
          {certainties.map(({ id, label }, nth) => (
            <label key={id} className={`${styles.choice} ${styles.certainty}`}>
              <input
                type="radio"
                name="certainty"
                checked={draft.certainty === id}
                onChange={() => walk.setCertainty(id)}
              />
              <Kbd>{nth + 1}</Kbd>
              {label}
            </label>
          ))}
        </fieldset>
      </div>
      {now.ground && (
        <GroundField
          takesFocus
          change={walk.senseHere}
          ground={draft.ground}
          fault={now.ground.fault}
          onChange={walk.setGround}
          onDone={() => {
            if (now.ground?.wants) walk.accept('here')
            else walk.closeGround()
          }}
          onLeave={() => {
            walk.closeGround()
            onLeave()
          }}
        />
      )}
      <div className={styles.acts}>
        <Button kind="primary" keyHint="Enter" onClick={() => walk.accept('here')}>
          {verb === 'Accept' ? 'Fill it' : 'Propose'}
        </Button>
        <Button keyHint="o" onClick={walk.right}>
          Not recoverable
        </Button>
        <Button kind="quiet" keyHint="s" onClick={walk.skip}>
          Skip
        </Button>
      </div>
    </>
  )
}
