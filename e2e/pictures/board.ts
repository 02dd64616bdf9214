import type { Page } from '@playwright/test'
import { callSeconds } from '../../shared/day/matching/call-pace.ts'
import type { BoardView } from '../../shared/places/hall-board/view.ts'
import { expect, type Market, test } from '../market.ts'
import { boardStates, putUpNotice, showOnBoard } from '../screens/board-states.ts'
import { turn } from '../screens/turn.ts'
import { laySheet, type Shot, shoot } from './sheet.ts'

const { waiting } = boardStates
const fewJobs = { ...waiting, jobs: waiting.jobs.slice(0, 4) }
/** What comes when the first page of jobs has hung for its ten seconds. */
const laterPages: Readonly<Record<string, BoardView>> = {
  notice: fewJobs,
  seal: boardStates['before-lots'],
  seed: boardStates['after-lots'],
}
const pageSeconds = 10
/** Equally high on the sheet. */
const scales = { landscape: 0.5, portrait: 0.28125 } as const

/** The wall with such a view, so many seconds after it came, lying and upright, in both languages. */
async function takeBoard(page: Page, market: Market, name: string, view: BoardView, seconds: number): Promise<void> {
  let passed = 0
  await showOnBoard(
    page,
    view,
    () => true,
    () => passed,
  )
  const rows: Shot[][] = []
  for (const language of ['zh', 'en'] as const) {
    passed = 0
    await page.goto(`${market.board}?language=${language}`)
    await expect(page.locator('.board-foot')).toBeVisible()
    for (; passed < seconds; passed++) await page.clock.runFor(1000)
    const row: Shot[] = []
    for (const shape of ['landscape', 'portrait'] as const) {
      await turn(page, shape)
      row.push(await shoot(page, scales[shape]))
    }
    rows.push(row)
  }
  await page.unrouteAll({ behavior: 'wait' })
  await laySheet(page, `board/${name.replaceAll(' ', '-')}`, rows)
}

test('the wall in every state', async ({ market, page }) => {
  await page.clock.install()
  for (const [name, view] of Object.entries(boardStates))
    await takeBoard(page, market, name, view, name === 'three-calls' ? 2 * callSeconds : 1)
  for (const [name, view] of Object.entries(laterPages)) {
    if (name === 'notice') await putUpNotice(page)
    await takeBoard(page, market, name, view, pageSeconds + 1)
  }
})
