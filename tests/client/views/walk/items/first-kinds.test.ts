import { describe, expect, it } from 'vitest'
import { withFirstKinds } from '../../../../../client/src/views/walk/items/first-kinds.ts'
import type { SuspectKind } from '../../../../../shared/suspects/suspect.ts'
import { suspect } from '../told-suspects.ts'

describe('withFirstKinds', () => {
  it('counts what is settled as what it was while it was open, and what it never saw as it is', () => {
    const known = new Map<string, SuspectKind>()
    const gg = suspect('GG', 2, 0, { kind: 'acronym' })
    const old = suspect('Issac', 9, 0, { kind: 'repeat' })
    withFirstKinds({ open: [gg], settled: [{ suspect: old, by: 'accepted' }] }, known)
    const { settled } = withFirstKinds(
      {
        open: [],
        settled: [
          { suspect: { ...gg, kind: 'repeat' }, by: 'accepted' },
          { suspect: old, by: 'accepted' },
        ],
      },
      known,
    )
    expect(settled.map(({ suspect: { kind } }) => kind)).toEqual(['acronym', 'repeat'])
  })
})
