import { describe, expect, it } from 'vitest'
import type { ActorId } from '../../../../shared/actors/actor-id.ts'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import { hintsIn } from '../../../../shared/records/notes/template-hints.ts'
import { templateContent } from '../../../../shared/records/notes/templates.ts'
import { testId } from '../../../support/world.ts'

const said = (text: string): NoteNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('the hints of a template', () => {
  it('are all found in a note just begun, whatever name they were filled with', () => {
    expect(hintsIn(templateContent({ template: 'blank' }))).toEqual([])
    expect(hintsIn(templateContent({ template: 'briefing' }))).toHaveLength(5)
    const sheet = {
      template: 'country-sheet',
      actor: 'CIV' as ActorId,
      name: 'Côte d’Ivoire ($1) [x]',
    } as const
    expect(hintsIn(templateContent(sheet))).toEqual([
      '[Where Côte d’Ivoire ($1) [x] stands, in two sentences, and what it wants most.]',
      '[Which of these quotes says it best, and what it leaves open.]',
      '[Whom it names, whose proposal it supports, on behalf of whom it speaks.]',
      '[What Côte d’Ivoire ($1) [x] has not said yet.]',
    ])
    const record = testId(1) as TranscriptId
    const summary = { template: 'session-summary', record, title: 'A [draft]', day: null } as const
    expect(hintsIn(templateContent(summary))).toHaveLength(4)
  })

  it('are found with words before and behind them, and gone once written over', () => {
    const hint = '[Dates, papers, and who was asked to write them.]'
    expect(hintsIn([said(`So: ${hint} Done.`)])).toEqual([hint])
    expect(hintsIn([said('Dates and papers.')])).toEqual([])
  })

  it('are no brackets of somebody’s own', () => {
    expect(hintsIn([said('[sic]'), said('[What Chile said, and why.]'), { type: 'query' }])).toEqual([])
  })
})
