import { zh } from '../../shared/language/zh.ts'
import { expect } from '../market.ts'
import type { Desk } from './desk.ts'
import type { DeskWalk } from './every-room.ts'

const { boarding, checkTicket, payDesk, reports } = zh

/** The rooms for what comes after the ticket: the door of the bus, the pay of yesterday, and what it came to. */
export function afterWork({ page }: Desk, { look, sheets, rolls }: DeskWalk) {
  const press = async (name: string | RegExp) => {
    // The hand goes there anew: one that has stayed where it was is not believed at once.
    await page.mouse.move(1, 1)
    await page.getByRole('button', { name, exact: true }).first().click()
  }
  const dialog = page.getByRole('dialog')

  /** A ticket is scanned at the door, and no paper at all. */
  async function board(token: string): Promise<void> {
    await press(boarding.modes.board)
    await expect(page.locator('.not-aboard button').first()).toBeVisible()
    for (const [scanned, name] of [
      [token, 'boarded'],
      ['NOTICKET', 'not-boarded'],
    ] as const) {
      await page.getByLabel(checkTicket.label).fill(scanned)
      await page.keyboard.press('Enter')
      await expect(page.locator(`.boarded[data-tone=${name === 'boarded' ? 'green' : 'red'}]`)).toBeVisible()
      await look(name)
    }
  }

  /** Somebody complains: each thing that can be said, and the record of all of it. */
  async function pay(): Promise<void> {
    const { acts, lists } = payDesk
    await press(new RegExp(`^${lists.complaints}`))
    await expect(page.locator('.log-row').first()).toBeVisible()
    await look('pay')
    await page.locator('.log-row button').first().click()
    await expect(dialog.locator('.work-history time').first()).toBeVisible()
    await look('pay-of-one')
    for (const act of ['worker', 'boss', 'note', 'end', 'correct', 'record'] as const) {
      await press(acts[act])
      await expect(dialog.locator('form')).toBeVisible()
      if (act === 'worker') await dialog.getByLabel(payDesk.said.short, { exact: true }).check()
      if (act === 'end') {
        await dialog.getByLabel(payDesk.result.settled, { exact: true }).check()
        await dialog.getByLabel(payDesk.inTheEnd.known, { exact: true }).check()
      }
      if (act === 'correct') await dialog.getByLabel(payDesk.came.arrived, { exact: true }).check()
      if (act === 'record') await dialog.getByLabel(payDesk.paper.whole).check()
      await look(`pay-${act}`)
      if (act === 'record') await dialog.getByLabel(payDesk.paper.masked).check()
      else await press(acts[act])
    }
    await dialog.getByRole('button', { name: payDesk.paper.print, exact: true }).click()
    await expect(dialog.getByText(payDesk.saved(acts.record))).toBeVisible()
    await sheets('record', '.record-paper', 'upright')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }

  /** Each span there is, what stands behind a figure, and both papers of a day. */
  async function figures(): Promise<void> {
    const which = page.locator('.span-which p')
    const turn = async (name: string) => {
      const shown = await which.innerText()
      await press(name)
      await expect(which).not.toHaveText(shown)
    }
    for (const span of ['year', 'month', 'week', 'day'] as const) {
      await turn(reports.spans[span])
      // Nothing has closed today, nor this week on a Monday.
      if (await page.getByText(reports.nothing).isVisible()) await turn(reports.before)
      await expect(page.locator('.report-groups')).toBeVisible()
      await look(`reports-${span}`)
      if (span === 'month') await page.getByRole('button', { name: reports.print }).click()
      if (span === 'month') await sheets('report', '.report-paper', 'upright')
    }
    await press(new RegExp(`^${reports.figures.placements} `))
    await expect(page.locator('.behind-rows tbody tr').first()).toBeVisible()
    await look('reports-behind')
    await press(reports.back)
    await press(reports.printSlip)
    await rolls('closing-slip', /^Print closing slip/)
  }
  return { board, pay, figures }
}
