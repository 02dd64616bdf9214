import type { DueRow } from '../../../shared/county/follow-up/view.ts'
import { tradeName } from '../../app/market.ts'
import { words } from '../words.ts'

/** `蔬菜采收，8月17日`, `第一次上岗 8月17日`. */
export function aboutWords(row: DueRow): string {
  const { desk, followUp, terms } = words()
  return 'work' in row
    ? desk.together([tradeName(row.work.trade), terms.workDate(row.work.workDate)])
    : followUp.firstWork(terms.workDate(row.since))
}

/** What is asked: `该问工钱`, `上岗满 7 天`. */
export function kindWords({ about }: DueRow): string {
  const say = words().followUp
  return about.kind === 'visit' ? say.visitAfter[about.afterDays] : say.lists[about.kind]
}

/** What came of the last call; nothing where nobody has called. */
export function lastWords({ last, notReached }: DueRow): string {
  const say = words().followUp
  if (last === undefined) return ''
  return last === 'not-reached' ? say.notReached(notReached) : say.outcomes[last]
}
