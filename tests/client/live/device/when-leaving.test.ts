import { describe, expect, it } from 'vitest'
import { whenLeaving } from '../../../../client/src/live/device/when-leaving.ts'

class Shown extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible'
  turns(to: DocumentVisibilityState) {
    this.visibilityState = to
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

describe('a page that may be about to go', () => {
  it('says so when it is hidden and when it is left, and not when it comes back or nobody asks any more', () => {
    const [window, document] = [new EventTarget(), new Shown()]
    let times = 0
    const stop = whenLeaving(window, document, () => {
      times += 1
    })
    document.turns('hidden')
    expect(times).toBe(1)
    document.turns('visible')
    expect(times).toBe(1)
    window.dispatchEvent(new Event('pagehide'))
    expect(times).toBe(2)
    stop()
    document.turns('hidden')
    window.dispatchEvent(new Event('pagehide'))
    expect(times).toBe(2)
  })
})
