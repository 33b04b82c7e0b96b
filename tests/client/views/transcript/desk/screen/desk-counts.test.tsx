// The counts of the desk's head, as text.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { gapMarks } from '../../../../../../client/src/views/transcript/desk/marks-of.ts'
import { DeskCounts } from '../../../../../../client/src/views/transcript/desk/screen/desk-counts.tsx'

const words = (gaps: number, changed = 0) =>
  renderToStaticMarkup(
    <DeskCounts
      marks={gapMarks(['We (?) and (inaudible).'])}
      gaps={gaps}
      changed={changed}
      onChanged={() => {}}
    />,
  ).replace(/<[^>]+>/g, '')

it('counts the gaps still open, not the marks of lost speech that the record holds', () => {
  expect(words(2)).toBe('No corrections yet · 2 gaps · 0 positions')
  expect(words(1)).toBe('No corrections yet · 1 gap · 0 positions')
  expect(words(0)).toBe('No corrections yet · 0 gaps · 0 positions')
})

it('says how many coded quotes changed, with the key that goes to them, and nothing where none did', () => {
  expect(words(0, 1)).toContain('· 1 quote changedx')
  expect(words(0, 2)).toContain('· 2 quotes changedx')
})
