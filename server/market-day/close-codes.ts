import type { MarketDay } from '../../shared/ids.ts'
import { closeCode, closingWord } from '../../shared/ledger/close-code.ts'
import type { Hall } from '../hall.ts'

/** 核对码 for the wall, from the evening until the next day opens. A view cannot wait: once the code is read, screens are told. */
export function codeOnTheWall({ ledger, changed, dayNow }: Pick<Hall, 'ledger' | 'changed' | 'dayNow'>) {
  let looked: MarketDay | undefined
  let code: string | undefined
  async function look(day: MarketDay): Promise<void> {
    ;[looked, code] = [day, undefined]
    const hash = await ledger.hashOf(day, closingWord)
    if (looked !== day || hash === undefined) return
    code = closeCode(hash)
    changed()
  }
  return (): string | undefined => {
    const { day, open } = dayNow()
    if (day === undefined || open) return undefined
    if (looked !== day)
      void look(day).catch(() => {
        // Whoever looks next reads again.
        looked = undefined
      })
    return looked === day ? code : undefined
  }
}
