// The bundled faces: present, local, and with both halves of the no-break hyphen (U+2011) in place.
import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const styles = new URL('../../../client/src/styles/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, styles), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const css = read('fonts-names.css') + read('fonts.css')

const faces = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body]) => {
  const value = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(body!)?.[1] ?? ''
  return {
    family: value('font-family').replaceAll('"', ''),
    style: value('font-style'),
    file: /url\("\.\/([^"?]+)/.exec(value('src'))?.[1] ?? '',
    source: value('src'),
    ranges: value('unicode-range')
      .split(',')
      .map((range) => {
        const [from, to = from] = range.trim().replace('U+', '').split('-')
        return [Number.parseInt(from!, 16), Number.parseInt(to!, 16)] as const
      }),
  }
})

const facesWith = (point: number, family: string, style: string) =>
  faces
    .filter((face) => face.family === family && face.style === style)
    .filter((face) => face.ranges.some(([from, to]) => from <= point && point <= to))
    .map((face) => face.file)

describe('the bundled faces', () => {
  it('are all there, as files of this program', () => {
    expect(faces.length).toBeGreaterThanOrEqual(10)
    for (const face of faces) expect(statSync(new URL(face.file, styles)).size).toBeGreaterThan(500)
    expect(css).not.toMatch(/https?:|data:/)
  })

  it('are never put into the stylesheet as data, which the content policy refuses', () => {
    for (const face of faces) expect(face.source).toContain('?no-inline')
  })

  it.each([
    ['STIX Two Text', 'normal', 'fonts/serif/hyphen-serif-normal.woff2'],
    ['STIX Two Text', 'italic', 'fonts/serif/hyphen-serif-italic.woff2'],
    ['Source Sans 3', 'normal', 'fonts/sans/hyphen-sans-normal.woff2'],
    ['Source Sans 3', 'italic', 'fonts/sans/hyphen-sans-normal.woff2'],
  ])('take the no-break hyphen of %s %s from its own file and no other', (family, style, file) => {
    expect(facesWith(0x2011, family, style)).toEqual([file])
    expect(facesWith(0x2010, family, style)).toEqual([file])
  })

  it.each([
    ['a letter', 'a'],
    ['the quotation mark', '“'],
    ['the paragraph sign', '¶'],
    ['a letter of Poland', 'ł'],
    ['the minus sign', '−'],
    ['a letter of Ukraine', 'ї'],
    ['a letter of Greece', 'ώ'],
    ['a letter of Viet Nam', 'ế'],
  ])('draw %s in serif and sans', (_, letter) => {
    const point = letter.codePointAt(0)!
    expect(facesWith(point, 'STIX Two Text', 'normal')).toHaveLength(1)
    expect(facesWith(point, 'Source Sans 3', 'normal')).toHaveLength(1)
  })
})
