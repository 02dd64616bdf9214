import { createHmac } from 'node:crypto'
import type { MarketDay } from '../../shared/ids.ts'
import type { Clock } from '../clock.ts'

/**
 * Does something once a day for each person, of whom nothing is kept: they are remembered in memory only, under a key of that
 * day that lies nowhere. Answers whether it was done, now or before; what was not is tried again.
 */
export function onceADay({ random }: Pick<Clock, 'random'>) {
  let today: { readonly day: MarketDay; readonly key: Buffer; readonly done: Map<string, Promise<boolean>> } | undefined
  return async (day: MarketDay, identity: string, work: () => Promise<boolean>): Promise<boolean> => {
    if (today?.day !== day) today = { day, key: random(32), done: new Map() }
    const { key, done } = today
    const who = createHmac('sha256', key).update(identity).digest('base64url')
    const doing = done.get(who) ?? work()
    done.set(who, doing)
    const isDone = await doing
    if (!isDone) done.delete(who)
    return isDone
  }
}
export type OnceADay = ReturnType<typeof onceADay>
