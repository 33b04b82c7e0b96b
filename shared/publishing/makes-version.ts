// Whether publishing what a preview shows would make a version: asked by the dialog, and by the page it shows.

/**
 * True for a first version, of a page that was taken back, and where something differs from the latest; else publishing
 * could only change the terms of the one there is.
 */
export const makesVersion = ({
  existing,
  differs,
}: {
  readonly existing: { readonly unpublishedAtMs: number | null } | null
  readonly differs: string | null
}): boolean => existing === null || existing.unpublishedAtMs !== null || differs !== null
