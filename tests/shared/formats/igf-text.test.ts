import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readIgfText } from '../../../shared/formats/igf-text.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'
import { linesOf, transcriptOf } from '../../support/transcript-laws.ts'
import turns2020 from './igf2020-ws341.turns.json' with { type: 'json' }

const read = (source: string | Uint8Array) => transcriptOf(readIgfText, source)
const record = (name: string) => readFileSync(new URL(`../../../transcripts/${name}`, import.meta.url))
const labels = ({ turns }: Transcript) => turns.map(({ label }) => label)
const texts = ({ segments }: Transcript) => segments.map(({ text }) => text)
const front = (transcript: Transcript) => transcript.front.map(({ text }) => text)
const messages = ({ warnings }: Transcript) => warnings.map(({ line, message }) => `${line}: ${message}`)

describe('the two sample records', () => {
  const bytes2020 = record('igf2020-ws341.txt')
  const bytes2021 = record('igf2021-ws119.txt')

  it('[I1] reads the 2020 record as 144 segments in 69 turns, all labelled, with nothing odd', () => {
    const transcript = read(bytes2020)
    expect(transcript.title).toBe(
      'IGF 2020 – Day 10 – WS341 Multistakeholder Voices and the UN Cyber Dialogues',
    )
    expect(transcript.front.map(({ line }) => line)).toEqual([1, 3])
    expect(transcript.segments).toHaveLength(144)
    expect(transcript.turns).toHaveLength(69)
    expect(labels(transcript)).not.toContain(null)
    expect(transcript.warnings).toEqual([])
  })

  it('finds the turns of the 2020 record where they were found by hand', () => {
    const found = read(bytes2020).turns.map(({ firstSegment, lastSegment, label }) => ({
      firstSegment,
      lastSegment,
      label,
    }))
    expect(found).toEqual(turns2020)
  })

  it('[I1] reads the 2021 record as 55 segments in 36 turns, and warns of the four without a name', () => {
    const transcript = read(bytes2021)
    expect(transcript.title).toBe('IGF 2021 – Day 4 – WS #119 The Next Chapter of UN Cyber Dialogues')
    expect(transcript.segments).toHaveLength(55)
    expect(transcript.turns).toHaveLength(36)
    expect(messages(transcript)).toEqual(
      [49, 57, 63, 77].map((line) => `${line}: a speaker mark with no name after it`),
    )
    expect(labels(transcript).filter((label) => label === null)).toHaveLength(4)
    expect(labels(transcript)).toEqual(expect.arrayContaining(['YIK', 'Natalie', 'Nathalie Jaarsma']))
  })

  it('[I1] keeps no-break spaces, no-break hyphens and double spaces in the words', () => {
    const words = texts(read(bytes2021)).join('\n')
    for (const kept of [
      'UN\u00a0at the moment',
      'in case\u00a0\u2011\u2011 I feel',
      'multi\u2011stakeholder',
      'live.\u00a0 This',
    ]) {
      expect(words.includes(kept), kept).toBe(true)
    }
  })

  it('puts the column where the words begin, after indentation, mark, name and no-break spaces', () => {
    const { segments } = read(bytes2020)
    const fabrizio = segments[6]
    expect(fabrizio?.text.startsWith('Thank you, Raj.')).toBe(true)
    expect(linesOf(bytes2020)[19]?.slice(0, fabrizio?.column)).toBe(
      '\u00a0\u00a0 >> FABRIZIO HOCHSCHILD:\u00a0 ',
    )
  })
})

const disclaimer2014 =
  'The following is the output of the real\u2011time captioning taken during the IGF 2014 Istanbul, Turkey, meetings.  Although it is largely accurate, in some cases it may be incomplete or inaccurate due to inaudible passages or transcription errors. It is posted as an aid to understanding the proceedings at the session, but should not be treated as an authoritative record.'
const disclaimer2023 =
  'The following are the outputs of the captioning taken during an IGF intervention. Although it is largely accurate, in some cases it may be incomplete or inaccurate due to inaudible passages or transcription errors. It is posted as an aid, but should not be treated as an authoritative record.'

