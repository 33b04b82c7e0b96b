// Taking positions away as files, with the filter of the moment: what is counted here is what is in the file.
import { Download } from 'lucide-react'
import { type PositionFilter, writeFilter } from '../../../../shared/records/positions/position-filter.ts'
import { call } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import { Menu } from '../../ui/choices/menu.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { saveFile } from '../../ui/files/save-file.ts'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'

const formats = [
  { id: 'positions-csv', label: 'Table of positions', detail: 'CSV' },
  { id: 'positions-zip', label: 'Table with its codebook', detail: 'ZIP' },
  { id: 'positions-xlsx', label: 'Workbook', detail: 'XLSX' },
  { id: 'positions-json', label: 'For programs', detail: 'JSON' },
] as const

const codebook = [
  { id: 'codebook-csv', label: 'The codebook', detail: 'CSV' },
  { id: 'codebook-qdc', label: 'The codebook, REFI-QDA', detail: 'QDC' },
] as const

export function TakeAway({ filter }: { readonly filter: PositionFilter }) {
  const { project } = useProject()
  const tell = useTellOutcome()
  const save = async (format: string) => {
    const isCounted = formats.some(({ id }) => id === format)
    const reply = await call('export', {
      params: { project: project.slug, format },
      query: isCounted ? writeFilter(filter) : {},
    })
    if (!reply.ok) return tell({ words: `Nothing was saved. ${reply.problem.message}` })
    const name = `${project.slug}.${format.replace('-', '.')}`
    saveFile(reply.value, name)
    tell({ words: `Saved ${name}.` })
  }
  return (
    <Menu
      label="Take away"
      trigger={<Button icon={Download}>Take away</Button>}
      entries={[...formats, ...codebook]}
      onChoose={(id) => void save(id)}
    />
  )
}
