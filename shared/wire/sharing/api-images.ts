// Routes about the pictures of notes. Their bytes are served as they are kept: without what they told besides.
import { z } from 'zod'
import { ulidPattern } from '../../base/id.ts'
import { maxPictureBytes, pictureTypes } from '../../records/notes/picture-kinds.ts'
import { projectParams } from '../api-project.ts'
import { route } from '../route.ts'

export const imageIdSchema = z.string().regex(ulidPattern, 'not the id of a picture')
export const imageParams = z.object({ image: imageIdSchema })

export const imageRoutes = {
  addImage: route({
    method: 'POST',
    path: '/api/projects/:project/images',
    access: 'write-note',
    summary: 'Keep a picture (PNG, JPEG, GIF or WebP, up to 8 MB) without place, camera, author and comments',
    params: projectParams,
    body: 'bytes',
    mostBytes: maxPictureBytes,
    reply: z.object({
      image: imageIdSchema,
      type: z.enum(pictureTypes),
      width: z.number(),
      height: z.number(),
    }),
  }),
  readImage: route({
    method: 'GET',
    path: '/api/images/:image',
    access: 'read',
    summary: 'A picture of a note, for members of its project',
    params: imageParams,
    body: null,
    reply: 'bytes',
  }),
} as const
