// What can be done with a picture: turn to its table, take it away as SVG, PNG or CSV. Alone for pictures that are not
// drawn as SVG on the screen, such as a matrix, which draw themselves anew when they are taken away.
import { Act } from '../controls/act.tsx'
import { saveFile } from '../files/save-file.ts'
import { useHotkeys } from '../keys/use-hotkeys.tsx'
import { useTellOutcome } from '../voice/outcome.tsx'
import { downloadPng, downloadSvg } from './download.ts'
import { useToldInFiles } from './told-in-files.tsx'

/** `svg` null: there is nothing to draw now. Without `onTable` the picture is its own table. */
export function FigureActs({
  fileName,
  name,
  description,
  caption,
  svg,
  csv,
  isTable = false,
  onTable,
  tableKey,
}: {
  readonly fileName: string
  readonly name: string
  readonly description: string | (() => string)
  /** How to read the picture, beneath it in the file; left out where it explains itself. */
  readonly caption?: () => string
  /** Left out where there is no picture, only the table. */
  readonly svg?: () => SVGSVGElement | string | null
  readonly csv: () => string
  readonly isTable?: boolean
  readonly onTable?: () => void
  readonly tableKey?: string | undefined
}) {
  const tell = useTellOutcome()
  const told = useToldInFiles()
  const said = () => ({
    fileName,
    name,
    told: told(),
    caption: caption?.() ?? '',
    description: typeof description === 'string' ? description : description(),
  })
  const takeSvg = () => {
    const drawn = svg?.() ?? null
    if (drawn !== null) downloadSvg(drawn, said())
  }
  const takePng = async () => {
    const drawn = svg?.() ?? null
    if (drawn !== null && !(await downloadPng(drawn, said()))) {
      tell({ words: 'This browser could not draw the PNG. The SVG shows the same picture.' })
    }
  }
  const takeCsv = () => saveFile(new Blob([csv()], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`)
  const keys = tableKey === undefined ? [] : [tableKey]
  useHotkeys(
    [{ keys, says: 'Picture or table', group: 'Positions', run: () => onTable?.() }],
    keys.length > 0 && onTable !== undefined,
  )
  return (
    <>
      {onTable && (
        <Act aria-pressed={isTable} onClick={onTable} keyHint={tableKey}>
          Table
        </Act>
      )}
      {svg && (
        <>
          <Act onClick={takeSvg}>SVG</Act>
          <Act onClick={takePng}>PNG</Act>
        </>
      )}
      <Act onClick={takeCsv}>CSV</Act>
    </>
  )
}
