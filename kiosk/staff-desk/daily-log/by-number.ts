import { createEffect, createSignal, on } from 'solid-js'
import { type Meant, nobodyMeant } from '../../../shared/places/daily-log/find-rows.ts'
import { mayEndNumber, plain } from '../../../shared/places/daily-log/typed-text.ts'
import { ask } from '../../app/send.ts'
import { createLooking, lookedAt } from '../looking.ts'
import type { FollowedLog } from './heard-log.ts'

/** Whose number is typed: the page has none to look in, so the hall is asked. Undefined until it has answered. */
export function createByNumber(heard: Pick<FollowedLog, 'day' | 'log'>, typed: () => string, expired: () => void) {
  const [told, setTold] = createSignal<{ readonly asked: string; readonly rows: Meant }>()
  const isNumber = () => mayEndNumber(plain(typed()))
  const asked = () => `${heard.day()} ${typed()}`
  const look = createLooking(async () => {
    const before = asked()
    const reply = await ask('staff-desk/log-by-number', { day: heard.day(), typed: typed() })
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') expired()
    if (before !== asked()) return 'stale'
    if (reply.answer === 'done') setTold({ asked: before, rows: new Set(reply.value) })
    return lookedAt(reply)
  })
  // What is no number is not looked at, so that no rest follows in which the next key would wait.
  createEffect(
    on([asked, () => heard.log()?.version], () => {
      if (isNumber()) look()
    }),
  )
  return (): Meant | undefined => {
    if (!isNumber()) return nobodyMeant
    const last = told()
    return last?.asked === asked() ? last.rows : undefined
  }
}
