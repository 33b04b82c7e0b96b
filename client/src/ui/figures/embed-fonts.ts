// Writes the page's own fonts into a drawing, so that an image made of it has them: an image may fetch nothing.
// Only faces whose characters the drawing uses; a face that cannot be read is left out, and the named fallback draws.

type Face = { readonly css: string; readonly address: string }

const familyOf = (rule: CSSFontFaceRule): string =>
  rule.style.getPropertyValue('font-family').replace(/["']/g, '')

/** Whether any of the characters is in a face's `unicode-range`, as "U+0-FF, U+2011"; without a range all are. */
export function hasAny(range: string, characters: ReadonlySet<number>): boolean {
  if (range.trim() === '') return true
  return range.split(',').some((part) => {
    const [from = '', to] = part.trim().replace(/^U\+/i, '').split('-')
    const first = Number.parseInt(from.replace(/\?/g, '0'), 16)
    const last = Number.parseInt(to ?? from.replace(/\?/g, 'F'), 16)
    return [...characters].some((character) => character >= first && character <= last)
  })
}

function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    // Another site's sheet, as browser extensions add: none of our fonts are in it.
    return []
  }
}

function facesFor(families: ReadonlySet<string>, styles: ReadonlySet<string>, text: string): Face[] {
  const characters = new Set([...text].map((character) => character.codePointAt(0) ?? 0))
  return [...document.styleSheets].flatMap(rulesOf).flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule) || !families.has(familyOf(rule))) return []
    const style = rule.style.getPropertyValue('font-style') || 'normal'
    const address = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1]
    const range = rule.style.getPropertyValue('unicode-range')
    if (address === undefined || !styles.has(style) || !hasAny(range, characters)) return []
    const weight = rule.style.getPropertyValue('font-weight') || '400'
    const css = `font-family:"${familyOf(rule)}";font-style:${style};font-weight:${weight};${range ? `unicode-range:${range};` : ''}`
    return [{ css, address: new URL(address, rule.parentStyleSheet?.href ?? document.baseURI).href }]
  })
}

async function asData(address: string): Promise<string | null> {
  try {
    const reply = await fetch(address)
    if (!reply.ok) return null
    const bytes = new Uint8Array(await reply.arrayBuffer())
    let binary = ''
    for (const byte of bytes) binary += String.fromCharCode(byte)
    return `data:font/woff2;base64,${btoa(binary)}`
  } catch {
    return null
  }
}

/** Puts a style element with the faces a standalone drawing names before its other children. */
export async function embedFonts(svg: SVGSVGElement): Promise<void> {
  const texts = [...svg.querySelectorAll('text, tspan')]
  const families = new Set(
    texts.map(
      (text) => (text.getAttribute('font-family') ?? '').split(',')[0]?.replace(/["']/g, '').trim() ?? '',
    ),
  )
  const slants = new Set(['normal', ...texts.map((text) => text.getAttribute('font-style') ?? 'normal')])
  const faces = facesFor(families, slants, texts.map((text) => text.textContent ?? '').join(''))
  const written = await Promise.all(
    faces.map(async ({ css, address }) => {
      const data = await asData(address)
      return data === null ? '' : `@font-face{${css}src:url(${data}) format("woff2")}`
    }),
  )
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = written.join('')
  svg.prepend(style)
}
