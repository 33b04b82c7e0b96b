import { describe, expect, it } from 'vitest'
import { pairsOf } from '../../../client/src/hints/accepted-pairs.ts'

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

  it('leaves out what was rejected or replaced, struck words, and readings of lost speech', () => {
    expect(
      pairsOf([
        decided('receipt', 'recent', 'rejected'),
        decided('forge', 'foreign', 'replaced'),
        decided('the the', ''),
        decided('(?)', 'different'),
        decided('[indiscernible]', 'trust'),
      ]),
    ).toEqual([])
  })
})
