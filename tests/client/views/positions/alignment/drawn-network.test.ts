// Which actors of an alignment a network shows, and what its caption says of the others.
import { describe, expect, it } from 'vitest'
import {
  drawnNetwork,
  fittingDemand,
  mostDrawn,
  mostInCommon,
} from '../../../../../client/src/views/positions/alignment/drawn-network.ts'
import {
  leftOutWords,
  networkWords,
} from '../../../../../client/src/views/positions/alignment/network-words.ts'
import { alignmentOf } from '../../../../../shared/analysis/alignment.ts'
import { starterCodebook } from '../../../../../shared/records/codebook/starter-codebook.ts'

/** Actors named by their place, each for the topics of its list. */
function alignmentFor(topicsOf: readonly (readonly number[])[]) {
  const topics = Array.from({ length: 1 + Math.max(...topicsOf.flat()) }, (_, i) => `t${i}`)
  const rows = topicsOf.map((_, i) => ({ actor: `org:${String(i).padStart(3, '0')}`, reported: false }))
  const cells = topicsOf.flatMap((own, row) => own.map((topic) => [row, topic, 1]))
  return alignmentOf({ rows, topics, stances: ['supports'], cells }, starterCodebook.stances)
}
/** So many actors on one topic, the first few of them on two more. */
const crowd = (all: number, on3: number) =>
  alignmentFor(Array.from({ length: all }, (_, i) => (i < on3 ? [0, 1, 2] : [0])))

describe('a network', () => {
  it('shows everybody who has enough topics in common with somebody', () => {
    const alignment = alignmentFor([[0, 1], [0, 1], [0], [2]])
    expect(drawnNetwork(alignment, 1)).toMatchObject({ actors: [0, 1, 2], lone: 1, crowded: 0 })
    expect(drawnNetwork(alignment, 2)).toMatchObject({ actors: [0, 1], lone: 2, crowded: 0 })
    expect(drawnNetwork(alignment, 2).ties.map(({ a, b }) => [a, b])).toEqual([[0, 1]])
  })

  it('asks for as many topics as leave no more than can be drawn', () => {
    expect(fittingDemand(crowd(10, 4))).toBe(1)
    expect(fittingDemand(crowd(100, 12))).toBe(2)
    expect(mostInCommon(crowd(100, 12))).toBe(3)
  })

  it('of a crowd that stays too large shows the busiest, with the ties among them', () => {
    const alignment = crowd(100, 60)
    const network = drawnNetwork(alignment, fittingDemand(alignment))
    expect(fittingDemand(alignment)).toBe(3)
    expect(network.actors).toHaveLength(mostDrawn)
    expect(network.actors.every((place) => place < 60)).toBe(true)
    expect(network).toMatchObject({ lone: 40, crowded: 20 })
    expect(network.ties).toHaveLength((mostDrawn * (mostDrawn - 1)) / 2)
  })
})

describe('its caption', () => {
  it('explains the shapes that are there and no others', () => {
    const network = drawnNetwork(alignmentFor([[0], [0], [0]]), 1)
    expect(networkWords(network, ['state', 'state', 'state'])).toBe(
      'Alignment: a line joins two actors on the same side of a topic, thicker the larger the share of topics they agree on. Circles are states, larger the more topics they take a side on.',
    )
    expect(networkWords(network, ['state', 'company', 'group'])).toContain(
      'Circles are states, squares organisations, hexagons groups of states,',
    )
  })

  it('says who is left out and why', () => {
    expect(leftOutWords(drawnNetwork(alignmentFor([[0], [0]]), 1), 1)).toBe('')
    expect(leftOutWords(drawnNetwork(alignmentFor([[0], [0], [1]]), 1), 1)).toBe(
      '1 actor has no topic in common with anybody and is left out.',
    )
    expect(leftOutWords(drawnNetwork(crowd(100, 60), 3), 3)).toBe(
      '40 actors have fewer than 3 topics in common with anybody and are left out. 20 more actors are left out, since 40 are as many as can be told apart: ask for more topics in common.',
    )
  })
})
