import { describe, expect, it } from 'vitest'
import { countingSocket } from '../../../client/src/live/counting-socket.ts'

/** A socket that goes nowhere and remembers what it was given. */
class Wire {
  readonly frames: number[][] = []
  send(data: Uint8Array): void {
    this.frames.push([...data])
  }
}

const opened = () => {
  const counts: [number, boolean][] = []
  const Socket = countingSocket(Wire as unknown as typeof WebSocket, {
    sent: (count, isStepTwo) => counts.push([count, isStepTwo]),
  })
  const socket = new Socket('ws://nowhere')
  return { socket, counts, frames: (socket as unknown as Wire).frames }
}

describe('the counting socket', () => {
  it('counts step 2 and updates, and nothing else', () => {
    const { socket, counts, frames } = opened()
    for (const frame of [[0, 0, 9], [1, 5], [0, 1, 7], [0, 2, 8], [3], [0, 2, 8]])
      socket.send(new Uint8Array(frame))
    expect(counts).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ])
    expect(frames).toHaveLength(6)
  })

  it('holds updates back until step 2, which holds them all, is out', () => {
    const { socket, counts, frames } = opened()
    socket.send(new Uint8Array([0, 2, 8]))
    expect(frames).toEqual([])
    socket.send(new Uint8Array([0, 1, 7]))
    socket.send(new Uint8Array([0, 2, 9]))
    expect(frames).toEqual([
      [0, 1, 7],
      [0, 2, 9],
    ])
    expect(counts).toEqual([
      [1, true],
      [2, false],
    ])
  })

  it('counts anew on every socket', () => {
    const Socket = countingSocket(Wire as unknown as typeof WebSocket, {
      sent: (count) => counts.push(count),
    })
    const counts: number[] = []
    new Socket('ws://nowhere').send(new Uint8Array([0, 1]))
    new Socket('ws://nowhere').send(new Uint8Array([0, 1]))
    expect(counts).toEqual([1, 1])
  })
})
