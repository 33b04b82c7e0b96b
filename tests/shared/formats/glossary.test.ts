import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from '../../../shared/actors/fold-name.ts'
import { readCsv } from '../../../shared/formats/csv.ts'
import { readGlossaryCsv, writeGlossaryCsv } from '../../../shared/formats/glossary/glossary-csv.ts'
import { readGlossaryJson, writeGlossaryJson } from '../../../shared/formats/glossary/glossary-json.ts'
import { readGlossary } from '../../../shared/formats/glossary/read-glossary.ts'
import { textOfFile } from '../../../shared/formats/text-of-file.ts'
import { type TermRecord, termKinds, termSchema } from '../../../shared/records/glossary/term.ts'

const read = (text: string) => {
  const result = readGlossary(text)
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '=SUM(A1)',
      '@here',
      "'quoted",
      'a;b',
      'a\\;b\\',
      'مرحبا، عالم',
      '"x", y',
      '-5 things',
      'a.*(b[c',
      'Fünf\ttabs',
      'x',
    ),
  )
  .map((text) => text.trim())
const record = fc
  .record({
    term: words,
    kind: fc.constantFrom(...termKinds),
    expansion: words,
    aliases: fc.uniqueArray(words, { maxLength: 5 }),
    from: fc.constant('file' as const),
    retired: fc.boolean(),
  })
  .map(
    ({ retired, ...rest }): TermRecord => ({
      ...rest,
      aliases: rest.aliases.filter((alias) => alias !== rest.term),
      ...(retired ? { retired: true } : {}),
    }),
  )
  .filter((term) => termSchema.safeParse(term).success)
const glossaries = fc
  .uniqueArray(record, { maxLength: 8, selector: ({ term }) => foldName(term) })
  .filter((terms) =>
    // A term whose letters all fold away has no place of its own in a glossary.
    terms.every((each) => foldName(each.term) !== '' && !/Ã|â€|Â|\uFFFD/u.test(JSON.stringify(each))),
  )

describe('a glossary as a file', () => {
  it('comes back from CSV as it went', () => {
    fc.assert(
      fc.property(glossaries, (terms) => {
        expect(readGlossaryCsv(writeGlossaryCsv(terms))).toEqual({ ok: true, value: { terms, troubles: [] } })
      }),
    )
  })

  it('comes back from JSON as it went', () => {
    fc.assert(
      fc.property(glossaries, (terms) => {
        const text = writeGlossaryJson(terms)
        expect(readGlossaryJson(text)).toEqual({ ok: true, value: { terms, troubles: [] } })
        expect(JSON.parse(text)).toHaveLength(terms.length)
      }),
    )
  })

  it('never starts a formula in a spreadsheet', () => {
    fc.assert(
      fc.property(glossaries, (terms) => {
        for (const { cells } of readCsv(writeGlossaryCsv(terms)).rows) {
          for (const cell of cells) expect(cell).not.toMatch(/^[=+@](?!$)|^-(?!$|\d+(?:\.\d+)?$)/)
        }
      }),
    )
  })

  it('never throws on any text, and keeps every line that has one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const result = readGlossary(text)
        if (result.ok) {
          for (const term of result.value.terms) expect(termSchema.safeParse(term).success).toBe(true)
          for (const { message } of result.value.troubles) expect(message).toMatch(/^.*\.$/su)
        } else expect(result.problem.message).toMatch(/\.$/)
      }),
    )
  })

  it('takes columns in any order, cells from a spreadsheet, and a plain list', () => {
    const wanted = {
      term: 'OEWG',
      kind: 'process',
      expansion: 'Open-ended Working Group',
      aliases: ['UN OEWG', 'the Group'],
    }
    const csv = 'Aliases,Expansion,Term,Kind\r\nUN OEWG; the Group,Open-ended Working Group,OEWG,Process\r\n'
    expect(read(csv).terms).toMatchObject([wanted])
    expect(read(csv.replaceAll(',', '\t')).terms).toMatchObject([wanted])
    expect(read('OEWG\n\nGGE\n').terms.map(({ term }) => term)).toEqual(['OEWG', 'GGE'])
    expect(read('["OEWG", {"term": "GGE", "aliases": "UN GGE"}]').terms).toMatchObject([
      { term: 'OEWG', kind: 'term' },
      { term: 'GGE', aliases: ['UN GGE'] },
    ])
  })

  it('names every line that cannot be kept, and hands it back as it stood', () => {
    const { terms, troubles } = read(
      `term,kind,aliases\nGGE,process,\n,body,x\noewg,group,\n—,term,\ngge,term,UN GGE\n${'x'.repeat(201)},,\nM\uFFFDxico,,\n`,
    )
    expect(terms.map(({ term }) => term)).toEqual(['GGE', 'oewg'])
    expect(troubles.map(({ line, message, leftOut }) => [line, message, leftOut])).toEqual([
      [3, 'There is no term.', ',body,x'],
      [
        4,
        '“group” is not a kind of entry (person, body, process, instrument, event, term): “oewg” is taken as a term.',
        null,
      ],
      [5, '“—” cannot be kept: needs a letter or a digit.', '—,term,'],
      [6, '“gge” is on line 2 already.', 'gge,term,UN GGE'],
      [7, `“${'x'.repeat(60)}…” cannot be kept: at most 200 characters.`, `${'x'.repeat(201)},,`],
      [
        8,
        '“M\uFFFDxico” has letters that were lost in the wrong encoding: save the file as UTF-8 and try again.',
        'M\uFFFDxico,,',
      ],
    ])
  })

  it('reads the sound entries of JSON beside a broken one, by its line', () => {
    const { terms, troubles } = read(
      '[\n  {"term": "GGE"},\n  {"term": "OEWG" "kind": "process"},\n  {"term": 5},\n  7,\n  {"term": "PoA", "kind": "process"}\n] and more',
    )
    expect(terms.map(({ term }) => term)).toEqual(['GGE', 'PoA'])
    expect(troubles.map(({ line, leftOut }) => [line, leftOut])).toEqual([
      [3, '{"term": "OEWG" "kind": "process"}'],
      [4, '{"term": 5}'],
      [5, '7'],
      [7, 'and more'],
    ])
  })

  it('refuses 100,000 entries whole, with their number', () => {
    const problem = { code: 'too-many', message: expect.stringContaining('This has 100,000 entries') }
    const list = Array.from({ length: 100_000 }, (_, i) => `term ${i}`)
    expect(readGlossary(list.join('\n'))).toMatchObject({ ok: false, problem })
    expect(readGlossary(JSON.stringify(list.map((term) => ({ term }))))).toMatchObject({ ok: false, problem })
  })

  it('says what is wrong with a table that names no term, with JSON that is no list, and with what is no text', () => {
    expect(readGlossary('name,country\nAna,Mexico\n')).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('The first row must name the columns') },
    })
    expect(readGlossary('{"term": "GGE"}')).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect(readGlossary('GIF89a\0\0x')).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('not a text') },
    })
  })

  it('says when a file was not in UTF-8', () => {
    expect(textOfFile(new TextEncoder().encode('Zürich'))).toEqual({ text: 'Zürich', encodingWords: null })
    const latin = Uint8Array.from([...'GGE\nZ\u00fcrich'].map((letter) => letter.charCodeAt(0)))
    expect(textOfFile(latin)).toEqual({
      text: 'GGE\nZürich',
      encodingWords: expect.stringContaining(
        'Windows-1252. Check that letters with accents are right. Look at line 2 first.',
      ),
    })
  })
})
