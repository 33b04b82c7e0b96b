// REFI-QDA codebooks: written to the letter of the standard, read as other programs write them.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { TopicId } from '../../../../shared/base/id.ts'
import { pigmentColours, pigmentOf } from '../../../../shared/formats/codebook/code-colour.ts'
import { guidsOf, readGuid } from '../../../../shared/formats/codebook/code-guid.ts'
import { readCodebook } from '../../../../shared/formats/codebook/read-codebook.ts'
import { readCodebookQdc } from '../../../../shared/formats/codebook/read-qdc.ts'
import { writeCodebookQdc } from '../../../../shared/formats/codebook/write-qdc.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'
import { whatBreaksTheSchema } from './qdc-schema.ts'
import { entriesOf, guidOf, imported, noCodebook, planOf, saidOf, topic } from './told-codebook.ts'

const codebook = {
  topics: [
    ...starterCodebook.topics,
    topic('deep', {
      name: 'A & B <c> "d" \uFFFE 😀',
      definition: 'Line one\nInclude: this is still the definition\n]]>',
      include: 'what\nbelongs',
      exclude: 'what does not',
      under: 'due-diligence',
      colour: 7,
      line: 'double',
      key: 'd',
      order: 50,
    }),
    topic('old', { retired: true, under: 'gone', order: 51 }),
    topic('gone', { redirect: 'threats' as TopicId, order: 52 }),
    topic('ring-a', { under: 'ring-b', order: 53 }),
    topic('ring-b', { under: 'ring-a', order: 54 }),
  ],
  stances: starterCodebook.stances,
}
const written = writeCodebookQdc(codebook, guidOf)

describe('a written codebook', () => {
  test('keeps the schema of the standard', () => {
    expect(whatBreaksTheSchema(written)).toEqual([])
    expect(whatBreaksTheSchema(written.replace(/ isCodable="true"/, ''))).not.toEqual([])
  })

  test('has every topic but the merged, with GUIDs of its own that stay', () => {
    const { topics, stances } = imported(written)
    expect(topics).toHaveLength(codebook.topics.length - 1)
    expect(stances.map(({ name }) => name)).toEqual(codebook.stances.map(({ name }) => name))
    const guids = [...topics, ...stances].map(({ guid }) => guid)
    expect(new Set(guids).size).toBe(guids.length)
    expect(topics[0]?.guid).toBe(
      guidOf('topic', topics.length === 0 ? '' : codebook.topics[0]!.id).toLowerCase(),
    )
    expect(writeCodebookQdc(codebook, guidOf)).toBe(written)
  })

  test('comes back to its own project without a change, but where a topic stood below a merged one or in a ring', () => {
    const plan = planOf(entriesOf(codebook), written)
    const changed = plan.topics.filter(({ kind }) => kind !== 'kept')
    expect(changed.map(({ id }) => id)).toEqual(['old', 'ring-a'])
    expect(changed[0]?.fields).toEqual([
      { field: 'below', from: 'Name of gone', to: 'Existing and potential threats' },
    ])
    expect(changed[1]?.fields).toEqual([{ field: 'below', from: 'Name of ring-b', to: '' }])
    expect(plan.stances.every(({ kind }) => kind === 'kept')).toBe(true)
  })

  test('makes the same codebook anew elsewhere, but for keys, lines and what was merged', () => {
    const plan = planOf(noCodebook, written)
    const byName = new Map(plan.topics.map(({ after }) => [after.name, after]))
    for (const { name, definition, include, exclude, colour, retired } of starterCodebook.topics) {
      expect(byName.get(name)).toMatchObject({ definition, colour, retired })
      expect([byName.get(name)?.include, byName.get(name)?.exclude]).toEqual([include, exclude])
    }
    expect(byName.get('A & B <c> "d" \uFFFD 😀')).toMatchObject({
      definition: 'Line one\nInclude: this is still the definition\n]]>',
      include: 'what\nbelongs',
      exclude: 'what does not',
      colour: 7,
    })
    expect(byName.get('Name of old')?.retired).toBe(true)
    const parents = plan.topics.map(
      ({ after }) => after.parent && plan.topics.find(({ id }) => id === after.parent)?.after.name,
    )
    expect(parents[plan.topics.findIndex(({ after }) => after.name === 'Due diligence')]).toBe(
      'Norms of responsible behaviour',
    )
    expect(plan.stances.map(({ after }) => ({ ...after, order: 0 }))).toEqual(
      codebook.stances.map(({ id: _, ...stance }) => ({ ...stance, order: 0 })),
    )
  })
})

