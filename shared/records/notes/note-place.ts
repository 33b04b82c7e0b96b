// Where a note lies among the others: one folder by its name, and tags. Folders are nothing but the names notes give, so
// the last note that leaves one takes it along.
import { z } from 'zod'
import { nameSchema } from '../../base/one-line-name.ts'

export const maxFolderLength = 80
export const maxTagLength = 40
export const maxTags = 20

/** '': in no folder. */
export const folderSchema = nameSchema(maxFolderLength)
export const tagSchema = nameSchema(maxTagLength)
  .min(1, 'a tag needs a letter or a digit')
  .regex(/^[^,]*$/, 'a tag has no comma')
/** Each once, whatever its capitals; the first way it is written stays. */
export const tagsSchema = z
  .array(tagSchema)
  .max(maxTags, `at most ${maxTags} tags`)
  .transform((tags) => distinctTags(tags))

export function distinctTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const tag of tags) {
    const folded = foldTag(tag)
    if (!seen.has(folded)) seen.set(folded, tag)
  }
  return [...seen.values()]
}

/** How tags are compared: "Norms" and "norms" are one. */
export const foldTag = (tag: string): string => tag.normalize('NFC').toLocaleLowerCase('en')
