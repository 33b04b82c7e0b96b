// The land of the world as drawn shapes: Natural Earth's countries, 1 : 50 million, in the Equal Earth projection, which
// keeps areas true. Loaded only when somebody asks for it. The cut runs through the Bering Strait, so that no state but
// Antarctica's ice, which is left out, is torn. Small states get a circle; Tuvalu, which the drawing leaves out, a place.
import { geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import address from 'world-atlas/countries-50m.json?url'
import { stateOfNumeric } from './numeric-codes.ts'

export type LandShape = {
  /** Alpha-3; null for land without a seat of its own at the United Nations. */
  readonly code: string | null
  readonly path: string
}

export type LandPlace = {
  readonly code: string
  readonly x: number
  readonly y: number
  /** Too small to be seen as land: drawn as a circle. */
  readonly isSmall: boolean
}

export type Land = {
  readonly shapes: readonly LandShape[]
  /** One for each of the 195 states. */
  readonly places: readonly LandPlace[]
}

export const landWidth = 960
export const landHeight = 452

/** A file of land as topojson has it. */
type World = Parameters<typeof feature>[0]
type Shape = Extract<ReturnType<typeof feature>, { readonly type: 'FeatureCollection' }>['features'][number]
type Polygon = Extract<Shape['geometry'], { readonly type: 'Polygon' }>

const antarctica = '010'
/** Funafuti, for the one state without land in the drawing. */
const leftOut: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  TUV: [179.2, -8.52],
}
/** In square pixels: less than this cannot be pointed at. */
const smallest = 14

/** The polygon that carries a state's name: the largest of its pieces. */
function largest(shape: Shape, area: (piece: Polygon) => number): Polygon | null {
  const { geometry } = shape
  if (geometry.type === 'Polygon') return geometry
  if (geometry.type !== 'MultiPolygon') return null
  const pieces = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
  return pieces.reduce<Polygon | null>(
    (best, piece) => (best && area(best) >= area(piece) ? best : piece),
    null,
  )
}

/** Draws what the file holds. */
export function drawLand(world: World): Land {
  const { countries } = world.objects
  if (countries?.type !== 'GeometryCollection') throw new Error('the file of the land has no countries')
  const kept = { ...countries, geometries: countries.geometries.filter(({ id }) => id !== antarctica) }
  const all = feature(world, kept)
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(
      [
        [4, 4],
        [landWidth - 4, landHeight - 4],
      ],
      all,
    )
  const path = geoPath(projection).digits(1)
  const shapes: LandShape[] = []
  const places = new Map<string, LandPlace>()
  for (const shape of all.features) {
    const code = stateOfNumeric(String(shape.id))
    shapes.push({ code, path: path(shape) ?? '' })
    const main = largest(shape, (piece) => path.area(piece))
    // A state may have several shapes, as Australia has its reefs; the first and largest names it.
    if (code === null || main === null || places.has(code)) continue
    const [x, y] = path.centroid(main)
    places.set(code, { code, x, y, isSmall: path.area(shape) < smallest })
  }
  for (const [code, at] of Object.entries(leftOut)) {
    const point = projection([at[0], at[1]])
    if (point && !places.has(code)) places.set(code, { code, x: point[0], y: point[1], isSmall: true })
  }
  return {
    shapes,
    places: [...places.values()],
  }
}

/** Throws what the network throws: the screen says that the land did not load. */
export async function loadLand(): Promise<Land> {
  const reply = await fetch(address)
  if (!reply.ok) throw new Error(`the land answered ${reply.status}`)
  return drawLand((await reply.json()) as World)
}
