import { describe, expect, it } from 'vitest'
import { acceptedIn, pairsOf } from '../../../client/src/hints/accepted-pairs.ts'
import type { RecordKey } from '../../../shared/base/id.ts'

const decided = (
  published: string,
  reading: string,
  verdict: 'accepted' | 'rejected' | 'replaced' = 'accepted',
) => ({
  published,
  reading,
  verdict,
})

describe('pairsOf', () => {
  it('gives what was accepted, each pair once, whatever the order it was decided in', () => {
    const pairs = [decided('receipt', 'recent'), decided('GG', 'GGE'), decided('receipt', 'recent')]
    expect(pairsOf(pairs)).toEqual([
      { published: 'GG', reading: 'GGE' },
      { published: 'receipt', reading: 'recent' },
    ])
    expect(pairsOf(pairs.toReversed())).toEqual(pairsOf(pairs))
  })

  it('leaves out struck words and readings of lost speech', () => {
    expect(
      pairsOf([decided('the the', ''), decided('(?)', 'different'), decided('[indiscernible]', 'trust')]),
    ).toEqual([])
  })
})

it('what was rejected or replaced in an open record is not accepted', () => {
  const decisions = [
    decided('receipt', 'recent'),
    decided('GG', 'GGE', 'rejected'),
    decided('forge', 'foreign', 'replaced'),
  ]
  const keyed = new Map(decisions.map((decision, at) => [`${at}` as RecordKey, decision]))
  expect(pairsOf(acceptedIn(keyed))).toEqual([{ published: 'receipt', reading: 'recent' }])
})
