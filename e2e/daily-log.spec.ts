import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { makePhone } from '../shared/identity/made-up.ts'
import { expect, test } from './market.ts'
import { desk } from './screens/desk.ts'
import { lookOnA4 } from './screens/on-a4.ts'
import { personId, townsfolk, yang } from './screens/townsfolk.ts'

const twelve = Array.from({ length: 12 }, (_, n) => n + 1)
const residentIds = twelve.map(personId)

for (const language of ['zh', 'en'] as const)
  test(`staff read the day, its histories, its paper and its file, ${language}`, async ({ market, page }) => {
    await page.addInitScript(() => {
      window.print = () => {}
    })
    const staff = desk(page, language)
    await staff.open(market.desk)
    await staff.firstAccount(market.firstCode(), yang.name, yang.password)
    await staff.openLog()
    await expect(page.getByText(staff.log.nobodyYet)).toBeVisible()
    const others = townsfolk(market, '2026-08-17')
    for (const nth of twelve) await others.checkIn(nth, 'loading')

    await test.step('rows come by themselves, and the figures are their number', async () => {
      await expect(page.locator('.log-row')).toHaveCount(12)
      await expect(page.getByRole('button', { name: `12 ${staff.log.measures.checkedIn}` })).toBeVisible()
      await expect(page.getByText(staff.log.count(12, 0))).toBeVisible()
    })

    await test.step('by keyboard alone: find, walk, open, close', async () => {
      await page.keyboard.press('/')
      await page.keyboard.type('a00')
      await expect(page.locator('.log-row')).toHaveCount(9)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(page.locator('.row-history').getByText(staff.events['checked-in'].name)).toBeVisible()
      await expect(page.locator('.log-row.open')).toContainText('A002')
      await page.keyboard.press('Escape')
      await expect(page.locator('.row-history')).toHaveCount(0)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(page.locator('.log-row')).toHaveCount(12)
      expect(new URL(page.url()).search).toBe('')
    })

    await test.step('by the last four of an ID, of whom the page itself has no number', async () => {
      const [, , third = ''] = residentIds
      await page.getByPlaceholder(staff.log.searchHint).fill(third.slice(-4))
      await expect(page.locator('.log-row')).toHaveCount(1)
      await expect(page.locator('.log-row')).toContainText('A003')
      await page.getByPlaceholder(staff.log.searchHint).fill('')
    })

    await test.step('the paper has everybody, the totals and lines to sign', async () => {
      await page.getByRole('button', { name: staff.log.print, exact: true }).click()
      const sheet = await lookOnA4(page, '.log-paper', 'lying')
      expect(sheet).toMatchObject({ tooWide: [], tooSmall: [] })
      expect(sheet.foot).toContain(staff.log.paperDay('2026-08-17'))
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('.log-paper tbody tr')).toHaveCount(12)
      await expect(page.getByText(staff.log.totalOf(staff.log.measures.checkedIn, 12))).toBeVisible()
      for (const who of staff.log.signatures) await expect(page.locator('.paper-signs').getByText(who)).toBeVisible()
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      // A4 lying down, in points.
      expect(pdf).toMatch(/MediaBox \[0 0 84[12][.\d]* 59[45][.\d]*\]/)
      await page.emulateMedia({ media: 'screen' })
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      await expect(page.locator('.log-paper')).toHaveCount(0)
    })

    await test.step('the file has whom the page shows and names nobody; with a reason it names everybody', async () => {
      const dialog = page.getByRole('dialog')
      const open = () => page.getByRole('button', { name: staff.log.export }).click()
      await open()
      await dialog.getByLabel(staff.log.exportAs).selectOption('csv')
      const masked = await saved(page.waitForEvent('download'), () =>
        dialog.getByRole('button', { name: staff.log.exportConfirm }).click(),
      )
      expect(masked.name).toBe(`${staff.log.fileName('2026-08-17', { isPart: false, isWhole: false })}.csv`)
      expect(masked.text.split('\r\n')).toHaveLength(13)
      for (const id of residentIds) expect(masked.text.replaceAll(' ', '')).not.toContain(id)
      expect(masked.text).not.toContain(makePhone(1))
      await open()
      await dialog.getByLabel(staff.log.exportAs).selectOption('csv')
      await dialog.getByLabel(staff.log.exportNames).selectOption('whole')
      await page.getByLabel(staff.log.wholeReason).fill('劳动监察要核对')
      const whole = await saved(page.waitForEvent('download'), () => page.keyboard.press('Enter'))
      expect(whole.name).toBe(`${staff.log.fileName('2026-08-17', { isPart: false, isWhole: true })}.csv`)
      for (const id of residentIds) expect(whole.text.replaceAll(' ', '')).toContain(id)
      await page.getByPlaceholder(staff.log.searchHint).fill('a00')
      await open()
      const part = page.waitForEvent('download')
      await dialog.getByRole('button', { name: staff.log.exportConfirm }).click()
      const found = await part
      expect(found.suggestedFilename()).toBe(
        `${staff.log.fileName('2026-08-17', { isPart: true, isWhole: false })}.xlsx`,
      )
      // A workbook is a zip.
      expect((await readFile(await found.path())).subarray(0, 2).toString()).toBe('PK')
      await page.getByPlaceholder(staff.log.searchHint).fill('')
    })

    await test.step('a day without a market says so', async () => {
      await page.getByRole('button', { name: staff.log.dayBefore }).click()
      await expect(page.getByText(staff.log.states.none)).toBeVisible()
      await page.getByRole('button', { name: staff.log.dayAfter }).click()
      await expect(page.locator('.log-row')).toHaveCount(12)
    })
  })

async function saved(coming: Promise<Download>, act: () => Promise<void>) {
  await act()
  const download = await coming
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}
