import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { rollMarkup } from '../../server/placement/paper-markup.ts'
import { drawQr } from '../../server/placement/ticket.ts'
import { slipPieces } from '../../server/printing/slip-job.ts'
import { slipPicture } from '../../server/printing/slip-picture.ts'
import { everyPaper, madeUpTicket } from '../../shared/testing/papers.ts'
import type { Paper } from '../../shared/ticket/layout/blocks.ts'
import { expect, test } from '../market.ts'
import { plantSheet } from '../screens/plant.ts'
import { laySheet, type Shot, shoot } from './sheet.ts'

const looks = ['paper', 'roll'].map((name) => `kiosk/pieces/paper/${name}.css`)
/** Both as wide on the sheet: 72 mm of a screen's dots, and 80 mm of a printer's. */
const scales = { roll: 1.2, printer: 0.52 } as const
const qr = drawQr(`HTTPS://GIG.ZHANGBEI.GOV.CN/T/${'AB2C3D4E5F6G7'.repeat(9)}`)

/** Runs in the page: puts a paper there alone, its letters loaded. */
async function put(markup: string): Promise<void> {
  document.querySelector('.roll')?.remove()
  const sheet = document.createElement('div')
  sheet.className = 'roll'
  sheet.innerHTML = markup
  document.body.append(sheet)
  const load = (weight: number) =>
    document.fonts.load(`${weight} 24px "Noto Sans SC Variable"`, sheet.textContent ?? '')
  await Promise.allSettled([500, 700].map(load))
}

async function take(page: Page, lang: string, paper: Paper): Promise<readonly Shot[]> {
  await page.evaluate((language) => {
    document.documentElement.lang = language
  }, lang)
  await page.evaluate(put, rollMarkup([paper]))
  const roll = await shoot(page, scales.roll, page.locator('.roll-paper'))
  await page.evaluate(put, slipPicture(slipPieces([paper])))
  return [roll, await shoot(page, scales.printer, page.locator('.roll svg'))]
}

test('every paper, as a browser prints it and as a printer of the hall does, in Chinese and in English', async ({
  market,
  page,
}) => {
  await page.goto(market.terminal)
  await expect(page.locator('.doors')).toBeVisible()
  await plantSheet(page, (await Promise.all(looks.map((look) => readFile(look, 'utf8')))).join('\n'))
  await page.emulateMedia({ media: 'print' })
  for (const [name, { zh, en }] of everyPaper({ ...madeUpTicket, qr })) {
    const shots = [...(await take(page, 'zh-CN', zh)), ...(await take(page, 'en', en))]
    await laySheet(page, `papers/printer-${name.replaceAll(' ', '-')}`, [shots])
  }
})
