import { createEffect, createSignal, on } from 'solid-js'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { ask } from '../../app/send.ts'
import { createLooking, lookedAt } from '../looking.ts'

/** Days of work as the page has them: what is to be done, or all of a day; asked anew when the desk's live view says that something was said or done. */
export function createHeardWorks(day: () => MarketDay | undefined, version: () => number, expired: () => void) {
  const [heard, setHeard] = createSignal<{
    readonly day: MarketDay | undefined
    readonly works: readonly DeskWork[]
  }>()
  const [lost, setLost] = createSignal(false)
  const look = createLooking(async () => {
    const asked = day()
    const reply = await ask('pay/works', asked === undefined ? {} : { day: asked })
    setLost(reply.answer !== 'done')
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') expired()
    if (asked !== day()) return 'stale'
    if (reply.answer === 'done') setHeard({ day: asked, works: reply.value })
    return lookedAt(reply)
  })
  createEffect(on([day, version], look))
  const works = () => {
    const known = heard()
    return known !== undefined && known.day === day() ? known.works : undefined
  }
  return { works, lost }
}
