import type { QrDrawing } from '../../shared/ticket/paper.ts'

/** A printer with a small memory takes a picture in bands. */
const bandDots = 36
/** Three quarters of a millimetre a module: 34 mm for the largest code a ticket has. */
const moduleDots = 6

/**
 * A code as 1-bit rasters (`GS v 0`) below each other, from our own drawing: the printer is not asked to make a code of its own, so its version, mask and
 * correction stay those of the screen and of the browser's paper.
 */
export function rasterOf({ size, path }: QrDrawing): readonly Uint8Array[] {
  const dots = size * moduleDots
  const rowBytes = Math.ceil(dots / 8)
  const bits = new Uint8Array(rowBytes * dots)
  for (const { x, y, length } of runsIn(path))
    for (let row = y * moduleDots; row < (y + 1) * moduleDots; row++)
      for (let dot = x * moduleDots; dot < (x + length) * moduleDots; dot++) {
        const at = row * rowBytes + (dot >> 3)
        bits[at] = (bits[at] ?? 0) | (0x80 >> (dot & 7))
      }
  return Array.from({ length: Math.ceil(dots / bandDots) }, (_, nth) => {
    const [from, to] = [nth * bandDots, Math.min((nth + 1) * bandDots, dots)]
    const band = bits.subarray(from * rowBytes, to * rowBytes)
    return picture(rowBytes, to - from, band)
  })
}

/** So many dots across and down, all of them black. */
export const blackBand = (width: number, height: number): Uint8Array =>
  picture(width / 8, height, new Uint8Array((width / 8) * height).fill(0xff))

const picture = (rowBytes: number, height: number, bits: Uint8Array): Uint8Array =>
  Uint8Array.from([0x1d, 0x76, 0x30, 0, ...twoBytes(rowBytes), ...twoBytes(height), ...bits])

/** The horizontal runs of a drawing, in modules. */
const runsIn = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(([, x, y, length]) => ({
    x: Number(x),
    y: Number(y),
    length: Number(length),
  }))

const twoBytes = (count: number): readonly [number, number] => [count & 255, count >> 8]
