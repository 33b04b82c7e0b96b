// Keeps a picture of a note: told by its bytes, without what it tells besides, the same bytes once in a project.
import { createHash } from 'node:crypto'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Picture } from '../../../shared/formats/pictures/cleaned.ts'
import { readPicture } from '../../../shared/formats/pictures/picture.ts'
import { type Caller, refusal } from '../caller.ts'
import { newId, type World } from '../world.ts'

/** What all pictures of a project may take together, in bytes. */
export const maxImagesBytes = 500 * 1024 * 1024

export type AddedImage = Pick<Picture, 'type' | 'width' | 'height'> & { readonly image: string }

/** Problems: `too-big` for the picture or for all together, `invalid` when it is none or of a kind that is not kept. */
export async function addImage(
  world: World,
  caller: Caller,
  bytes: Uint8Array,
  mostBytes = maxImagesBytes,
): Promise<Result<AddedImage>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const read = readPicture(bytes)
  if (!read.ok) return read
  const picture = read.value
  const { type, width, height } = picture
  const project = caller.project.id
  const sha256 = createHash('sha256').update(picture.bytes).digest('hex')
  const same = await world.images.bySha256(project, sha256)
  if (same) return ok({ image: same.id, type, width, height })
  if ((await world.images.sizeOf(project)) + picture.bytes.length > mostBytes) {
    return failed(
      problem(
        'too-big',
        `The pictures of a project may take ${Math.round(mostBytes / 1024 / 1024)} MB together, and this one would be more than that.`,
      ),
    )
  }
  const id = newId<'image'>(world)
  await world.images.add(
    { id, project, sha256, type, width, height, addedBy: caller.member.id, addedAtMs: world.clock() },
    picture.bytes,
  )
  return ok({ image: id, type, width, height })
}
