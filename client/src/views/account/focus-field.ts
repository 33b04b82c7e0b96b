// After a form was refused, the first field at fault takes the focus.

/** Once the error is drawn; fields are named by their `id`. */
export function focusField(id: string | undefined): void {
  if (id === undefined) return
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
