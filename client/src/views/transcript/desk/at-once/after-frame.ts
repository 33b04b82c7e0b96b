// What may follow once the frame that shows an act is drawn, but must be done before the next key or click is taken.

/** In a tab that draws no frames, it follows after so long. */
const withoutFrameMs = 200

const given = ['keydown', 'pointerdown', 'click'] as const

/** Runs once the next frame is drawn; returns the way to let it be. */
export function afterFrame(run: () => void): () => void {
  let drawn: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    drawn = setTimeout(run)
  })
  const late = setTimeout(run, withoutFrameMs)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(drawn)
    clearTimeout(late)
  }
}

/** Runs before each key, press and click is taken by whoever listens; returns the way to stop. */
export function beforeGiven(run: () => void): () => void {
  for (const name of given) window.addEventListener(name, run, { capture: true })
  return () => {
    for (const name of given) window.removeEventListener(name, run, { capture: true })
  }
}
