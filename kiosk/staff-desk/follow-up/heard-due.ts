import { createEffect, createSignal, on } from 'solid-js'
import type { DueList } from '../../../shared/api/follow-up.ts'
import { ask } from '../../app/send.ts'
import { createLooking, lookedAt } from '../looking.ts'

/** What is due as the page has it; asked anew when the desk's live view says that it is another list. */
export function createHeardDue(version: () => number, expired: () => void) {
  const [heard, setHeard] = createSignal<DueList>()
  const [lost, setLost] = createSignal(false)
  const look = createLooking(async () => {
    const reply = await ask('follow-up/list', {})
    setLost(reply.answer !== 'done')
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') expired()
    if (reply.answer === 'done') setHeard(reply.value)
    return lookedAt(reply)
  })
  createEffect(on(version, look))
  return { heard, lost }
}
