import type { Locator } from '@playwright/test'
import jsqr from 'jsqr'
import { shoot } from '../pictures/sheet.ts'

/** What a reader that knows nothing of ours makes of a picture of this part of a page, `scale` dots a pixel. */
export async function codeInPicture(part: Locator, scale = 1): Promise<string | undefined> {
  const png = await shoot(part.page(), scale, part)
  const { width, height, dots } = await part.page().evaluate(dotsOf, png)
  return jsqr(Uint8ClampedArray.from(Buffer.from(dots, 'base64')), width, height)?.data
}

/** Runs in the page: the dots of a PNG, four bytes each. */
async function dotsOf(png: string) {
  const bytes = Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0))
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const { width, height } = image
  const brush = new OffscreenCanvas(width, height).getContext('2d')
  if (brush === null) throw new Error('No canvas here')
  brush.drawImage(image, 0, 0)
  const { data } = brush.getImageData(0, 0, width, height)
  let text = ''
  for (let at = 0; at < data.length; at += 32_768) text += String.fromCharCode(...data.subarray(at, at + 32_768))
  return { width, height, dots: btoa(text) }
}
