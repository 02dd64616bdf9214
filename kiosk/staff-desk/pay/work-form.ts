import type { DeskWork } from '../../../shared/county/pay/view.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { Asking } from '../asking.ts'

/** Every form about a day of work. */
export interface WorkForm {
  readonly work: DeskWork
  readonly today: MarketDay
  readonly asking: Asking
  readonly done: () => void
  readonly close: () => void
}

/** Which day of which ticket is spoken of. */
export const aboutOf = ({ placement, workDate }: DeskWork) => ({ placement, workDate })

/** `150`, `150.5` as fen; undefined for what is no amount. */
export function fenTyped(typed: string): number | undefined {
  const yuan = typed.normalize('NFKC').trim()
  return /^\d{1,5}(\.\d{1,2})?$/.test(yuan) ? Math.round(Number(yuan) * 100) : undefined
}
