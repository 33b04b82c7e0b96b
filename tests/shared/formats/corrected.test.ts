import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeCorrected } from '../../../shared/formats/corrected.ts'
import { decodeText } from '../../../shared/formats/decode-text.ts'
import { readIgfText } from '../../../shared/formats/igf-text.ts'
import { tell } from '../../support/tell.ts'

describe('writeCorrected', () => {
  const { source, transcript, spans } = tell`
    ANA (Brazil): We <a>suport</a> a <b>mute lateral</b> way.
    It is <c>um </c>so.
    LI: Nothing to correct.
  `
  const at = (name: string, reading: string) => ({
    start: spans[name]!.start,
    end: spans[name]!.end,
    reading,
  })
  const applied = new Map([
    [0, [at('a', 'support'), at('b', 'multi‑lateral')]],
    [1, [at('c', '')]],
  ])
  const expected = 'ANA (Brazil): We support a multi‑lateral way.\nIt is so.\nLI: Nothing to correct.\n'

  it('puts accepted readings into the published lines', () => {
    expect(writeCorrected(source, transcript, applied)).toBe(expected)
  })

  it.each(['\r\n', '\r', '\n'])('keeps line ends as they were published: %j', (ending) => {
    const published = source.replaceAll('\n', ending)
    expect(writeCorrected(published, transcript, applied)).toBe(expected.replaceAll('\n', ending))
  })

  it('throws when the source is another file', () => {
    expect(() => writeCorrected(source.replace('suport', 'support'), transcript, applied)).toThrow(
      /segment 0/,
    )
    expect(() => writeCorrected('', transcript, new Map())).toThrow()
  })

  it.each(['igf2020-ws341', 'igf2021-ws119'])(
    '[I1] gives %s back as published when nothing is accepted',
    (name) => {
      const bytes = readFileSync(new URL(`../../../transcripts/${name}.txt`, import.meta.url))
      const reading = readIgfText(bytes)
      if (!reading.ok) throw new Error(reading.problem.message)
      const { text } = decodeText(bytes)
      expect(writeCorrected(text, reading.value, new Map())).toBe(text)

      const last = reading.value.segments.at(-1)!
      const first = reading.value.segments[0]!
      const corrected = writeCorrected(
        text,
        reading.value,
        new Map(
          [first, last].map(({ index, text }) => [
            index,
            [{ start: 0, end: text.length, reading: 'Read anew.' }],
          ]),
        ),
      )
      const lines = text.split('\n')
      const correctedLines = corrected.split('\n')
      expect(correctedLines).toHaveLength(lines.length)
      const changed = lines.flatMap((line, i) => (line === correctedLines[i] ? [] : [i + 1]))
      expect(changed).toEqual([first.line, last.line])
      expect(correctedLines[first.line - 1]).toContain(lines[first.line - 1]!.slice(0, first.column))
    },
  )
})
