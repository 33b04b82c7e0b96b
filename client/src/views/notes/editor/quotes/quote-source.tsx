// Whose words a quote's are and where they stand: the line beneath it, which leads to the place on the desk.
import { Link } from '@tanstack/react-router'
import { actorCode, actorName } from '../../../../../../shared/actors/actor.ts'
import { placeName } from '../../../../../../shared/transcript/place-name.ts'
import type { QuoteView } from '../../../../../../shared/wire/api-transcript.ts'
import { pigment } from '../../../../ui/marks/pigment.ts'
import { Swatch } from '../../../../ui/marks/swatch.tsx'
import styles from '../quote-figure.module.css'

export function QuoteSource({ view, colour }: { readonly view: QuoteView; readonly colour: number }) {
  const { speaker, affiliation, actor, title, spans } = view
  const [first] = spans
  const country = actor === null ? null : actorName(actor)
  return (
    <figcaption>
      <span className={styles.who}>
        <Swatch color={pigment(colour).color} size="small" />
        <span>
          {[speaker ?? 'Speaker not known', affiliation ?? country].filter((part) => part).join(', ')}
        </span>
        {actor && (
          <abbr className="code" title={country ?? undefined}>
            {actorCode(actor)}
          </abbr>
        )}
      </span>
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
