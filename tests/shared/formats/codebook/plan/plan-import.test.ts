// What an import would do: entries are known again, nothing is taken out, and what cannot be is said and put right.
import { describe, expect, test } from 'vitest'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { entryKey, importChange } from '../../../../../shared/formats/codebook/plan/plan-import.ts'
import { codebookFault } from '../../../../../shared/records/codebook/codebook-faults.ts'
import { starterCodebook } from '../../../../../shared/records/codebook/starter-codebook.ts'
import { codebookChangeSchema } from '../../../../../shared/wire/api-codebook.ts'
import { entriesOf, guidOf, noCodebook, planOf, saidOf, topic } from '../told-codebook.ts'

const ours = entriesOf({
  topics: [
    topic('norms', { name: 'Norms', definition: 'Rules', key: 'n' }),
    topic('due-care', { name: 'Due care', under: 'norms', order: 1 }),
    topic('law', { name: 'Law', order: 2 }),
    topic('other', { name: 'Other', under: 'law', order: 3 }),
    topic('old', { name: 'Old', retired: true, order: 4 }),
    topic('merged', { name: 'Merged', redirect: 'law' as TopicId, order: 5 }),
  ],
  stances: starterCodebook.stances,
})
const kinds = (plan: ReturnType<typeof planOf>) =>
  Object.fromEntries(plan.topics.map(({ id, kind }) => [id, kind]))
const found = (plan: ReturnType<typeof planOf>, id: string) => {
  const entry = plan.topics.find((one) => one.id === id)
  if (!entry) throw new Error(`no ${id} in the plan`)
  return entry
}
/** The plan carried out. */
const carriedOut = (plan: ReturnType<typeof planOf>, unticked: readonly string[] = [], codebook = ours) => {
  const change = importChange(plan, new Set(unticked))
  const topics = new Map(codebook.topics)
  for (const { id, after } of change.topics) topics.set(id, after)
  const stances = new Map(codebook.stances)
  for (const { id, after } of change.stances) stances.set(id, after)
  return { change, after: { topics, stances } }
}

describe('which entry is which', () => {
  test('by id, whatever it is called now: a rename; by name where there is no id; the rest is new', () => {
    const plan = planOf(ours, 'id,name,parent\nnorms,Rules of the road,\n,due CARE,norms\n,Cables,norms\n')
    expect(kinds(plan)).toEqual({ norms: 'changed', 'due-care': 'changed', cables: 'added' })
    expect(found(plan, 'norms').fields).toEqual([{ field: 'name', from: 'Norms', to: 'Rules of the road' }])
    expect(found(plan, 'cables').after).toMatchObject({
      parent: 'norms',
      order: 6,
      colour: 7,
      suggestedBy: null,
    })
  })

  test('by GUID in every guise', () => {
    const guid = guidOf('topic', 'law').toLowerCase()
    const plan = planOf(
      ours,
      `<CodeBook><Codes><Code guid="{${guid}}" name="Legal" isCodable="true"/></Codes></CodeBook>`,
    )
    expect(kinds(plan)).toEqual({ law: 'changed' })
  })

  test('of several codes of one name, ours is the one below the same parent, and the others are told apart', () => {
    const plan = planOf(ours, 'name,parent\nNorms,\nLaw,\nOther,Norms\nOther,Law\n')
    expect(kinds(plan)).toEqual({ norms: 'kept', law: 'kept', 'other-2': 'added', other: 'kept' })
    expect(found(plan, 'other-2').after.name).toBe('Other (Norms)')
    expect(saidOf(plan)).toEqual(['There is a topic “Other” already: this one would be “Other (Norms)”.'])
  })

  test('the same name in the same place twice is one topic, and what stands below the second stands below it', () => {
    const plan = planOf(ours, 'name,parent\nNew,\nNew,\nLower,New\n')
    expect(kinds(plan)).toEqual({ new: 'added', lower: 'added' })
    expect(saidOf(plan)).toContain('“New” is in the file before, in the same place: this one was left out.')
  })

  test('an id made for a name without Latin letters is not trusted in another project', () => {
    const codebook = entriesOf({ topics: [topic('topic', { name: '网络安全' })], stances: [] })
    const plan = planOf(codebook, 'id,name\ntopic,关键基础设施\n')
    expect(kinds(plan)).toEqual({ 'topic-2': 'added' })
  })
})

