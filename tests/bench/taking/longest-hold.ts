// How long the one thread that serves everybody is held while something is made: a timer that is due every millisecond
// says it by coming late. Beside it stands the processor time the program took meanwhile, whatever else the machine did.
export type Held = {
  readonly wholeMs: number
  readonly longestMs: number
  /** Of the hold that took most; also of threads beside, so it is never too little. */
  readonly longestCpuMs: number
}

export async function longestHold(make: () => Promise<unknown>): Promise<Held> {
  const cpuMs = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
  let [lastMs, lastCpuMs] = [performance.now(), cpuMs()]
  let [longestMs, longestCpuMs] = [0, 0]
  const look = () => {
    const [nowMs, nowCpuMs] = [performance.now(), cpuMs()]
    longestMs = Math.max(longestMs, nowMs - lastMs)
    longestCpuMs = Math.max(longestCpuMs, nowCpuMs - lastCpuMs)
    lastMs = nowMs
    lastCpuMs = nowCpuMs
  }
  const fromMs = lastMs
  const timer = setInterval(look, 1)
  await make()
  look()
  clearInterval(timer)
  return { wholeMs: lastMs - fromMs, longestMs, longestCpuMs }
}

export const heldLine = (what: string, { wholeMs, longestMs, longestCpuMs }: Held): string =>
  [
    what.padEnd(64),
    `made in ${wholeMs.toFixed(0)} ms`.padStart(18),
    `others held ${longestMs.toFixed(0)} ms at most`.padStart(32),
    `(processor ${longestCpuMs.toFixed(0)} ms)`.padStart(22),
  ].join('')
