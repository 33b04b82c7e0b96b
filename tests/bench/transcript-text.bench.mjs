// Measures the text of the desk in the real browser: 200,000 characters, 2,000 highlights, 100 corrections.
// Run with `node tests/bench/transcript-text.bench.mjs`. Times include the browser's layout; read them as ratios.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// React as people run it: its development build measures itself and costs more than the text.
process.env.NODE_ENV = 'production'

const { module } = await runnerImport(
  fileURLToPath(new URL('../journeys/text/open-text-page.ts', import.meta.url)),
)
const pages = await module.textPages()
try {
  const started = performance.now()
  const { page } = await pages.open({}, '?times=4')
  const opened = performance.now() - started
  const figures = await page.evaluate(measure)
  console.log(`${figures.characters} characters, page opened in ${Math.round(opened)} ms`)
  for (const [what, ms] of Object.entries(figures.times))
    console.log(
      `${what.padEnd(40)} ${ms.toFixed(1).padStart(8)} ms  ${(ms / figures.times['one more highlight']).toFixed(1).padStart(7)} ×`,
    )
} finally {
  await pages.close()
}

function measure() {
  const { texts, set, handle } = window.text
  let seed = 7
  const random = (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  const spanIn = (segment, longest) => {
    const length = texts[segment].length
    const start = random(Math.max(1, length - longest))
    return {
      startSegment: segment,
      start,
      endSegment: segment,
      end: Math.min(length, start + 4 + random(longest)),
    }
  }
  const highlight = (n) => ({
    kind: 'position',
    id: `h${n}`,
    spans: [spanIn(random(texts.length), 120)],
    colour: 1 + random(12),
    sign: '+',
    words: 'Mexico supports it',
  })
  const correction = (n) => ({
    kind: 'correction',
    id: `c${n}`,
    span: spanIn(random(texts.length), 12),
    reading: 'a reading',
    state: n % 2 === 0 ? 'accepted' : 'proposed',
  })
  const timed = (act) => {
    const from = performance.now()
    act()
    document.body.getBoundingClientRect()
    return performance.now() - from
  }
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]
  const many = (count, act) => median(Array.from({ length: count }, (_, n) => timed(() => act(n))))

  set({ marks: [] })
  document.body.getBoundingClientRect()
  let marks = [
    ...Array.from({ length: 2000 }, (_, n) => highlight(n)),
    ...Array.from({ length: 100 }, (_, n) => correction(n)),
  ]
  const add = (mark) => {
    marks = [...marks, mark]
    set({ marks })
  }
  const relayout = () => {
    const text = document.querySelector('.transcript-text')
    text.style.letterSpacing = text.style.letterSpacing ? '' : '0.01em'
  }
  const bare = median(Array.from({ length: 4 }, () => timed(relayout)))
  const times = {
    'yardstick: the browser lays it out bare': bare,
    'draw 2,000 highlights, 100 corrections': timed(() => set({ marks })),
    'one more highlight': many(60, (n) => add(highlight(3000 + n))),
    'one more correction': many(60, (n) => add(correction(3000 + n))),
    'nothing changed, made anew': many(30, () => set({ marks: marks.map((mark) => ({ ...mark })) })),
    'choose another': many(40, (n) => set({ chosen: `h${n}` })),
    'cursor to another word': many(40, (n) => handle().moveCursorAfter({ segment: 3, offset: n * 10 })),
    'corrected reading': timed(() => set({ reading: 'corrected' })),
    'changes reading': timed(() => set({ reading: 'changes' })),
    'where 100 words stand': timed(() => {
      for (const mark of marks.slice(0, 100)) handle().lineTopOf(mark.spans[0])
    }),
  }
  return { characters: texts.join('').length, times }
}
