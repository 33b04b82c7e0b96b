import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from '../../../../shared/actors/fold-name.ts'
import {
  buildGlossary,
  type GlossaryParts,
  noParts,
} from '../../../../shared/records/glossary/build-glossary.ts'
import { type TermRecord, termKinds } from '../../../../shared/records/glossary/term.ts'

const term = (word: string, more: Partial<TermRecord> = {}): TermRecord => ({
  term: word,
  kind: 'term',
  expansion: '',
  aliases: [],
  from: 'hand',
  ...more,
})
const build = (parts: Partial<GlossaryParts>) => buildGlossary({ ...noParts, ...parts })
const person = (name: string, aliases: string[] = [], affiliation = '') => ({ name, aliases, affiliation })

describe('the glossary that builds itself', () => {
  it('is empty where there is nothing to build from', () => {
    expect(build({})).toEqual([])
  })

  it('takes the speakers of a record from its labels alone, each once', () => {
    const entries = build({
      labels: [
        '>> MODERATOR',
        'ANA DIAZ LOPEZ',
        'MS. ANA DIAZ LOPEZ:',
        null,
        'REMOTE PARTICIPANT',
        'Li Wei (UNIDIR)',
      ],
    })
    expect(entries.map(({ term, kind, source }) => [term, kind, source])).toEqual([
      ['Ana Diaz Lopez', 'person', 'label'],
      ['Li Wei', 'person', 'label'],
      ['UNIDIR', 'body', 'label'],
    ])
  })

  it('lets a stored term stand before people, pack and labels, and gathers their aliases', () => {
    const entries = build({
      stored: [term('oewg', { kind: 'process', aliases: ['the Group'] })],
      people: [person('Ana Díaz', ['ANA DIAZ LOPEZ'], 'UN Institute for Disarmament Research (UNIDIR)')],
      labels: ['ANA DIAZ', 'ANA DIAZ LOPEZ'],
      packs: ['un-cyber'],
    })
    const ofTerm = (word: string) => entries.filter((entry) => foldName(entry.term) === foldName(word))
    expect(ofTerm('OEWG')).toEqual([
      {
        term: 'oewg',
        kind: 'process',
        expansion: 'Open-ended Working Group',
        aliases: ['the Group', 'UN OEWG'],
        source: 'hand',
      },
    ])
    expect(ofTerm('Ana Diaz')).toMatchObject([
      { term: 'Ana Díaz', aliases: ['Ana Diaz Lopez'], source: 'people' },
    ])
    expect(ofTerm('Ana Diaz Lopez')).toEqual([])
    expect(ofTerm('UNIDIR')).toMatchObject([{ source: 'people', kind: 'body' }])
  })

  it('takes no misprint for right: neither among people’s other names nor on a label', () => {
    const entries = build({
      people: [
        person('Giacomo Persi Paoli', ['Geocomo Persi Paoli', 'PAOLI'], 'Research at the Institute (UNIDIR)'),
        person('Christopher Painter', ['Chris Painter']),
      ],
      labels: ['GEOCOMO PERSI PAOLI', 'GIACOMMO', 'CHRIS PAINTER', 'NATALIE'],
    })
    expect(entries.map(({ term, aliases, expansion }) => [term, aliases, expansion])).toEqual([
      ['Giacomo Persi Paoli', ['Paoli'], ''],
      ['UNIDIR', [], ''],
      ['Christopher Painter', ['Chris Painter'], ''],
      ['Natalie', [], ''],
    ])
  })

  it('never brings back a term that is retired, by no way and under no alias', () => {
    const entries = build({
      stored: [
        term('ANA DIAZ', { kind: 'person', retired: true }),
        term('Ad Hoc Committee', { retired: true }),
      ],
      people: [person('Ana Díaz', ['Anita Diaz'])],
      labels: ['ANA DIAZ', 'LI WEI (Ana Diaz)'],
      accepted: [{ published: 'said Anna Dias', reading: 'said Ana Diaz' }],
      packs: ['un-cyber'],
    })
    const forms = entries.flatMap((entry) => [entry.term, ...entry.aliases]).map(foldName)
    expect(forms).not.toContain('ana diaz')
    expect(forms).not.toContain('ad hoc committee')
    expect(forms).toContain('li wei')
  })

  it('learns names and acronyms from accepted corrections, and no plain words', () => {
    const entries = build({
      accepted: [
        { published: 'Issac', reading: 'Isaac' },
        { published: 'the ARX process', reading: 'the ARF process' },
        { published: 'thank you Natalie Jarsma', reading: 'thank you Nathalie Jaarsma' },
        { published: 'first of August', reading: 'first of all' },
        { published: 'There', reading: 'Their' },
        { published: 'we faith', reading: 'We face' },
        { published: 'oh in', reading: 'Owing' },
      ],
    })
    expect(entries.map(({ term, source }) => [term, source])).toEqual([
      ['Isaac', 'correction'],
      ['ARF', 'correction'],
      ['Nathalie Jaarsma', 'correction'],
    ])
  })

  it('takes acronyms and proper names from title and front matter', () => {
    const entries = build({
      title:
        'IGF 2031 WS #12 Norms for the Open-ended Working Group (OEWG)\nIGF 2030 – WS341 Open Forum #3 with the APNIC community',
      front: [
        'EUROPEAN SECURITY AND COOPERATION FOR EVERYONE',
        'Twelfth Annual Meeting of the Internet Governance Forum',
        '14:30 UTC, ROOM 4',
      ],
    })
    expect(entries.map(({ term, expansion, source }) => [term, expansion, source])).toEqual([
      ['OEWG', 'Open-ended Working Group', 'title'],
      ['IGF', '', 'title'],
      ['APNIC', '', 'title'],
      ['Internet Governance Forum', '', 'front'],
    ])
  })

  it('gives every term once whatever comes in, and the same for the same parts', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'OEWG',
        'Ana Diaz',
        'ana díaz',
        'GGE',
        'מרים',
        'a.*(b',
        '—',
        'CHAIR',
        'First Committee',
      ),
      fc.string({ maxLength: 30 }),
    )
    const record = fc.record({
      term: word,
      kind: fc.constantFrom(...termKinds),
      expansion: word,
      aliases: fc.array(word, { maxLength: 4 }),
      from: fc.constant('hand' as const),
    })
    const parts: fc.Arbitrary<GlossaryParts> = fc.record({
      stored: fc.array(record, { maxLength: 6 }),
      people: fc.array(
        fc.record({ name: word, aliases: fc.array(word, { maxLength: 3 }), affiliation: word }),
        {
          maxLength: 6,
        },
      ),
      labels: fc.array(fc.option(word), { maxLength: 6 }),
      title: word,
      front: fc.array(word, { maxLength: 3 }),
      accepted: fc.array(fc.record({ published: word, reading: word }), { maxLength: 6 }),
      packs: fc.constantFrom([], ['un-cyber' as const]),
    })
    fc.assert(
      fc.property(parts, (given) => {
        const entries = buildGlossary(given)
        const folded = entries.map((entry) => foldName(entry.term))
        expect(new Set(folded).size).toBe(folded.length)
        expect(folded).not.toContain('')
        for (const entry of entries) {
          for (const alias of entry.aliases) expect(folded).not.toContain(foldName(alias))
        }
        expect(buildGlossary(given)).toEqual(entries)
      }),
      { numRuns: 200 },
    )
  })
})
