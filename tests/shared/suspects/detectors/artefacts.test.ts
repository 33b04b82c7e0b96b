// Traces of the captioner's machine, and what people really say twice.
import { expect, test } from 'vitest'
import { readings, suspectsIn } from '../../../support/suspects.ts'

test.each([
  ['But,, no, I would say so.', ['But,, → But,']],
  [', we do need to go on.', [', we → We']],
  ['That is so. , and we go on.', [', and → And']],
  ['Before we dive into to what I know', ['into to → into']],
  ['We saw the the report.', ['the the → the']],
  ['Senior diplomat es were there.', ['diplomat es → diplomats']],
  ['Mutually reinforcing interdepend E.s and so on.', ['interdepend E.s → interdependent']],
  ['from both pro processes we learn', ['pro processes → processes']],
  ['do other things, But that is why', ['But → but']],
  ['this is WHat we need', ['WHat → what']],
])('%s', (text, expected) => {
  expect(readings(text)).toEqual(expected)
})

test.each([
  'I know that that is so, and they had had it; very very good, many many thanks.',
  'The U.S., the U.K. and others, etc., met at 3.30 p.m., no. 5, i.e., here ... and there…',
  'Yes, yes. No, no, no. Thank you, thank you.',
  'He said, “But that is it.” In and out, e.g. YouTube, iPhone and McDonald.',
  'A 10,000 to 1 chance, 3.5 million, 1998,1999.',
  'Go go go! We we we say it thrice.',
  'The pro and the con; pro bono work; es is German.',
  '(Laughing). And on [Applause] we go.',
])('what is said and written so is no suspect: %s', (text) => {
  expect(suspectsIn(text)).toEqual([])
})
