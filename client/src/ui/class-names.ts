// Joins the class names that are there. CSS modules type a class as possibly missing, so undefined is welcome.

/** One className attribute of the parts that are not empty, in order. */
export function classNames(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