describe('pages of other years', () => {
  it('reads 2009: a date, a rough draft notice, turns line by line, two dashes, bare marks', () => {
    const transcript = read(
      [
        'Transcript Morning of November 15',
        'NOVEMBER 15, 2009 ',
        'This text is being provided in a rough draft format.  Communication Access Realtime Translation (CART) is provided in order to facilitate communication accessibility and may not be a totally verbatim record of the proceedings.',
        '',
        '>> CHAIRMAN:  Shall we begin?',
        '>> Is it on?  ',
        '>> CHAIRMAN:  It is -- I think.  Please give your name.',
        'And speak slowly.',
      ].join('\n'),
    )
    expect(transcript.title).toBe('Transcript Morning of November 15')
    expect(front(transcript)).toHaveLength(3)
    expect(labels(transcript)).toEqual(['CHAIRMAN', null, 'CHAIRMAN'])
    expect(texts(transcript)[1]).toBe('Is it on?')
    expect(transcript.turns[2]).toMatchObject({ firstSegment: 2, lastSegment: 3 })
  })

  it('reads 2011: marks without a space, rules of asterisks, continuation paragraphs with one space', () => {
    const transcript = read(
      [
        '28 September 2011, Security, Openness and Privacy',
        '',
        'Sixth Annual Meeting of the Internet Governance Forum',
        '27 -30 September 2011',
        'United Nations Office in Nairobi, Nairobi, Kenya',
        '***',
        disclaimer2014,
        '*** ',
        '>>ALICE MUNYUA:   Good morning.',
        ' We have a full room.',
        '>>JOVAN KURBALIJA:Thank you, Alice.',
      ].join('\r\n'),
    )
    expect(transcript.front).toHaveLength(7)
    expect(labels(transcript)).toEqual(['ALICE MUNYUA', 'JOVAN KURBALIJA'])
    expect(texts(transcript)).toEqual(['Good morning.', 'We have a full room.', 'Thank you, Alice.'])
    expect(transcript.segments[1]?.column).toBe(1)
    expect(transcript.warnings).toEqual([])
  })

  it('reads 2013: words of an unnamed speaker first, a date after the page head', () => {
    const transcript = read(
      [
        'Orientation Session Day 2',
        'Welcome to the United Nations | Department of Economic and Social Affairs',
        '23 OCTOBER 2013',
        disclaimer2014,
        '     >> Good morning, everybody.',
        '     Newcomers, please join the table.',
        '     >> GRACE GITHAIGA: Thank you. Someone else?',
        '\u00a0\u00a0\u00a0\u00a0 >>\u00a0 Mr. Wendland:\u00a0 Yes.',
      ].join('\n\n'),
    )
    expect(transcript.title).toBe('Orientation Session Day 2')
    expect(front(transcript)).toHaveLength(4)
    expect(labels(transcript)).toEqual([null, 'GRACE GITHAIGA', 'Mr. Wendland'])
    expect(messages(transcript)).toEqual(['9: a speaker mark with no name after it'])
  })

  it('reads 2014: FINISHED in the title, names in mixed case, a sentence with a colon that is no name', () => {
    const transcript = read(
      [
        'FINISHED - 2014 09 05 - Main Session - Taking Stock / Emerging Issues - Main Hall',
        disclaimer2014,
        '>> Osman Nuri Ucan:  Good morning, I am opening the session.',
        'The goal is this: identify issues.',
        '>>  Yes, good, thank you very much:  Is that you, Robert?',
        '>> MODERATOR:  (Laughing).  No.',
      ].join('\n\n\n'),
    )
    expect(labels(transcript)).toEqual(['Osman Nuri Ucan', null, 'MODERATOR'])
    expect(texts(transcript)[2]).toBe('Yes, good, thank you very much:  Is that you, Robert?')
    expect(texts(transcript)[3]).toBe('(Laughing).  No.')
    expect(messages(transcript)).toEqual([
      '13: a speaker mark with no name after it',
      '13: a colon inside the first sentence, not taken for a name',
    ])
  })

  it('reads 2017: the notice of live transcription before and after the speech, with contact lines', () => {
    const notice =
      'This text, document, or file is based on live transcription. Communication Access Realtime Translation (CART), captioning, and/or live transcription are provided in order to facilitate communication accessibility and may not be a totally verbatim record of the proceedings.'
    const transcript = read(
      [
        'RAW COPY',
        'INTERNET GOVERNANCE FORUM 2017',
        'Services provided by:',
        'Caption Company, Inc.',
        '***',
        notice,
        '***',
        '',
        '>> MARKUS KUMMER:  Good morning.  [unclear] (poor audio).',
        '***',
        '>> LYNN ST. AMOUR:  Thank you.',
        '***',
        notice,
        '***',
      ].join('\n'),
    )
    expect(front(transcript)).toHaveLength(7)
    expect(labels(transcript)).toEqual(['MARKUS KUMMER', 'LYNN ST. AMOUR'])
    expect(texts(transcript)).toEqual(['Good morning.  [unclear] (poor audio).', 'Thank you.'])
    expect(messages(transcript)).toEqual([
      '1: the title says RAW: captions as they were typed, not yet finished',
      '10: a rule between paragraphs, not taken for speech',
      '12: a rule between paragraphs, not taken for speech',
      '13: the notice after the speech, not taken for speech',
      '14: the notice after the speech, not taken for speech',
    ])
  })

  it('reads 2023: RAW after the title, a rule after the notice, a colon with one space, words before any mark', () => {
    const transcript = read(
      [
        'IGF 2023 – Day 2 – WS #297 Digital Inclusion Through a Multilingual Internet – RAW',
        disclaimer2023,
        '***',
        ' ',
        'Let us start, please.',
        '>> SUSAN CHALMERS: Good morning everybody.',
        'First question is:',
        'What are the barriers?',
        '>> >> ALAN DAVIDSON : Thank you Susan.',
      ].join('\n\n'),
    )
    expect(labels(transcript)).toEqual([null, 'SUSAN CHALMERS', 'ALAN DAVIDSON'])
    expect(texts(transcript)).toHaveLength(5)
    expect(messages(transcript)).toEqual([
      '1: the title says RAW: captions as they were typed, not yet finished',
      '9: speech before the first speaker, read as a turn without a name',
    ])
  })

  it('reads a notice that is broken into short lines', () => {
    const broken = disclaimer2023.match(/.{1,70}(?: |$)/g)?.join('\n')
    const transcript = read(`${broken}\nLet us start, please.\n>> SUSAN CHALMERS: Good morning.`)
    expect(transcript.title).toBe('')
    expect(texts(transcript)).toEqual(['Let us start, please.', 'Good morning.'])
  })

  it('takes the rest of a broken notice with it', () => {
    const transcript = read(
      'This is not an authoritative record for\nany purpose whatever.\nWelcome, all.\n>> ANA SILVA: One.',
    )
    expect(front(transcript)).toHaveLength(2)
    expect(texts(transcript)).toEqual(['Welcome, all.', 'One.'])
  })

  it('warns of a colon in the first sentence only', () => {
    expect(messages(read('T\n\n>> Thank you. My question is: when?'))).toEqual([
      '3: a speaker mark with no name after it',
    ])
  })

  it('takes a bare mark in mid-speech for a new turn, and warns of one inside a line', () => {
    const transcript = read('T\n\n>> ANA SILVA:  One.\n\nTwo. >> LI WEI:  Three.\n\n>> Four.\n\nFive.')
    expect(labels(transcript)).toEqual(['ANA SILVA', null])
    expect(transcript.turns.map(({ lastSegment }) => lastSegment)).toEqual([1, 3])
    expect(messages(transcript)).toEqual([
      '5: a >> inside the line: from there on it may be somebody else who speaks',
      '7: a speaker mark with no name after it',
    ])
  })

  it('takes a name alone after its mark for the name of what follows, and warns of one that says nothing', () => {
    const transcript = read(
      'T\n\n>> ANA SILVA:\n\nOne.\n\n>>\n\nTwo.\n\n>> LI WEI:\n\n>> ANA SILVA\n\nThree.',
    )
    expect(labels(transcript)).toEqual(['ANA SILVA', null, 'ANA SILVA'])
    expect(texts(transcript)).toEqual(['One.', 'Two.', 'Three.'])
    expect(messages(transcript)).toEqual([
      '7: a speaker mark with no name after it',
      '11: LI WEI: a name with no words after it',
      '13: no colon after the name, which stands alone on its line',
    ])
  })

  it('believes a forgotten or half mark only before a name that this record prints elsewhere', () => {
    const transcript = read(
      'T\n\n>> ANA SILVA:  One.\n\nLI WEI: Two.\n\nANA SILVA: Three.\n\n> ANA SILVA:  Four.',
    )
    expect(texts(transcript)).toEqual(['One.', 'LI WEI: Two.', 'Three.', 'Four.'])
    expect(transcript.turns).toHaveLength(3)
    expect(messages(transcript)).toEqual([
      '7: a known name without its >>, taken for a new turn',
      '9: one > before a known name, taken for >>',
    ])
  })
})

