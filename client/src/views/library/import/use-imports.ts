// The files waiting for a look, one after the other: the first is read by the server and shown; importing it or not
// brings the next. Nothing is stored before a person says so.
import { useEffect, useState } from 'react'
import type { TranscriptId } from '../../../../../shared/base/id.ts'
import type { Problem } from '../../../../../shared/base/problem.ts'
import type { Preview } from '../../../../../shared/wire/api-transcript.ts'
import { call } from '../../../api/call.ts'
import { useAct } from '../../../api/use-api.ts'
import { useTellOutcome } from '../../../ui/voice/outcome.tsx'
import { refusalOfSize, type SourceFile } from './source-file.ts'

/** What is known of the first file. */
export type Looking =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly preview: Preview }
  | { readonly kind: 'refused'; readonly problem: Problem }

export type Imports = {
  readonly file: SourceFile | null
  readonly looking: Looking
  /** How many wait behind the first. */
  readonly waiting: number
  readonly isImporting: boolean
  /** Why importing the first one failed. */
  readonly problem: Problem | null
  readonly add: (files: readonly Omit<SourceFile, 'id'>[]) => void
  readonly dismiss: () => void
  /** `day` is ISO 8601. The new record, or null when it failed and `problem` says why. */
  readonly importIt: (day: string | null) => Promise<TranscriptId | null>
  readonly lookAgain: () => void
}

let lastId = 0

/** `project` is the slug. */
export function useImports(project: string): Imports {
  const tell = useTellOutcome()
  const [queue, setQueue] = useState<readonly SourceFile[]>([])
  const [looked, setLooked] = useState<{ file: SourceFile; looking: Looking } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { act, busy } = useAct('importTranscript', ['listTranscripts'])
  const file = queue[0] ?? null

  useEffect(() => {
    if (!file) return
    let isCurrent = true
    void look(project, file).then((looking) => isCurrent && setLooked({ file, looking }))
    return () => {
      isCurrent = false
    }
  }, [file, project])

  const next = () => {
    setProblem(null)
    setQueue((files) => files.slice(1))
  }
  return {
    file,
    looking: looked !== null && looked.file === file ? looked.looking : { kind: 'reading' },
    waiting: Math.max(0, queue.length - 1),
    isImporting: busy,
    problem,
    add: (files) => {
      const added = files.map((each) => {
        lastId += 1
        return { ...each, id: lastId }
      })
      setQueue((before) => [...before, ...added])
    },
    dismiss: next,
    importIt: async (day) => {
      if (!file) return null
      setProblem(null)
      const query = { fileName: file.name.slice(0, 255), ...(day === null ? {} : { day }) }
      const imported = await act({ params: { project }, query, body: file.bytes })
      if (!imported.ok) {
        setProblem(imported.problem)
        return null
      }
      tell({ words: `${file.name} is imported.` })
      next()
      return imported.value.id
    },
    // The same file as a new object is looked at anew.
    lookAgain: () => setQueue(([first, ...rest]) => (first ? [{ ...first }, ...rest] : [])),
  }
}

async function look(project: string, file: SourceFile): Promise<Looking> {
  const tooBig = refusalOfSize(file.bytes.size)
  if (tooBig) return { kind: 'refused', problem: tooBig }
  const read = await call('previewTranscript', { params: { project }, body: file.bytes })
  return read.ok ? { kind: 'read', preview: read.value } : { kind: 'refused', problem: read.problem }
}
