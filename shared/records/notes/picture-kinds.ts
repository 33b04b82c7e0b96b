// The kinds of picture a note may hold and how large one may be. SVG is none of them: it can carry programs.

export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]

export const maxPictureBytes = 8 * 1024 * 1024
