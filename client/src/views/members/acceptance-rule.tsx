// How corrections are accepted in this project: a reviewer decides, or so many members agree. Owners choose; everybody sees it.
import { useState } from 'react'
import {
  type Acceptance,
  firstSettings,
  type ProjectSettings,
  settingsKey,
} from '../../../../shared/records/project-settings.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { useProjectRoom, useRecords } from '../../live/use-room.tsx'
import { Select } from '../../ui/choices/select.tsx'
import { FormError } from '../../ui/controls/form-error.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import styles from './members.module.css'

const choices: readonly { readonly id: string; readonly rule: Acceptance; readonly label: string }[] = [
  { id: 'reviewer', rule: { rule: 'reviewer' }, label: 'a reviewer decides' },
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((members) => ({
    id: String(members),
    rule: { rule: 'agree' as const, members },
    label: `${members} members agree`,
  })),
]

const idOf = (rule: Acceptance): string => (rule.rule === 'reviewer' ? 'reviewer' : String(rule.members))
const wordsOf = (rule: Acceptance): string => choices.find(({ id }) => id === idOf(rule))?.label ?? ''

export function AcceptanceRule({ because }: { readonly because: string | undefined }) {
  const { project, may } = useProject()
  const room = useProjectRoom(project.id)
  const now: ProjectSettings = useRecords(room).settings.get(settingsKey) ?? firstSettings
  const { act, busy } = useAct('changeSettings')
  const tell = useTellOutcome()
  const [trouble, setTrouble] = useState<string | null>(null)
  const change = async (acceptance: Acceptance) => {
    // Asked anew: an undo in the foot may be older than what somebody chose since.
    const before: ProjectSettings = room.records().settings.get(settingsKey) ?? firstSettings
    if (idOf(acceptance) === idOf(before.acceptance)) return
    setTrouble(null)
    const done = await act({ params: { project: project.slug }, body: { ...before, acceptance } })
    if (!done.ok) return setTrouble(done.problem.message)
    tell({
      words: `A correction is now accepted when ${wordsOf(acceptance)}.`,
      undo: { run: () => void change(before.acceptance) },
    })
  }
  return (
    <section aria-labelledby="acceptance" className={styles.section}>
      <h2 id="acceptance">How corrections are accepted</h2>
      <p className="second">
        A correction is accepted when{' '}
        {may('change-project') && because === undefined ? (
          <Select
            label="When a correction is accepted"
            look="word"
            options={choices.map(({ id, label }) => ({ id, label }))}
            value={idOf(now.acceptance)}
            isDisabled={busy}
            onChange={(id) => {
              const chosen = choices.find((choice) => choice.id === id)
              if (chosen) void change(chosen.rule)
            }}
          />
        ) : (
          <b>{wordsOf(now.acceptance)}</b>
        )}
        .
      </p>
      <p className="fine">
        {now.acceptance.rule === 'reviewer'
          ? 'One that changes the sense always needs a ground and a second person.'
          : 'Its proposer is counted among them, but never alone. One that changes the sense also needs a ground.'}
      </p>
      <FormError>{trouble}</FormError>
    </section>
  )
}
