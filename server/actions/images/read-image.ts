// The bytes of a note's picture. Who may see them is asked by whoever hands them out.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { StoredImage } from '../../stores/images.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'

export type ImageBytes = StoredImage & { readonly bytes: Uint8Array }

export const noSuchImage = problem('not-found', 'There is no such picture, or it is not yours to see.')

/** A picture with its bytes, whoever asks: for pages that were published with it. Null when unknown. */
export async function imageOf(world: Pick<World, 'images'>, id: string): Promise<ImageBytes | null> {
  const image = await world.images.get(id)
  const bytes = image ? await world.images.bytes(id) : null
  return image && bytes ? { ...image, bytes } : null
}

/** For a member of its project. */
export async function readImage(world: World, caller: Caller, id: string): Promise<Result<ImageBytes>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const image = await imageOf(world, id)
  return image?.project === caller.project.id ? ok(image) : failed(noSuchImage)
}