describe('the two nearest layouts', () => {
  it('reads NAME: without marks', () => {
    const transcript = read(
      `Expert meeting\n\n${disclaimer2023}\n\nKAJA CIGLIC: Welcome.\nOne thing: time is short.\nHenri Verdier: Thank you.\nKAJA CIGLIC: Please.`,
    )
    expect(labels(transcript)).toEqual(['KAJA CIGLIC', 'Henri Verdier', 'KAJA CIGLIC'])
    expect(texts(transcript)).toEqual(['Welcome.', 'One thing: time is short.', 'Thank you.', 'Please.'])
    expect(transcript.warnings).toEqual([])
  })

  it('takes one stray mark among many plain names for words', () => {
    const names = ['ANA', 'BO', 'CY', 'DI', 'EVE'].map((name) => `${name}: We agree.`)
    const transcript = read(['Meeting notes', ...names, '>> as was said.'].join('\n'))
    expect(labels(transcript)).toEqual(['ANA', 'BO', 'CY', 'DI', 'EVE'])
  })

  it('reads NAME alone on its line', () => {
    const transcript = read(
      'IGF 2010 Workshop 12\n\nKAJA CIGLIC\n\nWelcome.\n\nThank You\n\nHENRI VERDIER\n\nThank you. I agree.\n\nKAJA CIGLIC\n\nPlease.',
    )
    expect(transcript.title).toBe('IGF 2010 Workshop 12')
    expect(labels(transcript)).toEqual(['KAJA CIGLIC', 'HENRI VERDIER', 'KAJA CIGLIC'])
    expect(texts(transcript)).toEqual(['Welcome.', 'Thank You', 'Thank you. I agree.', 'Please.'])
  })

  it('reads prose as one turn without a name, with a warning, and takes no heading for a speaker', () => {
    const transcript = read('Statement\n\nINTRODUCTION\n\nWe met. Note: we left.\n\nCONCLUSION\n\nWe agree.')
    expect(transcript.title).toBe('Statement')
    expect(labels(transcript)).toEqual([null])
    expect(transcript.segments).toHaveLength(4)
    expect(messages(transcript)).toEqual([
      '3: no speaker names found: the whole text is read as one turn without a name',
    ])
  })

  it.each([
    ['a title with a colon', 'IGF 2021: The next chapter', 'We met.'],
    ['numbered headings', 'SDG 9: Industry', 'SDG 10: Equality'],
    ['a report', 'WORKSHOP REPORT: Norms', 'SUMMARY: We met.'],
  ])('takes no speaker from %s', (_, first, second) => {
    expect(labels(read(`${first}\n\n${second}\n\nWe agreed on it.`))).toEqual([null])
  })

  it('reads one paragraph of one named speaker', () => {
    const transcript = read('ANA (Brazil): We support a moratorium.')
    expect(labels(transcript)).toEqual(['ANA (Brazil)'])
    expect(texts(transcript)).toEqual(['We support a moratorium.'])
  })

  it('says that a title is missing', () => {
    const transcript = read('>> ANA SILVA:  One.')
    expect(transcript.title).toBe('')
    expect(messages(transcript)).toEqual(['1: no title before the speech'])
  })
})
