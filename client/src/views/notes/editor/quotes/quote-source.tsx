// Whose words a quote's are and where they stand: the line beneath it, which leads to the place on the desk.

import { Link } from '@tanstack/react-router'
import { actorCode, actorName } from '../../../../../../shared/actors/actor.ts'
import { codeBeside, saidOnce } from '../../../../../../shared/actors/said-once.ts'
import { placeName } from '../../../../../../shared/transcript/place-name.ts'
import type { QuoteView } from '../../../../../../shared/wire/api-transcript.ts'
import { speakersOfQuote, unknownSpeaker } from '../../../../../../shared/wire/sharing/quote-speakers.ts'
import { pigment } from '../../../../ui/marks/pigment.ts'
import { Swatch } from '../../../../ui/marks/swatch.tsx'
import styles from '../quote-figure.module.css'

export function QuoteSource({ view, colour }: { readonly view: QuoteView; readonly colour: number }) {
  const { title, spans } = view
  const [first] = spans
  const speakers = speakersOfQuote(view)
  return (
    <figcaption>
      {speakers.map(({ speaker, affiliation, actor }, nth) => {
        const country = actor === null ? null : actorName(actor)
        const words = saidOnce(speaker ?? unknownSpeaker, affiliation ?? country).join(', ')
        const code = actor && codeBeside(actorCode(actor), speaker, affiliation ?? country)
        return (
          <span key={`${words} ${actor}`} className={styles.who}>
            {nth === 0 && <Swatch color={pigment(colour).color} size="small" />}
            <span>{words}</span>
            {code && (
              <abbr className="code" title={country ?? undefined}>
                {code}
              </abbr>
            )}
            {nth < speakers.length - 1 && ';'}
          </span>
        )
      })}
      <RecordLink address={view.address} className={styles.source}>
        {placeName(title, first?.startSegment ?? 0, first?.endSegment)}
      </RecordLink>
    </figcaption>
  )
}

/** A link to words on the desk by their address: `/p/<slug>/t/<id>#s41:120-188`. */
export function RecordLink({
  address,
  className,
  children,
}: {
  readonly address: string
  readonly className?: string | undefined
  readonly children: string
}) {
  const [path = '', hash] = address.split('#')
  return (
    <Link className={className} to={path} {...(hash === undefined ? {} : { hash })}>
      {children}
    </Link>
  )
}
