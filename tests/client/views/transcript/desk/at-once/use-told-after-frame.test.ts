import { describe, expect, it } from 'vitest'
import { tellingWith } from '../../../../../../client/src/views/transcript/desk/at-once/use-told-after-frame.ts'

/** Tells into a list; what is put off runs when the frame is drawn. */
function listening() {
  const said: string[] = []
  const frames = new Set<() => void>()
  const { telling, sayWaiting } = tellingWith(
    ({ words }) => said.push(words),
    (run) => {
      frames.add(run)
      return () => frames.delete(run)
    },
  )
  const draw = () => {
    const due = [...frames]
    frames.clear()
    for (const run of due) run()
  }
  return { said, telling, sayWaiting, draw, frames }
}

describe('words about an act', () => {
  it('are said once the frame is drawn, and once only', () => {
    const { said, telling, draw } = listening()
    telling.afterFrame({ words: 'Recorded.' })
    expect(said).toEqual([])
    draw()
    draw()
    expect(said).toEqual(['Recorded.'])
  })

  it('are said before what is told next, now or later', () => {
    const { said, telling, draw } = listening()
    telling.afterFrame({ words: 'Recorded.' })
    telling.now({ words: 'Taken back.' })
    expect(said).toEqual(['Recorded.', 'Taken back.'])
    telling.afterFrame({ words: 'Recorded again.' })
    telling.afterFrame({ words: 'And again.' })
    expect(said.at(-1)).toBe('Recorded again.')
    draw()
    expect(said).toEqual(['Recorded.', 'Taken back.', 'Recorded again.', 'And again.'])
  })

  it('are said at once when they may wait no longer, and leave nothing to be done', () => {
    const { said, telling, sayWaiting, frames } = listening()
    telling.afterFrame({ words: 'Recorded.' })
    sayWaiting()
    sayWaiting()
    expect(said).toEqual(['Recorded.'])
    expect(frames.size).toBe(0)
  })
})
