// The words that threads stand at: passages of which something stands that was said. A hidden one stands for reviewers, who
// can show it again, and for who began it. Pure.
import type { RecordKey } from '../../../../../shared/base/id.ts'
import { type Moderation, moderationKey } from '../../../../../shared/records/moderation.ts'
import type { Passage } from '../../../../../shared/records/talk/passage.ts'
import { spanFits } from '../../../../../shared/transcript/span.ts'
import { messageWords, saidIn, type Threads } from '../../../parts/talk/threads-in.ts'
import { markIdOf } from '../desk/mark-id.ts'
import type { ThreadMark } from '../text/mark.ts'

/** What a thread on a passage is about; also the mark's id. */
export const aboutPassage = (key: RecordKey): string => markIdOf({ root: 'passages', key })

export function threadMarks(
  passages: ReadonlyMap<RecordKey, Passage>,
  threads: Threads,
  moderation: ReadonlyMap<string, Moderation>,
  publishedTexts: readonly string[],
  seesHidden: (passage: RecordKey) => boolean,
): readonly ThreadMark[] {
  const marks: ThreadMark[] = []
  for (const [key, { span, withdrawn }] of passages) {
    const id = aboutPassage(key)
    const thread = threads.get(id)
    if (!thread || withdrawn || saidIn(thread).length === 0 || !spanFits(span, publishedTexts)) continue
    const said = moderation.get(moderationKey('passages', key))
    const hidden = said?.hidden ? said : null
    if (hidden && !seesHidden(key)) continue
    const { isResolved } = thread
    const what = hidden ? 'Hidden thread' : isResolved ? 'Resolved thread' : 'Thread'
    marks.push({ kind: 'thread', id, span, isResolved, hidden, words: `${what}, ${messageWords(thread)}` })
  }
  return marks
}
