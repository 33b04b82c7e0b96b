// A made-up record of 60,000 characters, drawn again and again.
import { renderPage } from '../../../server/pages/render-page.ts'
import type { RecordContent } from '../../../shared/publishing/published-content.ts'
import { ground, recordContent, toldPage } from '../../server/pages/told-page.ts'

const paragraphs = 100
const sentence = 'We support the open-ended working group and its chair, and would like to see it go on. '

/** Each paragraph has 600 characters, two corrections and a position. */
function madeUp(): RecordContent {
  const text = sentence.repeat(7).slice(0, 600)
  const grounds = Array.from({ length: 2 * paragraphs }, () => ground({ published: 'support' }))
  return {
    ...recordContent,
    grounds,
    turns: Array.from({ length: paragraphs / 2 }, (_, at) => ({
      speaker: { name: `Speaker ${at}`, affiliation: null, actor: null, label: null },
      first: 2 * at,
      last: 2 * at + 1,
    })),
    paragraphs: Array.from({ length: paragraphs }, (_, segment) => ({
      segment,
      start: 0,
      end: text.length,
      pieces: [
        { text: text.slice(0, 3) },
        { published: text.slice(3, 10), reading: 'supported', ground: 2 * segment },
        { text: text.slice(10, 90) },
        { published: text.slice(90, 97), reading: 'supports', ground: 2 * segment + 1 },
        { text: text.slice(97) },
      ],
    })),
    positions: Array.from({ length: paragraphs }, (_, segment) => ({
      spans: [{ startSegment: segment, start: 5, endSegment: segment, end: 300 }],
      actor: 'Mexico',
      topics: ['Modalities'],
      stance: { look: 'supports', sign: '+', word: 'supports' },
      condition: null,
      reportedBy: null,
    })),
  }
}

export function renderFigures(say: (line: string) => void): void {
  const page = toldPage(madeUp())
  const times: number[] = []
  let length = 0
  for (let run = 0; run < 60; run++) {
    const from = performance.now()
    length = renderPage(page).length
    times.push(performance.now() - from)
  }
  const warm = times.slice(10).sort((a, b) => a - b)
  const at = (share: number) => (warm[Math.floor(warm.length * share)] ?? Number.NaN).toFixed(1)
  say(
    `first ${times[0]?.toFixed(1)} ms; then median ${at(0.5)} ms, p95 ${at(0.95)} ms; ${(length / 1024).toFixed(0)} KiB of HTML`,
  )
}
