import type { ViewportSize } from '@playwright/test'
import { accessFaults } from './access.ts'
import type { Desk } from './desk.ts'
import { type DeskMeasure, deskFaults } from './desk-faults.ts'
import type { DeskWalk } from './every-room.ts'
import { breaking, lineFaults } from './line-faults.ts'
import { steadyFaults } from './steady-faults.ts'
import type { Language } from './terminal.ts'

/** Read sitting. */
export const byMouse = { text: 18, target: 36 } as const
/** By a finger, at a desk that is one sheet of glass. */
export const byFinger = { text: 18, target: 44 } as const
/** In the hand. */
export const onPhone = { text: 16, target: 44 } as const

export const small = { width: 1366, height: 768 } as const
const wide = { width: 1920, height: 1080 } as const

export const isLong = process.env['GONGPIAO_LONG'] === '1'
/** Sheets of the very component of one that is looked at, with other words in it: the long tests ask axe of these too. */
const likeOthers: ReadonlySet<string> = new Set(
  [
    'close-day phone-look phone-of-worker hard-to-place show-number stop-employer do-not-send-why withdraw-card',
    'posting-places correct-birth account-password account-end forget-employer log-whole-names leave release',
    'settings-boost settings-by-name settings-filling settings-offer-hold settings-gate settings-complaint-lines settings-voice',
    'settings-townships settings-certificates printing-change',
    'reports-year reports-week pay-boss pay-note pay-correct not-boarded revoke-site-link',
  ].flatMap((names) => names.split(' ')),
)

interface DeskMode {
  readonly language: Language
  readonly size: ViewportSize
}
/** The narrowest window with the longest words tells most, and of reading aids all; then the desk as most have it. The long tests see every desk there is. */
const narrowest: DeskMode = { language: 'en', size: small }
const modes: readonly DeskMode[] = isLong
  ? (['zh', 'en'] as const).flatMap((language) => [small, wide].map((size) => ({ language, size })))
  : [narrowest, { language: 'zh', size: wide }]
const tellsAccess = (mode: DeskMode, name: string) => isLong || (mode === narrowest && !likeOthers.has(name))

/** Sees each page of the desk in every mode, and adds what breaks the look; whatever is printed has come out at once. */
export function lookingAtDesk(staff: Desk, measure: DeskMeasure, faults: string[]): DeskWalk {
  const { page } = staff
  const printed = async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  }
  return {
    rolls: printed,
    sheets: printed,
    async look(name) {
      for (const mode of modes) {
        const { language, size } = mode
        await page.setViewportSize(size)
        await staff.speak(language)
        await page.evaluate(
          () => new Promise<void>((settled) => requestAnimationFrame(() => requestAnimationFrame(() => settled()))),
        )
        const found = [
          ...(await page.evaluate(deskFaults, measure)),
          ...(await page.evaluate(lineFaults, breaking)),
          ...(tellsAccess(mode, name) ? await accessFaults(page, 'AA') : []),
        ]
        faults.push(...found.map((fault) => `${name}, ${language}, ${size.width} wide: ${fault}`))
      }
      await staff.speak('zh')
      faults.push(...(await page.evaluate(steadyFaults)).map((fault) => `${name}: ${fault}`))
    },
  }
}
