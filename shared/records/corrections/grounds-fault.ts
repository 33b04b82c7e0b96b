// Does a ground say what others need to check it? One rule, asked by the box that proposes and by what accepts a
// correction that changes the sense. Plain corrections may carry any ground, or none.
import type { GroundKind, Grounds } from './correction.ts'

/** A time in a recording, as 14:32 or 1:02:33; not part of a longer run of figures. */
const time = /(?<![\d:])(?:\d{1,3}:[0-5]\d|\d{1,2}:[0-5]\d:[0-5]\d)(?![\d:])/u
const link = /\bhttps?:\/\/[^\s/?#]+\.[^\s/?#]+/iu
const words = /[\p{L}\p{N}]/u

const fits: Readonly<Record<GroundKind, { readonly pattern: RegExp; readonly asks: string }>> = {
  heard: { pattern: time, asks: 'Say when it is heard in the recording, as 14:32 or 1:02:33.' },
  source: { pattern: link, asks: 'Give the link to the source, beginning with https:// or http://.' },
  speaker: { pattern: words, asks: 'Say when and to whom the speaker confirmed it, in a few words.' },
  context: { pattern: words, asks: 'Say what in the context shows it, in a few words.' },
}

/** What is missing in a ground, one sentence; null when nothing is. */
export function groundsFault(grounds: Grounds): string | null {
  const { pattern, asks } = fits[grounds.kind]
  return pattern.test(grounds.detail) ? null : asks
}
