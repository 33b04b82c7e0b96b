// Whether a value is nothing but plain JSON, exactly as it will come back from its row.
// A `__proto__` key set by a decoder changes the prototype and hides from JSON: that is why prototypes are looked at.

const maxDepth = 8

/** True for null, booleans, finite numbers, strings, and plain arrays and objects of these, at most eight deep. */
export function isPlainValue(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth >= maxDepth) return false
  if (Array.isArray(value)) return value.every((part) => isPlainValue(part, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, '__proto__')) return false
  return Object.values(value).every((part) => isPlainValue(part, depth + 1))
}
