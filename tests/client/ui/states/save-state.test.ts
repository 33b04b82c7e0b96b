// The words of saving, and when one state may take another's place.
import { describe, expect, it } from 'vitest'
import { holdMs, type SaveState, saveWords, savingMs } from '../../../../client/src/ui/states/save-state.ts'

const saving: SaveState = { kind: 'saving', count: 3 }
const saved: SaveState = { kind: 'saved' }

describe('the words of saving', () => {
  it.each<[SaveState, string]>([
    [saved, 'Saved'],
    [saving, 'Saving 3'],
    [{ kind: 'offline', count: 0 }, 'Offline'],
    [{ kind: 'offline', count: 1 }, 'Offline, 1 change kept on this device'],
    [{ kind: 'offline', count: 4 }, 'Offline, 4 changes kept on this device'],
    [{ kind: 'not-saved' }, 'Not saved anywhere'],
    [{ kind: 'refused', count: 1 }, '1 refused, review'],
    [{ kind: 'refused', count: 0 }, 'Closed to you, review'],
  ])('%o reads “%s”', (state, words) => {
    expect(saveWords(state)).toBe(words)
  })
})

describe('the steadiness of saving', () => {
  it('Saving stays at least 400 ms before Saved', () => {
    expect(holdMs(saving, saved, 1000, 1000)).toBe(savingMs)
    expect(holdMs(saving, saved, 1000, 1150)).toBe(250)
    expect(holdMs(saving, saved, 1000, 1400)).toBe(0)
    expect(holdMs(saving, saved, 1000, 9000)).toBe(0)
  })

  it('bad news never waits, not even behind Saving', () => {
    for (const bad of [
      { kind: 'offline', count: 3 },
      { kind: 'not-saved' },
      { kind: 'refused', count: 1 },
    ] as const) {
      expect(holdMs(saving, bad, 1000, 1001)).toBe(0)
    }
  })

  it('Saving takes the place of Saved at once', () => {
    expect(holdMs(saved, saving, 1000, 1001)).toBe(0)
  })
})
