import { describe, expect, it } from 'vitest'
import { type MemberId, ulid } from '../../../shared/base/id.ts'
import { type Deed, leastRole, may, refusalOf } from '../../../shared/people/permissions.ts'
import { type Role, roles } from '../../../shared/people/roles.ts'

const ana = ulid(1, new Uint8Array(10)) as MemberId
const li = ulid(2, new Uint8Array(10)) as MemberId

/** The table of the design, written out: ✓ may, · may not. Columns are the roles, from the least to the most. */
const table = `
                      reader  annotator  reviewer  owner
  read                  ✓        ✓          ✓        ✓
  export                ✓        ✓          ✓        ✓
  propose-correction    ·        ✓          ✓        ✓
  support-correction    ·        ✓          ✓        ✓
  add-position          ·        ✓          ✓        ✓
  write-note            ·        ✓          ✓        ✓
  change-own-record     ·        ✓          ✓        ✓
  attribute-turn        ·        ✓          ✓        ✓
  suggest-topic         ·        ✓          ✓        ✓
  review-record         ·        ✓          ✓        ✓
  discuss               ·        ✓          ✓        ✓
  decide-correction     ·        ·          ✓        ✓
  edit-codebook         ·        ·          ✓        ✓
  edit-people           ·        ·          ✓        ✓
  edit-glossary         ·        ·          ✓        ✓
  moderate              ·        ·          ✓        ✓
  publish               ·        ·          ✓        ✓
  import                ·        ·          ·        ✓
  manage-members        ·        ·          ·        ✓
  change-project        ·        ·          ·        ✓
`
const [header = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const cells = lines.flatMap(([deed, ...marks]) =>
  marks.map((mark, i) => ({ deed: deed as Deed, role: header[i] as Role, allowed: mark === '✓' })),
)

describe('may', () => {
  it('[I5] has every deed and every role in its table', () => {
    expect(header).toEqual([...roles])
    expect(lines.map(([deed]) => deed)).toEqual(Object.keys(leastRole))
    expect(cells).toHaveLength(roles.length * lines.length)
  })

  it.each(cells)('[I5] $role, $deed: $allowed', ({ deed, role, allowed }) => {
    expect(may({ id: ana, role }, deed, { author: ana })).toBe(allowed)
  })

  it('[I5] lets nobody change another’s record, whatever their role', () => {
    for (const role of roles) {
      expect(may({ id: ana, role }, 'change-own-record', { author: li })).toBe(false)
      expect(may({ id: ana, role }, 'change-own-record')).toBe(false)
    }
  })
})

describe('refusalOf', () => {
  it.each([
    ['decide-correction', 'Only a reviewer or above may accept or reject corrections.'],
    ['add-position', 'Only an annotator or above may add positions.'],
    ['import', 'Only an owner may import records.'],
    ['change-own-record', 'This record is somebody else’s: only its author may change it.'],
  ] as const)('says who may %s', (deed, sentence) => {
    expect(refusalOf(deed)).toBe(sentence)
  })

  it('says one plain sentence for every deed', () => {
    for (const deed of Object.keys(leastRole) as Deed[]) expect(refusalOf(deed)).toMatch(/^[A-Z][^.]*\.$/)
  })
})
