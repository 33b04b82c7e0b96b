// Taking positions away as files, with the filter of the moment: what is counted here is what is in the file.
import { Download } from 'lucide-react'
import { type PositionFilter, writeFilter } from '../../../../shared/records/positions/position-filter.ts'
import { api } from '../../../../shared/wire/api.ts'
import { addressOf } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import { Menu } from '../../ui/choices/menu.tsx'
import { Button } from '../../ui/controls/button.tsx'

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
  const save = (format: string, query: object) => {
    const link = document.createElement('a')
    link.href = addressOf(api.export, { project: project.slug, format }, query)
    link.download = ''
    link.click()
  }
  return (
    <Menu
      label="Take away"
      trigger={<Button icon={Download}>Take away</Button>}
      entries={[...formats, ...codebook]}
      onChoose={(id) => save(id, formats.some((format) => format.id === id) ? writeFilter(filter) : {})}
    />
  )
}
