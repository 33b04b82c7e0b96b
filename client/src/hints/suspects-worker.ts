// Looks for suspects on a thread of its own. The dictionaries, some megabytes, are loaded here and nowhere else, so that
// the screens stay small and never wait for them.
import { findSuspects } from '../../../shared/suspects/find-suspects.ts'
import { type Lexicon, makeLexicon } from '../../../shared/suspects/lexicon.ts'
import type { SuspectAnswer, SuspectsAsked } from './suspect-question.ts'

let lexicon: Lexicon | null = null

const answerTo = ({ id, ...question }: SuspectsAsked): SuspectAnswer => {
  try {
    lexicon ??= makeLexicon()
    return { id, suspects: findSuspects(question, lexicon) }
  } catch (error) {
    return { id, failed: String(error) }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<SuspectsAsked>) => self.postMessage(answerTo(data)))
