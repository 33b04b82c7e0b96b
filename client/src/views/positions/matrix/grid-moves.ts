// Where a key moves to in a grid. Pure.

type Place = { readonly line: number; readonly col: number }

/** Lines that Page Up and Page Down step over. */
const leap = 10

/** The next place, or null when the key moves nowhere and is somebody else's. Edges hold, nothing wraps. */
export function moveIn(
  { line, col }: Place,
  key: string,
  withCtrl: boolean,
  { lines, columns }: { readonly lines: number; readonly columns: number },
): Place | null {
  const to = (nextLine: number, nextCol: number): Place => ({
    line: Math.max(0, Math.min(nextLine, lines - 1)),
    col: Math.max(0, Math.min(nextCol, columns - 1)),
  })
  if (withCtrl) {
    if (key === 'Home') return to(0, 0)
    return key === 'End' ? to(lines - 1, columns - 1) : null
  }
  if (key === 'ArrowUp') return to(line - 1, col)
  if (key === 'ArrowDown') return to(line + 1, col)
  if (key === 'ArrowLeft') return to(line, col - 1)
  if (key === 'ArrowRight') return to(line, col + 1)
  if (key === 'PageUp') return to(line - leap, col)
  if (key === 'PageDown') return to(line + leap, col)
  if (key === 'Home') return to(line, 0)
  return key === 'End' ? to(line, columns - 1) : null
}
