// The frame that shows a published page in somebody else's page, as its code is copied and as oEmbed answers it.
import type { PublicationKind } from './publication.ts'

type Size = { readonly width: number; readonly height: number }

/** Pixels of a frame, by what it shows. */
export const embedSizes: Readonly<Record<PublicationKind, Size>> = {
  quote: { width: 640, height: 320 },
  record: { width: 720, height: 640 },
  note: { width: 720, height: 640 },
  view: { width: 720, height: 520 },
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** `address` is the page's, absolute, of one version or of whichever is the latest. */
export const embedCode = (address: string, title: string, { width, height }: Size): string =>
  `<iframe src="${address}/embed" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border:0"></iframe>`
