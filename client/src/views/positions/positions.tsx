// The views of positions.
export function Positions() {
  return null
}
