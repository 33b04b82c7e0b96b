import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../../../shared/formats/codebook/read-codebook.ts'
import { readCodebookQdc } from '../../../../shared/formats/codebook/read-qdc.ts'
import { imported, noCodebook, planOf, saidOf } from './told-codebook.ts'

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
      {
        line: 6,
        message: 'A code without a name was left out; what stands below it moves up.',
        leftOut: null,
      },
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

describe('files made to keep a browser busy', () => {
  const codes = (text: string) => readCodebook(`<CodeBook><Codes>${text}</Codes></CodeBook>`)

  test('codes with descriptions, sixty thousand deep', () => {
    const deep = 60_000
    const read = codes('<Code name="a"><Description>x</Description> '.repeat(deep) + '</Code>'.repeat(deep))
    expect(read).toMatchObject({ ok: false, problem: { code: 'too-many' } })
  }, 10_000)

  test('two million broken references: what stands before them is read', () => {
    const text = `<Code name="Norms"/><Code name="Law"><Description>${'&x;'.repeat(2_000_000)}</Description></Code>`
    const read = codes(text)
    expect(read.ok && read.value.topics.map(({ name }) => name)).toEqual(['Norms', 'Law'])
    expect(read.ok && read.value.troubles[0]?.message).toContain('The XML is broken here')
  }, 10_000)

  test('a name of two hundred thousand spaces and line breaks, in a table', () => {
    const read = readCodebook(`name\n"a${' '.repeat(200_000)}b \r\n \u2028 c${' \n'.repeat(100_000)}"`)
    if (!read.ok) throw new Error(read.problem.message)
    expect(read.value.topics).toMatchObject([{ name: 'a' }])
    const short = readCodebook('name\n"a \r\n\n \u0085 b\t\n"')
    expect(short.ok && short.value.topics.map(({ name }) => name)).toEqual(['a b'])
  }, 10_000)
})
