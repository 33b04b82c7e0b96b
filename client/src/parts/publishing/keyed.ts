// Keys for lists that are drawn whole from one reply: the same thing may stand in them twice, and none of it moves.

/** Each item with its place as its key. */
export const keyed = <Item>(
  items: readonly Item[],
): readonly { readonly key: string; readonly item: Item }[] =>
  items.map((item, at) => ({ key: String(at), item }))
