// How the kinds of ground are said, wherever one is chosen or shown.
import type { GroundKind } from '../../../shared/records/corrections/correction.ts'

export const groundWords: Readonly<Record<GroundKind, string>> = {
  heard: 'Heard in the recording',
  source: 'From a source',
  speaker: 'The speaker said so',
  context: 'From the context',
}
