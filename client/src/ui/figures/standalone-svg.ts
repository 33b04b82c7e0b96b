// A drawing of the page as a file that stands alone: what it is of is written above it and how to read it beneath it; every
// paint and type it got from the page's styles is written into it as attributes, colours as #rrggbb, in the light theme on
// white whatever the screen has. Read in a browser's page only.
import { pictureSheet, type SheetLine, type SheetWords, sheetMargin } from './picture-sheet.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** What styles may set, with the value that need not be written. Type is written on text only. */
const paints: readonly (readonly [property: string, initial: string])[] = [
  ['fill', 'rgb(0, 0, 0)'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-linejoin', 'miter'],
  ['stroke-linecap', 'butt'],
  ['fill-opacity', '1'],
  ['stroke-opacity', '1'],
  ['opacity', '1'],
  ['paint-order', 'normal'],
]
const types: readonly (readonly [property: string, initial: string])[] = [
  ['font-family', ''],
  ['font-size', ''],
  ['font-weight', '400'],
  ['font-style', 'normal'],
  ['text-anchor', 'start'],
  ['letter-spacing', 'normal'],
  ['dominant-baseline', 'auto'],
]
/** Of the page, not of the drawing. */
const dropped = /^(?:class|style|tabindex|role|href|xlink:href|target|data-.*|aria-.*)$/

const times = ['--quick', '--calm'] as const

/** `description` goes into the file for whoever cannot see it. */
export type PaintWords = SheetWords & { readonly description: string }

/** Reads any CSS colour as the browser paints it: `[#rrggbb, opacity]`. */
function colourReader(): (colour: string) => readonly [string, number] {
  const read = new Map<string, readonly [string, number]>()
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  return (colour) => {
    const known = read.get(colour)
    if (known) return known
    if (!brush) return [colour, 1]
    brush.clearRect(0, 0, 1, 1)
    brush.fillStyle = colour
    brush.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 255] = brush.getImageData(0, 0, 1, 1).data
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
    const plain = [`#${hex}`, Math.round((alpha / 255) * 100) / 100] as const
    read.set(colour, plain)
    return plain
  }
}

