// The counts of the desk's head, as text.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { gapMarks } from '../../../../../../client/src/views/transcript/desk/marks-of.ts'
import { DeskCounts } from '../../../../../../client/src/views/transcript/desk/screen/desk-counts.tsx'

const words = (gaps: number) =>
  renderToStaticMarkup(<DeskCounts marks={gapMarks(['We (?) and (inaudible).'])} gaps={gaps} />).replace(
    /<[^>]+>/g,
    '',
  )

it('counts the gaps still open, not the marks of lost speech that the record holds', () => {
  expect(words(2)).toBe('No corrections yet · 2 gaps · 0 positions')
  expect(words(1)).toBe('No corrections yet · 1 gap · 0 positions')
  expect(words(0)).toBe('No corrections yet · 0 gaps · 0 positions')
})
