// One person: what they said, and the positions in it.
export function PersonPage() {
  return null
}
