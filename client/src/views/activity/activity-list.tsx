// Acts by day and half-hour, the newest first: who, what, and a link to where it was last.
import { FileText } from 'lucide-react'
import type { Activity } from '../../../../shared/wire/sharing/api-talk.ts'
import { useProject } from '../../api/project.tsx'
import { AddressLink } from '../../parts/address-link.tsx'
import { stampOf } from '../../parts/talk/thread-message.tsx'
import { Icon } from '../../ui/marks/icon.tsx'
import { Stamp } from '../../ui/marks/stamp.tsx'
import { DayList } from '../../ui/time/day-list.tsx'
import styles from './activity.module.css'
import { activityId, activityWords, byHalfHour } from './activity-words.ts'

export function ActivityList({
  activities,
  nowMs,
}: {
  readonly activities: readonly Activity[]
  readonly nowMs: number
}) {
  return (
    <DayList items={activities} nowMs={nowMs}>
      {(ofDay, day) =>
        byHalfHour(ofDay).map(({ fromMs, words, items }) => (
          <section key={fromMs} aria-label={`${day}, ${words}`} className={styles.half}>
            <h3 className={styles.time}>{words}</h3>
            <ol>
              {items.map((act) => (
                <Line key={activityId(act)} act={act} />
              ))}
            </ol>
          </section>
        ))
      }
    </DayList>
  )
}

function Line({ act }: { readonly act: Activity }) {
  const { members } = useProject()
  const { by, address, place } = act
  const stamp = by === null ? null : stampOf(members.get(by))
  const { before, link, after } = activityWords(act)
  return (
    <li className={styles.act}>
      {stamp ? <Stamp {...stamp} size="small" silent /> : <Icon of={FileText} size="small" />}
      <p>
        <b>{stamp?.name ?? 'The program'}</b> {before}{' '}
        <AddressLink address={address} className={place ? styles.title : undefined}>
          {link}
        </AddressLink>
        {after}
      </p>
    </li>
  )
}
