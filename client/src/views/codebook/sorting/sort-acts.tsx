// What can be done with the quote on screen, each act with its key printed on it.
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import type { Choice, Target } from './sorted.ts'
import styles from './sorting.module.css'

export function SortActs({
  kind,
  from,
  targets,
  chosen,
  rest,
  onChoose,
  onRest,
  onOther,
  onStep,
}: {
  readonly kind: 'merge' | 'split'
  readonly from: string
  readonly targets: readonly Target[]
  readonly chosen: Choice | undefined
  /** What taking all the rest means, in words. */
  readonly rest: string
  readonly onChoose: (choice: Choice) => void
  readonly onRest: () => void
  readonly onOther: (() => void) | undefined
  readonly onStep: (step: number) => void
}) {
  const pressed = (choice: Choice) => (chosen === choice ? { 'aria-pressed': true } : {})
  const [first, ...more] = targets
  return (
    <div className={styles.acts}>
      <div className={styles.main}>
        {first && (
          <Button
            kind="primary"
            keyHint={kind === 'merge' ? 'Enter' : '1'}
            {...pressed(first.id)}
            onClick={() => onChoose(first.id)}
          >
            {first.name}
          </Button>
        )}
        {kind === 'split' &&
          more.map(({ id, name }, nth) => (
            <Button key={id} keyHint={`${nth + 2}`} {...pressed(id)} onClick={() => onChoose(id)}>
              {name}
            </Button>
          ))}
        <Button keyHint="k" {...pressed('keep')} onClick={() => onChoose('keep')}>
          {kind === 'merge' ? `Keeps ${from}` : `Stays with ${from}`}
        </Button>
        <Button kind="quiet" icon={ArrowLeft} iconOnly onClick={() => onStep(-1)}>
          Quote before
        </Button>
        <Button kind="quiet" icon={ArrowRight} iconOnly onClick={() => onStep(1)}>
          Next quote
        </Button>
      </div>
      {kind === 'merge' && (
        <div className={styles.elsewhere}>
          <span className="label">Or to</span>
          {more.map(({ id, name }, nth) => (
            <Act
              key={id}
              {...(nth < 8 ? { keyHint: `${nth + 2}` } : {})}
              {...pressed(id)}
              onClick={() => onChoose(id)}
            >
              {name}
            </Act>
          ))}
          {onOther && (
            <Act keyHint="o" onClick={onOther}>
              another topic…
            </Act>
          )}
        </div>
      )}
      <p className={styles.rest}>
        <Act keyHint="Shift Enter" onClick={onRest}>
          {rest.charAt(0).toUpperCase() + rest.slice(1)}
        </Act>
      </p>
    </div>
  )
}
