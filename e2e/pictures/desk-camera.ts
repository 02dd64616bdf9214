import type { Desk } from '../screens/desk.ts'
import type { DeskWalk } from '../screens/every-room.ts'
import { papers } from './papers.ts'
import { laySheet, type Shot, shoot } from './sheet.ts'

/** Each page of the desk on a sheet, in Chinese above and in English below; and what its printers are given. */
export function photographingDesk(staff: Desk): DeskWalk {
  const { page } = staff
  return {
    ...papers(staff),
    async look(name) {
      const shots: Shot[] = []
      // Nothing is shown as if a hand were on it.
      await page.mouse.move(1, 1)
      for (const language of ['zh', 'en'] as const) {
        await staff.speak(language)
        shots.push(await shoot(page, 0.7))
      }
      await staff.speak('zh')
      await laySheet(
        page,
        `desk/${name}`,
        shots.map((shot) => [shot]),
      )
    },
  }
}
