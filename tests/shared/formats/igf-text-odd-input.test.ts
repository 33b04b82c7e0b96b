import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxSourceBytes, readers, readTranscript } from '../../../shared/formats/all-formats.ts'
import { readIgfText } from '../../../shared/formats/igf-text.ts'
import { readByTheLaws, transcriptOf } from '../../support/transcript-laws.ts'

const read = (source: string | Uint8Array) => transcriptOf(readIgfText, source)
const utf8 = (text: string) => new TextEncoder().encode(text)
const messages = ({ warnings }: ReturnType<typeof read>) =>
  warnings.map(({ line, message }) => `${line}: ${message}`)
const reason = (bytes: Uint8Array) => {
  const reading = readByTheLaws(readIgfText, bytes)
  return reading.ok ? 'a transcript' : reading.problem.message
}

const page =
  'IGF 2012 – Caf\u00e9\n\n>> ANA SILVA:  We agree \u2013 twice.\n\n\n\u00a0>> LI WEI:  Na\u00efve.\n'
const asRead = {
  title: 'IGF 2012 – Caf\u00e9',
  segments: [
    { index: 0, line: 3, column: 15, text: 'We agree \u2013 twice.' },
    { index: 1, line: 6, column: 13, text: 'Na\u00efve.' },
  ],
}

const utf16 = (text: string, order: 'little' | 'big', mark = true) => {
  const units = (mark ? '\ufeff' : '') + text
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), order === 'little')
  return new Uint8Array(view.buffer)
}

describe('encodings and line endings', () => {
  it('[I7] a byte order mark shifts no column and stands in no text', () => {
    expect(read(utf8(`\ufeff${page}`))).toEqual(read(page))
    expect(read(page)).toMatchObject({ ...asRead, warnings: [] })
  })

  it.each(['little', 'big'] as const)('[I7] UTF-16 with a %s-endian mark reads as UTF-8 does', (order) => {
    expect(read(utf16(page, order))).toEqual(read(page))
  })

  it.each(['little', 'big'] as const)(
    '[I7] %s-endian UTF-16 without a mark is told by its zero bytes',
    (order) => {
      const transcript = read(utf16(page, order, false))
      expect(transcript).toMatchObject(asRead)
      expect(messages(transcript)).toEqual(['1: no byte order mark: read as UTF-16 from its zero bytes'])
    },
  )

  it('[I7] half a character at the end of UTF-16 is shown and named', () => {
    const transcript = read(utf16('T\n\n>> ANA SILVA:  One', 'little').slice(0, -1))
    expect(transcript.segments[0]?.text).toBe('On\ufffd')
    expect(messages(transcript)[0]).toBe('3: half a character of UTF-16, shown as \ufffd')
  })

  it('[I7] Windows-1252 is read as such, with the first line that is not UTF-8', () => {
    const bytes = Uint8Array.from(page.replaceAll('\u2013', '\u0096'), (letter) => letter.charCodeAt(0))
    const transcript = read(bytes)
    expect(transcript).toMatchObject(asRead)
    expect(messages(transcript)).toEqual([
      '1: the first line that is not UTF-8: the whole file is read as Windows-1252',
    ])
  })

  it('[I7] one stray Windows-1252 byte leaves the rest of a UTF-8 file as it is', () => {
    const [before, after] = page.split('twice')
    const transcript = read(new Uint8Array([...utf8(before as string), 0x92, ...utf8(after as string)]))
    expect(transcript.segments[0]?.text).toBe('We agree \u2013 \u2019.')
    expect(messages(transcript)).toEqual(['3: a character that is not UTF-8, read as Windows-1252'])
  })

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('[I7] %s counts the same lines as LF', (_, ending) => {
    expect(read(page.replaceAll('\n', ending))).toEqual(read(page))
  })
})