describe('what a file does not say stays', () => {
  test('missing columns change nothing, empty cells empty the field', () => {
    expect(kinds(planOf(ours, 'name\nNorms\nLaw\n'))).toEqual({ norms: 'kept', law: 'kept' })
    const plan = planOf(ours, 'name,definition,key\nNorms,,\n')
    expect(found(plan, 'norms').fields.map(({ field }) => field)).toEqual(['definition', 'key'])
    expect(found(plan, 'norms').after).not.toHaveProperty('key')
  })

  test('a topic known by its name alone is not moved to the top; one known by its id is', () => {
    expect(kinds(planOf(ours, 'name,parent\nDue care,\n'))).toEqual({ 'due-care': 'kept' })
    expect(kinds(planOf(ours, '<CodeBook><Codes><Code name="Due care"/></Codes></CodeBook>'))).toEqual({
      'due-care': 'kept',
    })
    expect(found(planOf(ours, 'id,name,parent\ndue-care,Due care,\n'), 'due-care').fields).toEqual([
      { field: 'below', from: 'Norms', to: '' },
    ])
  })

  test('what the file does not have is left alone, and what is out of use here stays so', () => {
    const plan = planOf(ours, 'name\nOld\nMerged\n')
    expect(kinds(plan)).toEqual({ old: 'kept', merged: 'kept' })
    expect(saidOf(plan)).toEqual([
      '“Old” is retired here, and stays so.',
      '“Merged” was merged into another topic here, and stays so.',
    ])
    expect(carriedOut(plan).change).toEqual({ topics: [], stances: [], recodings: [] })
  })
})

