// What may be done with a query in a note by those who write it: change it, freeze it and let it follow again, remove it.
import { Pencil, Snowflake } from 'lucide-react'
import { useState } from 'react'
import {
  frozenResult,
  isSealed,
  maxFrozenBytes,
  type QueryAttrs,
  type QueryResult,
  questionOf,
} from '../../../../../../shared/records/notes/query.ts'
import { call } from '../../../../api/call.ts'
import { useProject } from '../../../../api/project.tsx'
import { dateWords } from '../../../../parts/query/looked-words.ts'
import { queryAddress } from '../../../../parts/query/use-query-result.ts'
import { Dialog } from '../../../../ui/boxes/dialog.tsx'
import { Act } from '../../../../ui/controls/act.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { useTellOutcome } from '../../../../ui/voice/outcome.tsx'
import { ChangeQuery } from './change-query.tsx'

/** Why a result is not kept in a note; null when it may be. */
export function frozenFault(result: QueryResult): string | null {
  const bytes = new TextEncoder().encode(JSON.stringify(result)).length
  if (bytes <= maxFrozenBytes) return null
  const size = (count: number) => Math.ceil(count / 1024)
  return `This result is too large to be frozen: ${size(bytes)} KB, and a note keeps at most ${size(maxFrozenBytes)} KB. Narrow it by Change: fewer records, actors or topics.`
}

export function QueryActs({
  query,
  onChange,
  onRemove,
}: {
  readonly query: QueryAttrs
  /** Takes the place of the attributes there are. */
  readonly onChange: (query: QueryAttrs) => void
  readonly onRemove: () => void
}) {
  const { project } = useProject()
  const tell = useTellOutcome()
  const [isOpen, setOpen] = useState<'change' | 'unfreeze' | null>(null)
  const [isFreezing, setFreezing] = useState(false)
  const { frozen, title } = query
  const live: QueryAttrs = { ...questionOf(query), ...(title !== undefined && { title }) }
  const freeze = async () => {
    setFreezing(true)
    const looked = await call('freezeQuery', {
      params: { project: project.slug },
      query: queryAddress(questionOf(query)),
    })
    setFreezing(false)
    if (!looked.ok) return tell({ words: `It was not frozen. ${looked.problem.message}` })
    const fault = frozenFault(looked.value.result)
    if (fault !== null) return tell({ words: fault })
    onChange({ ...live, frozen: looked.value })
    tell({
      words: `Frozen as of ${dateWords(looked.value.result.atMs)}. It does not follow the positions any more.`,
    })
  }
  return (
    <>
      {frozen ? (
        <Act onClick={() => setOpen('unfreeze')}>
          <Icon of={Snowflake} size="small" /> Unfreeze
        </Act>
      ) : (
        <Act onClick={() => setOpen('change')}>
          <Icon of={Pencil} size="small" /> Change
        </Act>
      )}
      {(frozen === undefined || !isSealed(frozen)) && (
        <Act because={isFreezing ? 'It is being looked up.' : undefined} onClick={() => void freeze()}>
          <Icon of={Snowflake} size="small" /> {frozen ? 'Freeze anew' : 'Freeze'}
        </Act>
      )}
      <Act onClick={onRemove}>Remove</Act>
      {isOpen === 'change' && (
        <ChangeQuery
          heading="Change the query"
          send="Change it"
          query={live}
          onSend={(changed) => {
            setOpen(null)
            onChange(changed)
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {isOpen === 'unfreeze' && frozen && (
        <Dialog
          title="Let it follow the positions again?"
          isOpen
          isAlert
          onClose={() => setOpen(null)}
          acts={
            <>
              <Button
                kind="primary"
                onClick={() => {
                  setOpen(null)
                  onChange(live)
                }}
              >
                Unfreeze
              </Button>
              <Button onClick={() => setOpen(null)}>Keep it frozen</Button>
            </>
          }
        >
          <p>
            It will show what is so now. What was frozen on {dateWords(frozenResult(frozen).atMs)} is then
            only in the note’s history.
          </p>
        </Dialog>
      )}
    </>
  )
}
