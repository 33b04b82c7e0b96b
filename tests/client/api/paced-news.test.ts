import { describe, expect, it } from 'vitest'
import { newsPaceMs, pacedNews } from '../../../client/src/api/paced-news.ts'

/** A clock that goes on only when it is told to. */
function paced() {
  const told: (readonly string[] | null)[] = []
  let nowMs = 0
  let due: { readonly atMs: number; readonly then: () => void }[] = []
  const news = pacedNews(
    (kinds) => told.push(kinds),
    (ms, then) => due.push({ atMs: nowMs + ms, then }),
  )
  const pass = (ms: number) => {
    nowMs += ms
    const ready = due.filter(({ atMs }) => atMs <= nowMs)
    due = due.filter(({ atMs }) => atMs > nowMs)
    for (const { then } of ready) then()
  }
  const of = (...kinds: string[]) => news({ room: 'note:1', kinds, seq: 1 })
  return { told, news, pass, of }
}

describe('news', () => {
  it('are told at once when nothing came before', () => {
    const { told, of } = paced()
    of('body')
    expect(told).toEqual([['body']])
  })
  it('of a whole sentence typed are told twice, each kind once', () => {
    const { told, of, pass } = paced()
    for (let letter = 0; letter < 50; letter += 1) of(letter % 2 === 0 ? 'body' : 'notes')
    expect(told).toEqual([['body']])
    pass(newsPaceMs)
    expect(told).toEqual([['body'], ['notes', 'body']])
  })
  it('are never more often than the pace, and the last is never lost', () => {
    const { told, of, pass } = paced()
    for (let step = 0; step < 100; step += 1) {
      of('body')
      pass(newsPaceMs / 10)
    }
    expect(told.length).toBeLessThanOrEqual(11)
    const before = told.length
    of('corrections')
    pass(newsPaceMs)
    expect(told.slice(before).flat()).toContain('corrections')
  })
  it('that anything may have changed outweigh the kinds gathered with them', () => {
    const { told, news, of, pass } = paced()
    of('body')
    of('notes')
    news(null)
    pass(newsPaceMs)
    expect(told).toEqual([['body'], null])
  })
  it('after a rest are told at once again', () => {
    const { told, of, pass } = paced()
    of('body')
    pass(newsPaceMs)
    of('people')
    expect(told).toEqual([['body'], ['people']])
  })
})
