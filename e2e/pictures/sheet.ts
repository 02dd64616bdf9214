import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CDPSession, Locator, Page } from '@playwright/test'
import { palettePng } from './palette-png.ts'

/** Every picture of the house lies here; the README shows those that lie beside this file. */
export const pictures = 'e2e/pictures'

/** A PNG in base64. */
export type Shot = string

/** Kept for as long as its page: whoever ends one takes what was set on the page away with it. */
const sessions = new WeakMap<Page, CDPSession>()

/** The page as it stands, or a part of it, so many times its size: drawn small at once, its letters are sharper than shrunk ones. */
export async function shoot(page: Page, scale: number, part?: Locator): Promise<Shot> {
  const box = await part?.boundingBox()
  const clip = { x: 0, y: 0, ...page.viewportSize(), ...box, scale }
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  const { data } = await session.send('Page.captureScreenshot', {
    clip: { width: 0, height: 0, ...clip },
    captureBeyondViewport: part !== undefined,
  })
  return data
}

/**
 * One picture of many, `<name>.png`: rows of shots, as large as they are. Of so few colours that a repository can hold one of
 * every page. `of` is any page of the browser that lays it.
 */
export async function laySheet(of: Page, name: string, rows: readonly (readonly Shot[])[]): Promise<void> {
  const browser = of.context().browser()
  if (browser === null) throw new Error('A page without a browser')
  const table = await browser.newPage()
  const { width, palette, pixels } = await table.evaluate(laid, { rows, gap: 16 })
  await table.close()
  const path = join(pictures, `${name}.png`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, palettePng(width, palette, Buffer.from(pixels, 'base64')))
}

/** Runs in a page: the shots laid out, each pixel by the number of its colour. The commonest colours stay as they are, others become the nearest. */
async function laid({ rows, gap }: { readonly rows: readonly (readonly Shot[])[]; readonly gap: number }) {
  const mostColours = 96
  const leastApart = 120
  const pictureOf = async (shot: Shot) => {
    const image = new Image()
    image.src = `data:image/png;base64,${shot}`
    await image.decode()
    return image
  }
  const lines = await Promise.all(rows.map((row) => Promise.all(row.map(pictureOf))))
  const widths = lines.map((line) => line.reduce((sum, { width }) => sum + width + gap, gap))
  const heights = lines.map((line) => Math.max(...line.map(({ height }) => height)) + gap)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(...widths)
  canvas.height = heights.reduce((sum, height) => sum + height, gap)
  const brush = canvas.getContext('2d')
  if (brush === null) throw new Error('No canvas here')
  brush.fillStyle = '#b8c0c8'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  let y = gap
  for (const [nth, line] of lines.entries()) {
    let x = gap
    for (const image of line) {
      brush.drawImage(image, x, y)
      x += image.width + gap
    }
    y += heights[nth] ?? 0
  }
  const colours = new Uint32Array(brush.getImageData(0, 0, canvas.width, canvas.height).data.buffer)
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const apart = (one: number, other: number) =>
    [0, 8, 16].reduce((sum, bit) => sum + (((one >> bit) & 255) - ((other >> bit) & 255)) ** 2, 0)
  const palette: number[] = []
  const numbers = new Map<number, number>()
  for (const [colour] of [...counts].sort(([, one], [, other]) => other - one)) {
    const nearest = palette.reduce(
      (best, other, at) => (apart(colour, other) < apart(colour, palette[best] ?? 0) ? at : best),
      0,
    )
    const isNew =
      palette.length === 0 || (palette.length < mostColours && apart(colour, palette[nearest] ?? 0) > leastApart)
    numbers.set(colour, isNew ? palette.push(colour) - 1 : nearest)
  }
  const pixels = Uint8Array.from(colours, (colour) => numbers.get(colour) ?? 0)
  let text = ''
  for (let at = 0; at < pixels.length; at += 32_768) text += String.fromCharCode(...pixels.subarray(at, at + 32_768))
  return { width: canvas.width, palette, pixels: btoa(text) }
}