/** The styles an element has now, as attributes. `none` and patterns by address stay as they are. */
function attributesOf(
  element: SVGElement,
  colour: (css: string) => readonly [string, number],
): [string, string][] {
  const style = getComputedStyle(element)
  const isText = element instanceof SVGTextContentElement
  const written: [string, string][] = []
  for (const [property, initial] of isText ? [...paints, ...types] : paints) {
    const value = style.getPropertyValue(property)
    if (value === initial || value === '') continue
    if (property !== 'fill' && property !== 'stroke') {
      written.push([property, value.replace(/([\d.]+)px\b/g, '$1')])
    } else if (value === 'none' || value.startsWith('url(')) {
      written.push([property, value.replace(/"/g, '').replace(/\).*$/, ')')])
    } else {
      const [hex, opacity] = colour(value)
      written.push([property, hex])
      if (opacity < 1) {
        const own = Number(style.getPropertyValue(`${property}-opacity`))
        written.push([`${property}-opacity`, String(Math.round(opacity * own * 100) / 100)])
      }
    }
  }
  return written
}

function drawsNothing(element: SVGElement): boolean {
  const { display, fill, stroke } = getComputedStyle(element)
  return display === 'none' || (fill === 'none' && stroke === 'none')
}

const drawn = 'path, rect, circle, ellipse, line, polyline, polygon, text, tspan'

function standAlone(copy: SVGSVGElement): void {
  const colour = colourReader()
  const told = [...copy.querySelectorAll<SVGElement>(drawn)].map((element) => ({
    element,
    isHidden: drawsNothing(element),
    attributes: attributesOf(element, colour),
  }))
  for (const { element, isHidden, attributes } of told) {
    if (isHidden) element.remove()
    for (const [property, value] of attributes) element.setAttribute(property, value)
  }
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) if (dropped.test(name)) element.removeAttribute(name)
  }
}

/**
 * The whole page is light for as long as `read` takes, before anything is painted: the tokens get their values at its
 * root, so that no part of it can have another theme. What would fade from one theme to the other stands still.
 */
function inLightTheme(read: () => void): void {
  const { dataset, style } = document.documentElement
  const before = dataset.theme
  for (const time of times) style.setProperty(time, '0ms')
  dataset.theme = 'light'
  read()
  if (before === undefined) delete dataset.theme
  else dataset.theme = before
  getComputedStyle(document.body).getPropertyValue('color')
  for (const time of times) style.removeProperty(time)
}

function describe(copy: SVGSVGElement, { name, description }: PaintWords): void {
  for (const old of [...copy.children]) if (/^(?:title|desc)$/.test(old.nodeName)) old.remove()
  const title = document.createElementNS(svgNamespace, 'title')
  title.textContent = name
  const desc = document.createElementNS(svgNamespace, 'desc')
  desc.textContent = description
  copy.prepend(title, desc)
}

/** `[x, y, width, height]` of a drawing's viewBox, in its own units; they become its size in pixels. */
export function boxOf(svg: SVGSVGElement): readonly [number, number, number, number] {
  const { x, y, width, height } = svg.viewBox.baseVal
  return [x, y, width, height]
}

/** Makes room above and beneath the drawing and writes the words there, in the page's own type. */
function writeSheet(copy: SVGSVGElement, words: SheetWords): void {
  const [x, y, width, height] = boxOf(copy)
  const { head, foot } = pictureSheet(words, width)
  const textOf = (line: SheetLine, top: number) => {
    const text = document.createElementNS(svgNamespace, 'text')
    text.setAttribute('x', String(x))
    text.setAttribute('y', String(top + line.y))
    text.textContent = line.text
    const set = {
      fill: line.isHead ? 'var(--ink)' : 'var(--ink-2)',
      stroke: 'none',
      'font-family': 'var(--sans)',
      'font-size': `${line.size}px`,
      'font-weight': line.isHead ? '600' : '400',
      'font-style': 'normal',
      'text-anchor': 'start',
    }
    for (const [property, value] of Object.entries(set)) text.style.setProperty(property, value)
    return text
  }
  copy.prepend(...head.lines.map((line) => textOf(line, y - head.height)))
  copy.append(...foot.lines.map((line) => textOf(line, y + height)))
  const box = [
    x - sheetMargin,
    y - head.height - sheetMargin,
    width + 2 * sheetMargin,
    height + head.height + foot.height + 2 * sheetMargin,
  ]
  copy.setAttribute('viewBox', box.join(' '))
}

const parse = (text: string): SVGSVGElement | null => {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  return root instanceof SVGSVGElement ? root : null
}

/**
 * `svg` drawn alone: a copy, or null when a given text is not SVG. It must have a viewBox. The copy is put beside the
 * original for a moment, since only in the page do its styles have values.
 */
export function standaloneSvg(svg: SVGSVGElement | string, words: PaintWords): SVGSVGElement | null {
  const original = typeof svg === 'string' ? parse(svg) : svg
  if (original === null) return null
  const copy = document.importNode(original, true)
  const holder = document.createElement('div')
  holder.hidden = true
  holder.style.setProperty('--paper', '#ffffff')
  holder.append(copy)
  const beside = typeof svg === 'string' ? document.body : (svg.parentElement ?? document.body)
  beside.append(holder)
  writeSheet(copy, words)
  inLightTheme(() => standAlone(copy))
  holder.remove()

  const [x, y, width, height] = boxOf(copy)
  const ground = document.createElementNS(svgNamespace, 'rect')
  const box = { x, y, width, height, fill: '#ffffff' }
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, String(value))
  copy.prepend(ground)
  describe(copy, words)
  copy.setAttribute('xmlns', svgNamespace)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return copy
}

/** As a file has it. */
export const svgText = (svg: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`
