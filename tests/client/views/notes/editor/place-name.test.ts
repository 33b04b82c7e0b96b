import { expect, it } from 'vitest'
import { placeName } from '../../../../../client/src/views/notes/editor/place-name.ts'

it.each([
  ['IGF 2021 – Day 4 – WS #119 The Next Chapter of UN Cyber Dialogues', 19, 'IGF 2021, WS #119, ¶ 20'],
  [
    'IGF 2020 – Day 10 – WS341 Multistakeholder Voices and the UN Cyber Dialogues',
    0,
    'IGF 2020, WS #341, ¶ 1',
  ],
  ['Notes of a small meeting', 2, 'Notes of a small meeting, ¶ 3'],
])('%s, segment %i, is cited as %s', (title, segment, cited) => expect(placeName(title, segment)).toBe(cited))
