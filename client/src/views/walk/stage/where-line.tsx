// Who speaks where one stands, for whom, and the paragraph as the way to it on the desk.

import { createLink } from '@tanstack/react-router'
import { codeBeside } from '../../../../../shared/actors/said-once.ts'
import { pigment } from '../../../ui/marks/pigment.ts'
import { Swatch } from '../../../ui/marks/swatch.tsx'
import type { Who } from '../use-who.ts'
import styles from './stage.module.css'

const PlainLink = createLink('a')

export function WhereLine({
  who,
  segment,
  desk,
}: {
  readonly who: Who
  readonly segment: number
  readonly desk: { readonly project: string; readonly transcript: string; readonly hash: string }
}) {
  const code = who.code === null ? null : codeBeside(who.code, who.name)
  return (
    <p className={styles.where}>
      <Swatch color={pigment(who.colour).color} size="small" />
      {who.name ?? 'Nobody is named'}
      {code !== null && <abbr className="code">{code}</abbr>}
      <PlainLink
        to="/p/$project/t/$transcript"
        params={{ project: desk.project, transcript: desk.transcript }}
        hash={desk.hash}
      >
        ¶ {segment + 1}
      </PlainLink>
    </p>
  )
}
