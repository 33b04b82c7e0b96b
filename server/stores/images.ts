// The pictures of notes. The same bytes are kept once in a project; a picture never changes.
import type { MemberId, ProjectId } from '../../shared/base/id.ts'
import type { PictureType } from '../../shared/records/notes/picture-kinds.ts'

export type StoredImage = {
  readonly id: string
  readonly project: ProjectId
  readonly sha256: string
  readonly type: PictureType
  readonly width: number
  readonly height: number
  readonly addedBy: MemberId
  readonly addedAtMs: number
}

export type Images = {
  readonly add: (image: StoredImage, bytes: Uint8Array) => Promise<void>
  /** Null when unknown. */
  readonly get: (id: string) => Promise<StoredImage | null>
  readonly bytes: (id: string) => Promise<Uint8Array | null>
  readonly bySha256: (project: ProjectId, sha256: string) => Promise<StoredImage | null>
  /** Bytes of all pictures of a project together. */
  readonly sizeOf: (project: ProjectId) => Promise<number>
}