describe('odd content', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'the file is empty'],
    ['a lone byte order mark', utf8('\ufeff'), 'the file is empty'],
    ['blank lines', utf8('\n \u00a0\n\t\n'), 'the file is blank'],
    ['rules and figures', utf8('***\n\n12 34\n'), 'it has no words'],
    ['a PNG picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'a PNG picture'],
    ['a PDF', utf8('%PDF-1.7\n>> ANA: One.'), 'a PDF file; copy its text into a plain text file'],
    [
      'a web page',
      utf8('<!DOCTYPE html><p>&gt;&gt; ANA: One.'),
      'a web page; copy its text into a plain text file',
    ],
    [
      'captions in WebVTT',
      utf8('WEBVTT\n\n00:01.000 --> 00:02.000\nHello'),
      'a WebVTT caption file, which is not read yet',
    ],
    [
      'bytes of a program',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 89) % 256),
      'binary data, not text',
    ],
    ['marks alone', utf8('Title\n>>\n>> ANA SILVA:\n'), 'it has a heading but no speech'],
  ])('[I7] %s is not a transcript, and the reason is said', (_, bytes, why) => {
    expect(reason(bytes)).toBe(`not a transcript: ${why}`)
  })

  it('[I7] a .docx is refused with what to do', () => {
    expect(reason(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toContain('save its text as a plain text file')
  })

  it('[I7] NUL bytes stay where they are and are named by line', () => {
    const transcript = read(
      'Title\n\n>> ANA SILVA:  One\u0000two three four five six\u0000\u0000 seven, eight, nine and ten.\n\n\u0000\nEleven and twelve, thirteen.',
    )
    expect(transcript.segments.map(({ line }) => line)).toEqual([3, 6])
    expect(messages(transcript)).toEqual(['3: 3 control characters in the line'])
  })

  it('[I7] letters lost or garbled earlier are named', () => {
    const transcript = read(
      'Title\n\n>> ANA SILVA:  It\ufffds here, that it is, and that it was.\n\nIt\u00e2\u20ac\u2122s there.',
    )
    expect(messages(transcript)).toEqual([
      '3: a letter lost before the file came here, shown as \ufffd',
      '5: letters garbled before the file came here, such as â€™ for an apostrophe',
    ])
  })

  it('[I7] one line of 5 MB is one segment, named as very long', () => {
    const line = `${'word '.repeat(1024 * 1024)}end`
    const transcript = read(`Title\n\n>> ANA SILVA:  ${line}`)
    expect(transcript.segments.map(({ text }) => text.length)).toEqual([line.length])
    expect(messages(transcript)).toEqual([
      `3: a very long line: ${line.length + 15} characters in one paragraph`,
    ])
    expect(read(line).segments).toHaveLength(1)
  })

  it.each([
    ['arrows', '>'],
    ['spaces', ' '],
    ['no-break spaces', '\u00a0'],
    ['colons', ':'],
    ['brackets', '('],
    ['rules', '* '],
    ['capitals', 'A '],
    ['initials', 'A.'],
    ['marks', '>> '],
    ['escaped marks', '&gt;'],
  ])('[I7] a megabyte of %s neither throws nor takes long', (_, piece) => {
    for (const source of [
      piece.repeat(2 ** 20 / piece.length),
      `>> ${piece.repeat(2 ** 19)}\n${piece.repeat(2 ** 19)} a`,
    ]) {
      readByTheLaws(readIgfText, utf8(source))
    }
  })

  it('[I7] more paragraphs than any meeting has are refused', () => {
    expect(reason(utf8('a\n'.repeat(200_001)))).toContain('over 200,000 paragraphs')
  })

  it('[I7] warnings end at a thousand, and the last counts the rest', () => {
    const { warnings } = read(`Title\n${'>> one\n'.repeat(1500)}`)
    expect(warnings).toHaveLength(1001)
    expect(warnings.at(-1)).toEqual({ line: 1002, message: '500 more oddities from this line on' })
  })
})

describe('any bytes', () => {
  it('[I7] whatever the bytes, there is a transcript by the laws or a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readByTheLaws(readIgfText, bytes)),
      { numRuns: 500 },
    )
  })

  it('[I7] whatever the page is put together from, the laws hold', () => {
    const piece = fc.constantFrom(
      ...[
        '>>',
        '>> ',
        '>',
        '\u00a0',
        ' ',
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        '***',
        ':',
        ': ',
        'ANA SILVA',
        'Li Wei',
        'MODERATOR:  ',
        'Yes, good',
        'so.',
        '(?)',
      ],
      ...[
        'We agree.',
        '\u0000',
        '\ufeff',
        '\u2028',
        '\u200b',
        '\ud83d\ude00',
        '&gt;&gt;',
        '»',
        'This is not an authoritative record.',
        'IGF 2014',
        '»»',
        '\u0085',
      ],
    )
    const source = fc.array(fc.oneof(piece, piece, piece, fc.string({ maxLength: 12 })), { maxLength: 60 })
    fc.assert(
      fc.property(source, (pieces) => void readByTheLaws(readIgfText, utf8(pieces.join('')))),
      { numRuns: 1500 },
    )
  })

  it('[I1] a page of known turns gives back exactly these turns and words', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'we',
          'Agree',
          'the OEWG',
          '(Laughing).',
          'multi\u2011lateral',
          'so:',
          '[unclear]',
          '\u00a0',
          'Is it?',
          'Number 2.',
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => `We ${parts.join(' ')} go.`)
    const turn = fc.record({
      indent: fc.constantFrom('', ' ', '   ', '\u00a0\u00a0 '),
      mark: fc.constantFrom('>>', '>> ', '>>\u00a0 '),
      label: fc.constantFrom(
        'KAJA CIGLIC',
        'Osman Nuri Ucan',
        'Mr. Wendland',
        'MODERATOR',
        'YIK',
        'LYNN ST. AMOUR',
        "MARIE-LAURE O'NEIL",
        null,
      ),
      gap: fc.constantFrom(' ', '  ', '\u00a0 '),
      paragraphs: fc.array(words, { minLength: 1, maxLength: 4 }),
    })
    fc.assert(
      fc.property(
        fc.array(turn, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
        (turns, ending) => {
          const lines = turns.flatMap(({ indent, mark, label, gap, paragraphs }) =>
            paragraphs.map((text, i) =>
              i > 0 ? text : `${indent}${mark}${label === null ? '' : `${label}:${gap}`}${text}`,
            ),
          )
          const transcript = read(['IGF 2014 – Day 1 – A session', ...lines].join(ending))
          expect(transcript.turns.map(({ label }) => label)).toEqual(turns.map(({ label }) => label))
          expect(transcript.segments.map(({ text }) => text)).toEqual(
            turns.flatMap(({ paragraphs }) => paragraphs),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('all formats', () => {
  it('names each reader as its transcripts name their format', () => {
    expect(readers.map(({ name }) => name)).toEqual(['igf-text'])
    const reading = readTranscript(utf8(page))
    expect(reading.ok && reading.value.format).toBe('igf-text')
  })

  it('refuses what is over 20 MB without reading it, and says why nothing else was read', () => {
    const big = readTranscript(new Uint8Array(maxSourceBytes + 1))
    expect(big.ok ? null : big.problem.code).toBe('too-big')
    const empty = readTranscript(new Uint8Array())
    expect(empty.ok ? null : empty.problem.message).toBe('not a transcript: the file is empty')
  })
})
