// The words the foot says after a correction.
import { describe, expect, it } from 'vitest'
import { outcomeWords } from '../../../../../client/src/views/transcript/correcting/send-correction.ts'
import { problem } from '../../../../../shared/base/problem.ts'
import { failed, ok } from '../../../../../shared/base/result.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'
import { keyOf, testMember } from '../../../../support/world.ts'

const key = keyOf(testMember('ana', 'annotator', 1), 1)
const at = (
  segment: number,
  outcome: 'proposed' | 'accepted' | 'supported',
  waits: string | null = null,
) => ({
  span: spanWithin(segment, 0, 4),
  result: ok({ key, outcome, waits }),
})

describe('the outcome of a correction', () => {
  it('names what was done and where', () => {
    expect(outcomeWords([at(3, 'accepted')])).toBe('Accepted in ¶ 4.')
    expect(outcomeWords([at(3, 'proposed'), at(39, 'proposed'), at(40, 'supported')])).toBe(
      'Proposed in ¶ 4 and 40. Supported in ¶ 41.',
    )
  })

  it('says once why it waits, and by place what failed', () => {
    const refused = failed(problem('conflict', 'You have already proposed this reading.'))
    expect(
      outcomeWords([
        at(3, 'proposed', 'It waits.'),
        at(4, 'proposed', 'It waits.'),
        { span: spanWithin(39, 0, 4), result: refused },
      ]),
    ).toBe('Proposed in ¶ 4 and 5. It waits. ¶ 40: You have already proposed this reading.')
  })
})
