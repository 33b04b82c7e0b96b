// What a picture comes to once it was read.
import type { PictureType } from '../../records/notes/picture-kinds.ts'

/** Width and height in pixels as it is shown, turned ones turned. */
export type Picture = {
  readonly type: PictureType
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** What a cleaner gives back; null when the bytes break the format. */
export type Cleaned = Omit<Picture, 'type'> | null
