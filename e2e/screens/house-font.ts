import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const family = 'node_modules/@fontsource-variable/noto-sans-sc'

/** A phone has a Chinese font of its own, this machine has none: the page is given the house's, in as many faces as it has letters for. */
export async function wearHouseFont(page: Page): Promise<void> {
  const css = await readFile(join(family, 'index.css'), 'utf8')
  const letters = [...new Set(await page.locator('body').innerText())].map((letter) => letter.codePointAt(0) ?? 0)
  const faces = [...css.matchAll(/url\(\.\/(files\/[^)]+)\)[^;]*;\s*unicode-range: ([^;]+);/g)].flatMap(
    ([, file = '', ranges = '']) => (letters.some((letter) => isIn(letter, ranges)) ? [{ file, ranges }] : []),
  )
  const worn = await Promise.all(
    faces.map(async ({ file, ranges }) => ({ ranges, font: (await readFile(join(family, file))).toString('base64') })),
  )
  await page.evaluate(async (each) => {
    for (const { font, ranges } of each) {
      const bytes = Uint8Array.from(atob(font), (byte) => byte.charCodeAt(0))
      const face = new FontFace('Noto Sans SC', bytes, { unicodeRange: ranges, weight: '100 900' })
      document.fonts.add(await face.load())
    }
    await document.fonts.ready
  }, worn)
}

const isIn = (letter: number, ranges: string): boolean =>
  ranges.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return letter >= Number.parseInt(from, 16) && letter <= Number.parseInt(to, 16)
  })
