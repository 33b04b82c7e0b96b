// Topics' colours as other programs write them: `#RRGGBB`. Ours are the look's twelve pigments, by day; any other colour is
// taken for the nearest of them as the eye sees it (CIE 1976 L*a*b*, the distance between two colours).

/** By number, from 1. The tokens `--topic-1` to `--topic-12` have the same; a test holds them together. */
export const pigmentColours: readonly string[] = [
  '#6353C5',
  '#9B6E00',
  '#135858',
  '#91084F',
  '#62964C',
  '#698AC0',
  '#69392B',
  '#615600',
  '#663578',
  '#AA4E51',
  '#2D7992',
  '#7D8488',
]

type Lab = readonly [lightness: number, a: number, b: number]

/** The pigment of a colour, 1 to 12, and whether it is the very one; null for what is no colour. `#RGB` will do. */
export function pigmentOf(colour: string): { readonly colour: number; readonly isExact: boolean } | null {
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(colour.trim())?.[1]
  if (hex === undefined) return null
  const full = (hex.length === 3 ? hex.replace(/./g, '$&$&') : hex).toUpperCase()
  const exact = pigmentColours.indexOf(`#${full}`)
  if (exact >= 0) return { colour: exact + 1, isExact: true }
  const [l, a, b] = labOf(full)
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (const [i, pigment] of pigmentColours.entries()) {
    const [otherL, otherA, otherB] = labOf(pigment.slice(1))
    const distance = (l - otherL) ** 2 + (a - otherA) ** 2 + (b - otherB) ** 2
    if (distance >= least) continue
    least = distance
    nearest = i
  }
  return { colour: nearest + 1, isExact: false }
}

/** sRGB (IEC 61966-2-1) to L*a*b* under the white D65. */
function labOf(hex: string): Lab {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const bent = (share: number) =>
    share > 216 / 24389 ? Math.cbrt(share) : (share * 24389) / 27 / 116 + 16 / 116
  const x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = bent(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