describe('codebooks of other programs', () => {
  test('NVivo: the older namespace, empty names and descriptions, no colours, folders that are not coded', () => {
    const { topics, troubles } = imported(`\uFEFF<?xml version="1.0" encoding="utf-8" standalone="no" ?>
<CodeBook xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" origin="NVivo 12 For Mac" xmlns="urn:QDA-XML:codebook:1:0" xsi:schemaLocation="urn:QDA-XML:codebook:1:0 Codebook.xsd"><Codes>
<Code guid="3C2A3CF5-0F3F-4B2C-9B8B-0D5F6A3E1A01" isCodable="false" name="Issues"><Description/>
<Code guid="3C2A3CF5-0F3F-4B2C-9B8B-0D5F6A3E1A02" isCodable="true" name="Sea cables"><Description>What lies below the sea&#xD;
and above</Description></Code>
<Code guid="3C2A3CF5-0F3F-4B2C-9B8B-0D5F6A3E1A03" isCodable="true" name=""><Description/>
<Code guid="3C2A3CF5-0F3F-4B2C-9B8B-0D5F6A3E1A04" isCodable="true" name="Landing points"/></Code>
</Code></Codes></CodeBook>`)
    expect(topics).toEqual([
      { line: 3, id: null, guid: '3c2a3cf5-0f3f-4b2c-9b8b-0d5f6a3e1a01', name: 'Issues', parent: null },
      {
        line: 4,
        id: null,
        guid: '3c2a3cf5-0f3f-4b2c-9b8b-0d5f6a3e1a02',
        name: 'Sea cables',
        parent: 0,
        definition: 'What lies below the sea\nand above',
      },
      { line: 7, id: null, guid: '3c2a3cf5-0f3f-4b2c-9b8b-0d5f6a3e1a04', name: 'Landing points', parent: 0 },
    ])
    expect(troubles).toEqual([
      { line: 6, message: 'A code without a name was left out; what stands below it moves up.', leftOut: '' },
    ])
  })

  test('MAXQDA and ATLAS.ti: prefixes, braces, other attributes, sets, colours in every guise', () => {
    const { topics, troubles } = imported(`<?xml version="1.0" encoding="UTF-8"?>
<qda:CodeBook xmlns:qda="urn:QDA-XML:codebook:1.0" origin="ATLAS.ti 26">
 <qda:Codes>
  <qda:Code guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="Trust &amp; safety" isCodable="true" color="#9B6E00" weight="3">
   <qda:Description>See <i>annex</i><![CDATA[ & more]]></qda:Description>
  </qda:Code>
  <qda:Code guid="{aaaaaaaa-0000-4000-8000-000000000001}" name="Twin" color="#0F0"/>
  <qda:Code guid="nonsense" name="Odd" isCodable="1" color="lime"/>
 </qda:Codes>
 <qda:Sets><qda:Set guid="{AAAAAAAA-0000-4000-8000-0000000000FF}" name="Group one"><qda:MemberCode guid="{AAAAAAAA-0000-4000-8000-000000000001}"/></qda:Set></qda:Sets>
</qda:CodeBook>`)
    expect(topics).toMatchObject([
      {
        name: 'Trust & safety',
        definition: 'See annex & more',
        colour: 2,
        guid: 'aaaaaaaa-0000-4000-8000-000000000001',
      },
      { name: 'Twin', guid: null, colour: 5, isNearColour: true },
      { name: 'Odd', guid: null },
    ])
    expect(topics[2]).not.toHaveProperty('colour')
    expect(troubles.map(({ line, leftOut }) => [line, leftOut])).toEqual([
      [7, null],
      [8, null],
      [8, null],
      [10, 'Group one'],
    ])
  })

  test('the codes of a whole project file are read too', () => {
    const { topics } = imported(
      '<Project name="p" xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes><Code guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="One" isCodable="true"/></Codes></CodeBook><Notes><Note name="x"><Description>no</Description></Note></Notes></Project>',
    )
    expect(topics.map(({ name }) => name)).toEqual(['One'])
  })

  test('a file with a DOCTYPE is refused whole, whatever its entities say', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]><CodeBook><Codes><Code name="&a;&b;"/></Codes></CodeBook>'
    expect(readCodebookQdc(bomb)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('DOCTYPE') },
    })
  })

  test('broken XML gives what stands before the break, and the line', () => {
    const { topics, troubles } = imported('<CodeBook><Codes>\n<Code name="One"/>\n<Code name="Two" oops>\n')
    expect(topics.map(({ name }) => name)).toContain('One')
    expect(troubles).toMatchObject([{ line: 3, message: expect.stringContaining('The XML is broken here') }])
  })

  test('what is no codebook is said to be none', () => {
    for (const text of ['<html><body/></html>', 'PK\u0003\u0004 project', 'name\0', '<', '']) {
      const read = readCodebook(text)
      expect(text === '' ? read : read.ok).toEqual(
        text === '' ? { ok: true, value: { topics: [], stances: [], troubles: [] } } : false,
      )
    }
  })

  test('five thousand codes one below another are read and planned', () => {
    const deep = `<CodeBook><Codes>${Array.from({ length: 5000 }, (_, i) => `<Code name="c${i}">`).join('')}${'</Code>'.repeat(5000)}</Codes></CodeBook>`
    const plan = planOf(noCodebook, deep)
    expect(plan.topics).toHaveLength(5000)
    expect(saidOf(plan)).toEqual([])
  })
})

describe('colours and GUIDs', () => {
  test('our pigments are the look’s, and each is found again', () => {
    const tokens = readFileSync(new URL('../../../../client/src/styles/tokens.css', import.meta.url), 'utf8')
    for (const [i, colour] of pigmentColours.entries()) {
      expect(tokens).toMatch(new RegExp(`--topic-${i + 1}: light-dark\\(${colour},`, 'i'))
      expect(pigmentOf(colour)).toEqual({ colour: i + 1, isExact: true })
    }
  })

  test('any other colour is the nearest of ours, and words are none', () => {
    expect(pigmentOf('#6454C6')).toEqual({ colour: 1, isExact: false })
    expect(pigmentOf('808080')).toEqual({ colour: 12, isExact: false })
    expect(pigmentOf('red')).toBeNull()
  })

  test('differ by project, kind and id, and are of version 8', () => {
    const other = guidsOf('01HZZZZZZZZZZZZZZZZZZZZZZY')
    const all = ['norms', 'norm', 'threats'].flatMap((id) => [
      guidOf('topic', id),
      guidOf('stance', id),
      other('topic', id),
    ])
    expect(new Set(all).size).toBe(all.length)
    for (const guid of all)
      expect(guid).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/)
    expect(readGuid(`{${all[0]!.toLowerCase()}}`)).toBe(all[0]!.toLowerCase())
  })
})
