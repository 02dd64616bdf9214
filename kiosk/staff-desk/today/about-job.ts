import { createEffect, createSignal, on } from 'solid-js'
import type { Heard } from '../../app/send.ts'
import { createLooking, lookedAt } from '../looking.ts'
import { createSaid } from '../said.ts'
import { complaintOf } from '../sending.ts'

interface Kept {
  /** Of the day's ledger: when it grows, the hall is asked again. */
  readonly version: number
  readonly expired: () => void
}

/** What the hall says about a job, kept up while it is looked at. */
export function createAboutJob<Value>(kept: Kept, ask: () => Promise<Heard<Value>>) {
  const [heard, setHeard] = createSignal<{ readonly value: Value }>()
  const [complaint, setComplaint] = createSaid()
  const look = createLooking(async () => {
    const reply = await ask()
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') kept.expired()
    if (reply.answer === 'done') setHeard({ value: reply.value })
    setComplaint(complaintOf(reply))
    return lookedAt(reply)
  })
  createEffect(on(() => kept.version, look))
  return { value: () => heard()?.value, complaint }
}
