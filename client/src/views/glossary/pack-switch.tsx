// The ready-made glossaries of a project, switched by its owners; everybody else sees which are in use.
import { useState } from 'react'
import { entriesOfPack, packNames } from '../../../../shared/records/glossary/un-cyber-pack.ts'
import {
  firstSettings,
  type GlossaryPack,
  glossaryPacks,
  settingsKey,
} from '../../../../shared/records/project-settings.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { useProjectRoom, useRecords } from '../../live/use-room.tsx'
import { CheckBox } from '../../ui/controls/check-box.tsx'
import { FormError } from '../../ui/controls/form-error.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import styles from './glossary.module.css'

export function PackSwitch({ because }: { readonly because: string | undefined }) {
  const { project, may } = useProject()
  const room = useProjectRoom(project.id)
  const { packs: inUse } = useRecords(room).settings.get(settingsKey) ?? firstSettings
  const { act, busy } = useAct('changeSettings')
  const [trouble, setTrouble] = useState<string | null>(null)
  const tell = useTellOutcome()
  const isOwner = may('change-project')
  const turn = async (pack: GlossaryPack, isOn: boolean) => {
    setTrouble(null)
    const now = room.records().settings.get(settingsKey) ?? firstSettings
    const packs = isOn ? [...new Set([...now.packs, pack])] : now.packs.filter((each) => each !== pack)
    const done = await act({ params: { project: project.slug }, body: { ...now, packs } })
    if (!done.ok) return setTrouble(done.problem.message)
    tell({
      words: `${packNames[pack]} is ${isOn ? 'in use' : 'not used any more'}.`,
      undo: { run: () => void turn(pack, !isOn) },
    })
  }
  return (
    <section aria-labelledby="packs" className={styles.side}>
      <h2 id="packs" className="label">
        Ready-made
      </h2>
      {glossaryPacks.map((pack) => (
        <CheckBox
          key={pack}
          isChecked={inUse.includes(pack)}
          isDisabled={!isOwner || because !== undefined || busy}
          onChange={(isOn) => void turn(pack, isOn)}
        >
          {packNames[pack]} <span className="fine">{entriesOfPack[pack].length} entries</span>
        </CheckBox>
      ))}
      <FormError>{trouble}</FormError>
      {!isOwner && <p className="fine">Owners of the project choose these.</p>}
    </section>
  )
}
