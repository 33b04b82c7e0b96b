// A map with some keys changed, beside the one before, which stays as it was. Copying thousands of entries is put off until
// somebody goes through all of them: who asks for single keys, as an act does, never waits for it.

/** A map this small is copied at once. */
const smallMap = 500
/** So many changes may lie over a map before it is copied. */
const mostOver = 20

/** `undefined` takes a key away; one that is put again may keep its old place. The answer is another object, whatever changed. */
export function changedMap<K, V>(
  before: ReadonlyMap<K, V>,
  changes: ReadonlyMap<K, V | undefined>,
): ReadonlyMap<K, V> {
  if (before.size <= smallMap) return copied(before, changes)
  return before instanceof MapChanged ? before.with(changes) : new MapChanged(before, changes)
}

function copied<K, V>(before: ReadonlyMap<K, V>, changes: ReadonlyMap<K, V | undefined>): Map<K, V> {
  const copy = new Map(before)
  for (const [key, value] of changes) {
    if (value === undefined) copy.delete(key)
    else copy.set(key, value)
  }
  return copy
}

class MapChanged<K, V> implements ReadonlyMap<K, V> {
  #under: ReadonlyMap<K, V>
  #over: ReadonlyMap<K, V | undefined> | null

  constructor(under: ReadonlyMap<K, V>, over: ReadonlyMap<K, V | undefined>) {
    this.#under = under
    this.#over = over
  }

  with(changes: ReadonlyMap<K, V | undefined>): ReadonlyMap<K, V> {
    const over = this.#over
    if (over === null || over.size + changes.size > mostOver) return new MapChanged(this.#whole(), changes)
    return new MapChanged(this.#under, new Map([...over, ...changes]))
  }

  get(key: K): V | undefined {
    return this.#over?.has(key) ? this.#over.get(key) : this.#under.get(key)
  }

  has(key: K): boolean {
    return this.#over?.has(key) ? this.#over.get(key) !== undefined : this.#under.has(key)
  }

  get size(): number {
    let size = this.#under.size
    for (const [key, value] of this.#over ?? []) {
      if (this.#under.has(key)) size -= 1
      if (value !== undefined) size += 1
    }
    return size
  }

  forEach(run: (value: V, key: K, map: ReadonlyMap<K, V>) => void, within?: unknown): void {
    for (const [key, value] of this.#whole()) run.call(within, value, key, this)
  }

  entries(): MapIterator<[K, V]> {
    return this.#whole().entries()
  }

  keys(): MapIterator<K> {
    return this.#whole().keys()
  }

  values(): MapIterator<V> {
    return this.#whole().values()
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.#whole().entries()
  }

  #whole(): ReadonlyMap<K, V> {
    if (this.#over === null) return this.#under
    this.#under = copied(this.#under, this.#over)
    this.#over = null
    return this.#under
  }
}
