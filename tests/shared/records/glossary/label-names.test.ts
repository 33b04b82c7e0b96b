import { describe, expect, it } from 'vitest'
import { namesOnLabel } from '../../../../shared/records/glossary/label-names.ts'

describe('the names on a printed label', () => {
  it.each([
    ['MODERATOR'],
    ['>> REMOTE MODERATOR:'],
    ['CHAIR'],
    ['Co-Chair'],
    ['REMOTE PARTICIPANT'],
    ['SPEAKER 2'],
    ['THE HOST'],
    ['PARTICIPANT FROM THE FLOOR'],
    ['Audience member'],
    ['Q'],
    ['FRANCE'],
    ['European Union'],
    ['(off mic)'],
    ['12'],
    [''],
  ])('%j names nobody', (label) => {
    expect(namesOnLabel(label)).toEqual([])
  })

  it.each([
    ['ANA DIAZ', ['Ana Diaz']],
    ['>> MS. ANA DE LA CRUZ:', ['Ana de la Cruz']],
    ['H.E. Mr. Li Wei (Permanent Mission)', ['Li Wei']],
    ['MODERATOR ANA DIAZ', ['Ana Diaz']],
    ['CHAIR: ANA', ['Ana']],
    ['ANA DIAZ, UNIDIR', ['Ana Diaz']],
    ['ANA DIAZ AND LI WEI', ['Ana Diaz', 'Li Wei']],
    ['SEAN O’BRIEN-McCAFFREY', ['Sean O’Brien-McCaffrey']],
    ['JANE McCAFFREY', ['Jane McCaffrey']],
    ['NATHALIE', ['Nathalie']],
    ['van der Berg', ['van der Berg']],
    ['מרים לוי', ['מרים לוי']],
  ])('%j names %j', (label, names) => {
    expect(namesOnLabel(label)).toEqual(names)
  })
})
