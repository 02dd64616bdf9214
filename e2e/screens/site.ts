import type { Browser, Page } from '@playwright/test'
import { madeUpPin, makeCreditCode, makePhone } from '../../shared/identity/made-up.ts'
import type { PostingId } from '../../shared/ids.ts'
import { papersOn } from '../../shared/testing/on-paper.ts'
import { takesPictures } from '../pictures/camera.ts'
import { laySheet, type Shot, shoot } from '../pictures/sheet.ts'
import { wearHouseFont } from './house-font.ts'
import { done, type townsfolk } from './townsfolk.ts'

/** The first company has its list printed, and this is what the code on it says. */
export async function codeOnList(people: ReturnType<typeof townsfolk>, posting: PostingId): Promise<string> {
  const at = people.screen()
  const identity = { kind: 'company', creditCode: makeCreditCode(1), phone: makePhone(1) } as const
  done(await at.ask('posting/identify', { command: people.command(), identity, pin: madeUpPin }))
  const asked = { command: people.command(), posting, language: 'zh' } as const
  const code = papersOn(done(await at.ask('placement/print-list', asked)).papers)[0]?.code
  if (code === undefined) throw new Error('A list has a code')
  return code
}

/** A small phone with the page of that link. */
export async function phoneWith(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, hasTouch: true, locale: 'zh-CN' })
  const phone = await context.newPage()
  await phone.goto(address)
  return phone
}

type Shape = 'phone' | 'portrait' | 'landscape'
const sizes = {
  phone: { width: 360, height: 780, scale: 1 },
  portrait: { width: 1080, height: 1920, scale: 0.4 },
  landscape: { width: 1920, height: 1080, scale: 0.339 },
} as const

/** With a camera in its hand (`npm run pictures`): the page in each of these shapes, in both languages, on one sheet. */
export const looksOf =
  (page: Page, shapes: readonly Shape[] = ['phone']) =>
  async (name: string): Promise<void> => {
    if (!takesPictures) return
    await wearHouseFont(page)
    const shots: Shot[][] = []
    for (const shape of shapes) {
      const { scale, ...size } = sizes[shape]
      await page.setViewportSize(size)
      const pair: Shot[] = []
      for (const _ of ['zh', 'en']) {
        pair.push(await shoot(page, scale))
        // Also where a question lies over it.
        await page.evaluate(() => document.querySelector<HTMLButtonElement>('.site-language')?.click())
      }
      shots.push(pair)
    }
    const [first = 'phone'] = shapes
    await page.setViewportSize({ width: sizes[first].width, height: sizes[first].height })
    await laySheet(page, `site/${name}`, shots)
  }
