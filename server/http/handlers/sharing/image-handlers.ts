// Routes about the pictures of notes, each handed to its action.
import { ok } from '../../../../shared/base/result.ts'
import type { imageRoutes } from '../../../../shared/wire/sharing/api-images.ts'
import { addImage } from '../../../actions/images/add-image.ts'
import { readImage } from '../../../actions/images/read-image.ts'
import type { Handlers } from '../../call.ts'

export const imageHandlers: Handlers<keyof typeof imageRoutes> = {
  addImage: ({ needs, caller, body }) => addImage(needs.world, caller, body),
  readImage: async ({ needs, caller, params }) => {
    const read = await readImage(needs.world, caller, params.image)
    if (!read.ok) return read
    const { bytes, type, id } = read.value
    return ok({ bytes, fileName: `${id}.${type.slice('image/'.length)}`, contentType: type, isShown: true })
  },
}
