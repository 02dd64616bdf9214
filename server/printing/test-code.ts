import jsqr from 'jsqr'
import type { Printed } from './decode.ts'
import { paperDots } from './print-head.ts'

type Raster = Extract<Printed, { kind: 'raster' }>

/** What the code on a slip says, read from its dots by who knows nothing of ours. */
export const codeOnSlip = (slip: readonly Printed[]): string | undefined =>
  slip.some(isOfCode) ? readCode(rasterIn(slip)) : undefined

/** Other rasters are black from edge to edge. */
const isOfCode = (printed: Printed): boolean => printed.kind === 'raster' && printed.width < paperDots

/** The bands of a picture below each other, nothing between them. */
export function rasterIn(printed: readonly Printed[]): Raster {
  const from = printed.findIndex(isOfCode)
  const bands = printed.slice(from).flatMap((each) => (each.kind === 'raster' ? [each] : []))
  const [first] = bands
  if (first === undefined) throw new Error('no code')
  if (printed.slice(from, from + bands.length).some(({ kind }) => kind !== 'raster'))
    throw new Error('something stands between the bands of the code')
  const height = bands.reduce((sum, band) => sum + band.height, 0)
  return { ...first, height, bits: Uint8Array.from(bands.flatMap(({ bits }) => [...bits])) }
}

export function readCode(raster: Raster): string | undefined {
  const white = 24
  const [width, height] = [raster.width + 2 * white, raster.height + 2 * white]
  const picture = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < raster.height; y++)
    for (let x = 0; x < raster.width; x++)
      if (((raster.bits[y * (raster.width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1)
        picture.fill(0, ((y + white) * width + x + white) * 4, ((y + white) * width + x + white) * 4 + 3)
  return jsqr(picture, width, height)?.data
}
