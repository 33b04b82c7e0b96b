// Takes a drawing of the page away as a file: as SVG with the fonts named, as PNG with them drawn, at twice its size.
import { saveFile } from '../files/save-file.ts'
import { embedFonts } from './embed-fonts.ts'
import { boxOf, type PaintWords, standaloneSvg, svgText } from './standalone-svg.ts'

/** `fileName` without its ending. */
export type PictureWords = PaintWords & { readonly fileName: string }

/** Pixels of a PNG for each unit of the drawing. */
const pngScale = 2

/** Saves the drawing as a file that stands alone. `svg` as text may use var(--…) of the page; it needs a viewBox. */
export function downloadSvg(svg: SVGSVGElement | string, words: PictureWords): void {
  const alone = standaloneSvg(svg, words)
  if (alone) saveFile(new Blob([svgText(alone)], { type: 'image/svg+xml' }), `${words.fileName}.svg`)
}

/** Saves it as PNG; false when this browser cannot draw it. */
export async function downloadPng(svg: SVGSVGElement | string, words: PictureWords): Promise<boolean> {
  const alone = standaloneSvg(svg, words)
  if (alone === null) return false
  const [, , width, height] = boxOf(alone)
  await embedFonts(alone)
  const image = new Image()
  // As data, since the page's policy lets images in from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(alone))}`
  try {
    await image.decode()
  } catch {
    return false
  }
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * pngScale)
  canvas.height = Math.round(height * pngScale)
  const brush = canvas.getContext('2d')
  if (!brush) return false
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/png'))
  if (blob === null) return false
  saveFile(blob, `${words.fileName}.png`)
  return true
}
