import { z } from 'zod'
import { type Context, happened } from '../../decider.ts'
import { EmployerId, MarketDay, PostingId, WorkerId } from '../../ids.ts'
import type { County, CountyDecision } from '../county.ts'
import { livingRecord } from '../people/merge.ts'

/** 工资条: a worker's own days and pay, as they stand. */
interface PrintPaySlip {
  readonly type: 'print-pay-slip'
  readonly worker: WorkerId
}
/** 工资单: who is owed what for a day of a job. */
interface PrintWages {
  readonly type: 'print-wages'
  readonly posting: PostingId
  readonly workDate: MarketDay
  readonly employer: EmployerId
}
export type PayPaperCommand = PrintPaySlip | PrintWages

const copy = z.int().min(1)
/** Asked for, on that day for the how manieth time: from the second on it says 补打. */
export const PaySlipPrinted = z.strictObject({
  type: z.literal('pay-slip-printed'),
  worker: WorkerId,
  day: MarketDay,
  copy,
})
export const WagesPrinted = z.strictObject({
  type: z.literal('wages-printed'),
  posting: PostingId,
  workDate: MarketDay,
  employer: EmployerId,
  copy,
})
export const PayPaperPrinted = z.discriminatedUnion('type', [PaySlipPrinted, WagesPrinted])
type PayPaperPrinted = z.infer<typeof PayPaperPrinted>

/** A slip of another day says other things: it is counted anew. */
export type PayPaper = WorkerId | `${PostingId}/${MarketDay}`
export interface PayPaperCopies {
  readonly day: MarketDay
  readonly copies: number
}

/** Paper changes nothing of what is owed: it is counted, so that each says which copy it is. */
export function printPayPaper(county: County, command: PayPaperCommand, { today }: Context): CountyDecision {
  if (command.type === 'print-pay-slip') {
    const worker = livingRecord(county.people, command.worker)?.worker ?? command.worker
    return happened({ type: 'pay-slip-printed', worker, day: today, copy: copiesOf(county, worker, today) + 1 })
  }
  const { posting, workDate, employer } = command
  const printed = copiesOf(county, `${posting}/${workDate}`, workDate)
  return happened({ type: 'wages-printed', posting, workDate, employer, copy: printed + 1 })
}

const copiesOf = ({ payPapers }: County, paper: PayPaper, day: MarketDay): number => {
  const printed = payPapers.get(paper)
  return printed?.day === day ? printed.copies : 0
}

export function payPaperPrinted(county: County, event: PayPaperPrinted): County {
  const [paper, day]: [PayPaper, MarketDay] =
    event.type === 'pay-slip-printed'
      ? [event.worker, event.day]
      : [`${event.posting}/${event.workDate}`, event.workDate]
  return { ...county, payPapers: county.payPapers.set(paper, { day, copies: event.copy }) }
}
