// A glossary to import: what would be added, what is known, and what cannot be kept, before anything is sent.

import { useDeferredValue, useMemo, useState } from 'react'
import { foldName } from '../../../../../shared/actors/fold-name.ts'
import { readGlossary } from '../../../../../shared/formats/glossary/read-glossary.ts'
import type { TermRecord } from '../../../../../shared/records/glossary/term.ts'
import type { TermsAdded } from '../../../acts/glossary-acts.ts'
import { HandedText, nothingHanded } from '../../../parts/handing/handed-text.tsx'
import { TroubleList } from '../../../parts/handing/trouble-list.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { FormError } from '../../../ui/controls/form-error.tsx'
import { WorkProgress } from '../../../ui/states/work-progress.tsx'
import { counted } from '../../../ui/words/counted.ts'
import styles from '../glossary.module.css'
import { kindWords } from '../glossary-words.ts'
import type { HandedProps, ImportProps } from './import-props.ts'
import { useSending } from './use-sending.ts'

const sample = 12

export function ImportTerms({ context, because, did, onClose, handed, onHand }: ImportProps & HandedProps) {
  const text = useDeferredValue(handed.text)
  const read = useMemo(() => (text.trim() === '' ? null : readGlossary(text)), [text])
  const { progress, send, stop } = useSending(context)
  const [trouble, setTrouble] = useState<string | null>(null)
  const known = new Set([...context.terms().values()].map(({ term }) => foldName(term)))
  const found = read?.ok ? read.value : null
  const fresh = found?.terms.filter(({ term }) => !known.has(foldName(term))) ?? []
  const add = async () => {
    setTrouble(null)
    const went = await send(fresh)
    const words = outcomeWords(went)
    if (went.added.length > 0) did(words)
    if (went.left > 0 || went.brokeOff) return setTrouble(words)
    if (found?.troubles.every(({ leftOut }) => leftOut === null)) {
      onHand(nothingHanded)
      onClose()
    }
  }
  return (
    <div className={styles.import}>
      <HandedText
        label="The glossary"
        description="One entry on each line; or CSV with the columns term, kind, expansion, aliases; or JSON"
        value={handed}
        onChange={onHand}
      />
      {read && !read.ok && <FormError>{read.problem.message}</FormError>}
      {found && <Preview fresh={fresh} known={found.terms.length - fresh.length} />}
      {found && <TroubleList troubles={found.troubles} />}
      {progress ? (
        <WorkProgress value={progress.done} max={progress.total} what="entries" onStop={stop} />
      ) : (
        <>
          <FormError>{trouble}</FormError>
          <div className={styles.importActs}>
            <Button
              kind="primary"
              because={because ?? (fresh.length === 0 ? 'There is nothing new to add yet.' : undefined)}
              onClick={() => void add()}
            >
              {fresh.length === 0 ? 'Add' : `Add ${counted(fresh.length, 'entry', 'entries')}`}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              Not now
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

export function outcomeWords({ added, known, left, brokeOff }: TermsAdded): string {
  const done = `${counted(added.length, 'entry is', 'entries are')} added${known > 0 ? `, ${known} known already` : ''}.`
  if (left === 0) return done
  return `${done} ${counted(left, 'entry was', 'entries were')} not sent: ${brokeOff?.message ?? 'it was stopped.'}`
}

function Preview({ fresh, known }: { readonly fresh: readonly TermRecord[]; readonly known: number }) {
  return (
    <section aria-label="What would be added" className={styles.preview}>
      <p role="status">
        <b>{counted(fresh.length, 'new entry', 'new entries')}</b>
        {known > 0 && (
          <span className="second"> · {known.toLocaleString('en')} known already, left as they are</span>
        )}
      </p>
      {fresh.length > 0 && (
        <ul className={styles.sample}>
          {fresh.slice(0, sample).map(({ term, kind, expansion, retired }) => (
            <li key={term}>
              <bdi className={retired ? styles.retired : styles.name}>{term}</bdi>
              <span className="fine">
                {kindWords[kind]}
                {expansion !== '' && (
                  <>
                    , <bdi>{expansion}</bdi>
                  </>
                )}
              </span>
            </li>
          ))}
          {fresh.length > sample && (
            <li className="fine">and {counted(fresh.length - sample, 'more', 'more')}</li>
          )}
        </ul>
      )}
    </section>
  )
}
