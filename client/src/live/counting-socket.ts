// A WebSocket that counts the messages carrying updates, so that "stored: 7" from the server can be compared.
// It also holds updates back until this socket's step 2 is out: step 2 holds them all, and one sent ahead of it
// would build on work the server does not have yet.

const isSync = (bytes: Uint8Array, kind: number) => bytes[0] === 0 && bytes[1] === kind
const stepTwo = 1
const update = 2

export type Counting = {
  /** Called when a message that carries updates goes out; `count` is this socket's total. */
  readonly sent: (count: number, isStepTwo: boolean) => void
}

/** The same socket class, counting. One class per replica: its sockets follow each other, never overlap. */
export function countingSocket(Socket: typeof WebSocket, counting: Counting): typeof WebSocket {
  return class extends Socket {
    #count = 0
    #steppedTwo = false

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array) {
        if (isSync(data, update) && !this.#steppedTwo) return
        if (isSync(data, stepTwo)) this.#steppedTwo = true
        if (isSync(data, stepTwo) || isSync(data, update)) {
          this.#count += 1
          super.send(data)
          counting.sent(this.#count, isSync(data, stepTwo))
          return
        }
      }
      super.send(data)
    }
  }
}
