import { createEffect, createMemo } from 'solid-js'
import type { EmployerView } from '../../shared/day/posting/view.ts'
import { follow } from '../app/follow.ts'

/** The employer's own view, from the answer at hand or the live one: whichever came last. Goes home when the session is over. */
export function createEmployer(answered: () => EmployerView, onEnded: () => void): () => EmployerView {
  const employer = follow('employer')
  createEffect(() => employer.ended() && onEnded())
  let [lastAnswer, lastLive] = [answered(), employer.live()]
  return createMemo<EmployerView>((shown) => {
    const [answer, live] = [answered(), employer.live()]
    const next = answer !== lastAnswer ? answer : live !== lastLive && live ? live.view : shown
    lastAnswer = answer
    lastLive = live
    return next
  }, answered())
}
