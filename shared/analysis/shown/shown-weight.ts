// How deep a cell of a matrix, a tile or a mark is tinted for how many positions it counts. Pure.

/** 1, 2–3, 4 and more. */
export const weightOf = (positions: number): 1 | 2 | 3 => (positions >= 4 ? 3 : positions >= 2 ? 2 : 1)
