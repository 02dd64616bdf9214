import { type Page, test } from '@playwright/test'
import { photographing, takesPictures } from '../pictures/camera.ts'
import { accessFaults, contrastFaults } from './access.ts'
import type { Look } from './hand.ts'
import { idleFaults } from './idle-faults.ts'
import { lostInLarge, said } from './large-faults.ts'
import { topmost } from './look-faults.ts'
import { everyMode, fewModes, type Mode, modeName, plain } from './modes.ts'
import { settingsInHand } from './settings-in-hand.ts'
import { steadyFaults } from './steady-faults.ts'
import { tapFaults } from './tap-faults.ts'
import { turnPanel } from './turn.ts'
import { wholeLook } from './whole-look.ts'

const isLong = process.env['GONGPIAO_LONG'] === '1'
/** As the next person has it each page is seen last: what does not change with the mode is asked of it there too. */
const modes = [...(isLong ? everyMode : fewModes).filter((mode) => modeName(mode) !== modeName(plain)), plain]
/** Where reading aids and contrast are looked at, which takes longer than all else. */
const tellsAccess: ReadonlySet<string> = new Set(
  takesPictures ? [] : ['portrait, zh', ...(isLong ? ['landscape, en'] : [])],
)
/** Pages of the very component of one that is looked at, with other words in it: the long tests ask reading aids of these too. */
const likeOthers: ReadonlySet<string> = new Set(
  [
    'own-phone birth-date resident-id employer-person employer-phone licence find-number crew-last-four',
    'own-from own-until free-hours distance',
    'township end leave bay policy pieces-per-hour piece-unit pay-day pay-way meals transport rain work-date',
    'waiting-before-lots waiting-after-lots waiting-at-seventeen jobs-before-lots',
    'changed cancelled opened stopped raise-hand trouble-keeps kept-confirmed kept-refused',
    'ticket-printing print-unknown print-out',
  ].flatMap((names) => names.split(' ')),
)

/** Where an act on one job of several is asked for or done: which one stands on the page. */
const ofOneJob: ReadonlySet<string> = new Set(
  'cancel cancelled cancel-second-day stop missing missing-second-day missed change-places'.split(' '),
)

/** A page or two of every room. */
const idleOfRooms = new Set('way find-number waiting change-wants kind own places'.split(' '))
/** Where nobody stands yet, and where something is said over the page, or its clock was stopped to see it. */
const neverIdle = /^home|^(raise-hand|help|silent|still-there|trouble|back-again|broken|reader-unread)$|^kept-/
const asksWhenIdle = (name: string) => (isLong ? !neverIdle.test(name) && !likeOthers.has(name) : idleOfRooms.has(name))

/** Everything on the page that breaks the look in this mode, each with its name. */
async function faultsOf(page: Page, name: string, mode: Mode): Promise<readonly string[]> {
  const faults = [
    ...(await wholeLook(page, mode)),
    ...(await accessIn(page, name, modeName(mode))),
    ...(ofOneJob.has(name) && !(await page.locator('.of-job').isVisible()) ? ['does not say of which job'] : []),
  ]
  return faults.map((fault) => `${name}, ${modeName(mode)}: ${fault}`)
}

/** Where reading aids are not asked in the long tests, contrast alone is. */
async function accessIn(page: Page, name: string, mode: string): Promise<readonly string[]> {
  if (tellsAccess.has(mode) && (isLong || !likeOthers.has(name))) return accessFaults(page, 'AAA')
  return isLong && !takesPictures ? contrastFaults(page) : []
}

/** What does not change with the mode, of a page as the next person has it. */
async function alike(page: Page, name: string): Promise<readonly string[]> {
  const isIdle = asksWhenIdle(name) ? await idleFaults(page, 60_000) : []
  return [...(await page.evaluate(tapFaults, topmost)), ...(await page.evaluate(steadyFaults)), ...isIdle].map(
    (fault) => `${name}: ${fault}`,
  )
}

/** Each mode has as many pages as it needs; how many may turn out only once its letters have come. */
async function turnToLast(page: Page): Promise<void> {
  const turned = () =>
    page.evaluate(() => {
      const further = document.querySelector('.pager-turn .big-button:last-child[aria-disabled="false"]')
      if (further instanceof HTMLElement) further.click()
      return further !== null
    })
  while (await turned());
}

/** The page that is looked at, as it stands in this mode. */
export type Switched = (mode: Mode) => Promise<Page>

/** The terminal stands at home; from there on its own buttons switch whatever page it shows. */
async function inPlace(page: Page): Promise<Switched> {
  const set = await settingsInHand(page)
  return async (mode) => {
    // 低位 is there once the panel stands.
    await turnPanel(page, mode.shape)
    await set(mode)
    return page
  }
}

/** Sees a page in every mode, switched in place, and adds what breaks the look; or, for `npm run pictures`, in the modes of its picture, and takes it. */
export async function looking(page: Page, faults: string[], switched?: Switched): Promise<Look> {
  const inMode = switched ?? (await inPlace(page))
  const see = async (name: string, mode: Mode) => {
    const shown = await inMode(mode)
    if (name.endsWith('last-page')) await turnToLast(shown)
    faults.push(...(await faultsOf(shown, name, mode)))
    return shown
  }
  if (takesPictures) return photographing(see)
  return async (_, name) => {
    test.info().annotations.push({ type: 'page', description: name })
    const large = await said(await inMode({ ...plain, large: true }))
    for (const mode of modes) await see(name, mode)
    const shown = await inMode(plain)
    faults.push(...(await alike(shown, name)))
    faults.push(...lostInLarge(await said(shown), large).map((fault) => `${name}, 大字: ${fault}`))
  }
}
