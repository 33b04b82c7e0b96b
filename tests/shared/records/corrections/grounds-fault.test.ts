// A ground is fit when somebody else can check it.
import { expect, it } from 'vitest'
import type { GroundKind } from '../../../../shared/records/corrections/correction.ts'
import { groundsFault } from '../../../../shared/records/corrections/grounds-fault.ts'

it.each<[GroundKind, string[], string[]]>([
  [
    'heard',
    ['14:32', 'at 1:02:33, twice', '00:14:32', '114:05'],
    ['', 'clearly', '14.32', '1:72', '99999:00:1', '1432'],
  ],
  [
    'source',
    ['https://undocs.org/A/75/816', 'see http://un.org p. 3'],
    ['', 'A/75/816', 'https://', 'http://localhost', 'undocs.org'],
  ],
  ['speaker', ['by mail on 3 May'], ['', '   ', '…']],
  ['context', ['the next sentence says so', '下一句'], ['', ' – ']],
])('%s', (kind, fit, unfit) => {
  for (const detail of fit) expect(groundsFault({ kind, detail }), detail).toBeNull()
  for (const detail of unfit) expect(groundsFault({ kind, detail }), detail).toMatch(/^(?:Say|Give) .*\.$/)
})
