// What the foot shows now: the keys of the moment and the place. A screen says it with useFoot, a box over it says its
// own while it is open, and the last one that is mounted is shown.
import { createContext, type ReactNode, useContext, useEffect, useId, useState } from 'react'

/** One key of the moment, printed: keys as labels ("←", "Ctrl K"), then what they do. */
export type KeyHint = { readonly keys: readonly string[]; readonly says: string }

/** The foot's line: at most six hints fit; `place` stands right. */
export type FootLine = { readonly hints: readonly KeyHint[]; readonly place?: ReactNode }

type Lines = readonly { readonly id: string; readonly line: FootLine }[]

const SetLinesContext = createContext<((change: (lines: Lines) => Lines) => void) | null>(null)
const LinesContext = createContext<Lines>([])

/** Holds the lines of what is mounted. */
export function FootProvider({ children }: { readonly children: ReactNode }) {
  const [lines, setLines] = useState<Lines>([])
  return (
    <SetLinesContext value={setLines}>
      <LinesContext value={lines}>{children}</LinesContext>
    </SetLinesContext>
  )
}

/** Shows a line in the foot while the component is mounted. It may change with each render. */
export function useFoot(line: FootLine): void {
  const setLines = useContext(SetLinesContext)
  if (!setLines) throw new Error('The foot is used outside of FootProvider.')
  const id = useId()
  // Each render puts its line in the place it has, or last; the setter alone is used, so this does not render again.
  useEffect(() => {
    setLines((lines) =>
      lines.some((each) => each.id === id)
        ? lines.map((each) => (each.id === id ? { id, line } : each))
        : [...lines, { id, line }],
    )
  }, [setLines, id, line])
  useEffect(() => () => setLines((lines) => lines.filter((each) => each.id !== id)), [setLines, id])
}

/** The line to show now; for the foot. */
export function useFootLine(): FootLine {
  return useContext(LinesContext).at(-1)?.line ?? { hints: [] }
}