describe('what would break the codebook', () => {
  test('a circle in the file is cut with a sentence; a mere change of places is none', () => {
    const circle = planOf(ours, 'name,parent\nA,C\nB,A\nC,B\n')
    expect(circle.topics.map(({ after }) => after.parent)).toEqual([null, 'a', 'b'])
    expect(saidOf(circle)).toEqual(['“A” and “C”, “B” would stand below each other: “A” comes at the top.'])
    const swapped = planOf(ours, 'id,name,parent\nnorms,Norms,due-care\ndue-care,Due care,\n')
    expect(saidOf(swapped)).toEqual([])
    expect(found(swapped, 'norms').after.parent).toBe('due-care')
  })

  test('a circle with a topic of ours, one with itself, and one of merges are cut too', () => {
    const plan = planOf(ours, 'name,parent,merged_into\nNorms,Due care,\nSelf,Self,\nP,,Q\nQ,,P\n')
    expect(saidOf(plan)).toEqual([
      '“Norms” and “Due care” would stand below each other: “Norms” comes at the top.',
      '“Self” would stand below itself: “Self” comes at the top.',
      '“P” and “Q” would be merged into each other: “P” is not merged.',
    ])
    expect(codebookFault(ours, carriedOut(plan).after)).toBeNull()
  })

  test('unknown parents, keys given twice and names given twice each get a sentence and stay', () => {
    const plan = planOf(ours, 'id,name,parent,key,merged_into\n,New,nowhere,n,\nlaw,Norms,,,nothing\n')
    expect(saidOf(plan)).toEqual([
      'There is no topic “nowhere” to put it below: “New” comes at the top.',
      'The key n chooses “Norms” already: “New” comes without one.',
      'There is no topic “nothing” to merge it into: “Norms” stays where it is.',
      'There is a topic “Norms” already: “Law” keeps its name.',
    ])
    expect(codebookFault(ours, carriedOut(plan).after)).toBeNull()
  })

  test('countries kept as codes are pointed out, unknown ISO codes by name, and nothing is dropped', () => {
    const plan = planOf(
      noCodebook,
      'name,parent\nISO 3166,\nDEU,ISO 3166\nFRA,ISO 3166\nXQZ,ISO 3166\nNorms,\nWho,\nFrance,Who\nKenya,Who\nHolland,Who\nTuvalu,Who\nLaw,Norms\n',
    )
    expect(plan.topics).toHaveLength(11)
    expect(plan.topics.filter(({ isActor }) => isActor).map(({ after }) => after.name)).toEqual([
      'ISO 3166',
      'DEU',
      'FRA',
      'XQZ',
      'Who',
      'France',
      'Kenya',
      'Holland',
      'Tuvalu',
    ])
    expect(plan.troubles).toMatchObject([
      { line: 2, message: expect.stringMatching(/^“ISO 3166” and the 3 codes below it look like actors/) },
      { line: 5, message: '“XQZ” is no ISO 3166 code we know; as a topic it would keep that name.' },
      { line: 7, message: expect.stringMatching(/^“Who” and the 4 codes/) },
    ])
  })

  const pointedOut = (csv: string) => {
    const plan = planOf(noCodebook, csv)
    return {
      actors: plan.topics.filter(({ isActor }) => isActor).map(({ after }) => after.name),
      said: plan.troubles.map(({ line, message }) => `${line}: ${message}`),
    }
  }
  const why =
    'look like actors, not topics: whom a position belongs to is said with each position. Untick them unless you code on them.'
  const unknown = (code: string) =>
    `“${code}” is no ISO 3166 code we know; as a topic it would keep that name.`

  test('an unknown ISO code is pointed out below no head of countries, too', () => {
    expect(pointedOut('name\nNorms\nDEU\nXQZ\nKEN\nThreats\n')).toEqual({
      actors: ['DEU', 'XQZ', 'KEN'],
      said: [`3: “DEU”, “XQZ” and “KEN” ${why}`, `4: ${unknown('XQZ')}`],
    })
    expect(pointedOut('name,parent\nWho\nDEU,Who\nZZ,Who\nKEN,Who\nNorms,Who\n')).toEqual({
      actors: ['DEU', 'ZZ', 'KEN'],
      said: [`3: “DEU”, “ZZ” and “KEN” ${why}`, `4: ${unknown('ZZ')}`],
    })
    expect(
      pointedOut('name,parent\nPositions by country,\nDEU,Positions by country\nXQZ,Positions by country\n'),
    ).toEqual({
      actors: ['DEU', 'XQZ'],
      said: [`3: “DEU” and “XQZ” ${why}`, `4: ${unknown('XQZ')}`],
    })
  })

  test('an unknown ISO code is pointed out however deep it stands below a head of countries', () => {
    expect(pointedOut('name,parent\nCountries,\nAfrica,Countries\nKEN,Africa\nXQZ,Africa\n')).toEqual({
      actors: ['Countries', 'Africa', 'KEN', 'XQZ'],
      said: [`2: “Countries” and the 3 codes below it ${why}`, `5: ${unknown('XQZ')}`],
    })
  })

  test('names of countries are pointed out wherever two stand together, one by itself and short words are not', () => {
    expect(pointedOut('name\nKenya\nCBM\nHolland\nIT\n')).toEqual({
      actors: ['Kenya', 'Holland', 'IT'],
      said: [`2: “Kenya”, “Holland” and “IT” ${why}`],
    })
    const quiet = { actors: [], said: [] }
    expect(pointedOut('name,parent\nUkraine,\nAid,Ukraine\nNorms,\nCBM,\nIHL,\n')).toEqual(quiet)
    expect(pointedOut('name\nAI\nIT\nICT\nUN\n')).toEqual(quiet)
    expect(pointedOut('name,parent\nDeveloping countries,\nCBM,Developing countries\n')).toEqual(quiet)
  })

  test('a circle below a head of countries ends', () => {
    const { actors } = pointedOut('name,parent\nCountries,DEU\nDEU,Countries\nXQZ,Countries\n')
    expect([...actors].sort()).toEqual(['Countries', 'DEU', 'XQZ'])
  })

  test('a colour the file gives a new topic is told, one that it does not give is not', () => {
    const plan = planOf(noCodebook, 'name,colour\nNorms,#9B6E00\nThreats,\n')
    expect(plan.topics.map(({ fields }) => fields)).toEqual([[{ field: 'colour', from: '', to: '2' }], []])
  })
})

describe('the change a plan makes', () => {
  test('is one the server takes, with what each entry was', () => {
    const plan = planOf(ours, 'name,parent,include\nCables,Norms,what lies below\nLaw,Norms,\n')
    const { change, after } = carriedOut(plan)
    expect(codebookChangeSchema.parse(change)).toEqual(change)
    expect(change.topics.map(({ id, before }) => [id, before?.name])).toEqual([
      ['cables', undefined],
      ['law', 'Law'],
    ])
    expect(codebookFault(ours, after)).toBeNull()
  })

  test('leaves out what was unticked: what stood below it goes where it would have stood', () => {
    const plan = planOf(ours, 'name,parent,merged_into\nTop,Norms,\nMid,Top,\nLow,Mid,\nAway,,Mid\n')
    const { change } = carriedOut(plan, [entryKey('topics', 'top'), entryKey('topics', 'mid')])
    expect(change.topics.map(({ id, after }) => [id, after.parent, after.redirect])).toEqual([
      ['low', 'norms', null],
      ['away', null, null],
    ])
  })
})
