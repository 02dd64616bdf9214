import type { OwnPay } from '../../shared/api/pay.ts'
import type { PaySaid } from '../../shared/county/pay/messages.ts'
import { leastOf, shortOf } from '../../shared/county/pay/short-of.ts'
import type { PaidDay } from '../../shared/county/pay/view.ts'
import type { NotDone } from '../pieces/not-done.tsx'

/** Where somebody stands on the page of pay. What they typed lives here and nowhere else. */
export type Step =
  | { readonly at: 'opening'; readonly notDone?: NotDone }
  /** Nobody has shown yet who they are. */
  | { readonly at: 'prove' }
  | QuestionStep
  | AmountStep
  /** What they said of a day. */
  | {
      readonly at: 'answered'
      readonly day: PaidDay
      readonly said: PaySaid
      readonly fen: number
      readonly own: OwnPay
    }
  | { readonly at: 'mine'; readonly own: OwnPay }

export interface QuestionStep {
  readonly at: 'question'
  readonly day: PaidDay
  readonly notDone?: NotDone
}
/** 给少了, or 给够了 of pieces that nobody counted: so much, in whole yuan as typed. */
export interface AmountStep {
  readonly at: 'amount'
  readonly day: PaidDay
  readonly said: 'paid' | 'short'
  readonly yuan: string
  readonly notDone?: NotDone
}

/** As many digits as the pay of a day has. */
export const amountDigits = 5

/** One day a page, the oldest first; once all are answered, what they did and got. */
export function nextStep(own: OwnPay): Step {
  const [day] = own.questions
  return day === undefined ? { at: 'mine', own } : { at: 'question', day }
}

/** Too little is some amount, and all of what nobody has counted is. */
export const isAmountAsked = ({ day }: QuestionStep, said: PaySaid): said is AmountStep['said'] =>
  said === 'short' || (said === 'paid' && day.owedFen === undefined)
export const toAmount = ({ day }: QuestionStep, said: AmountStep['said']): AmountStep => ({
  ...{ at: 'amount', day, said, yuan: '' },
})
export const typedAmount = ({ day, said }: AmountStep, yuan: string): AmountStep => ({ at: 'amount', day, said, yuan })

/** What they got, in fen. */
export const amountFen = ({ yuan }: AmountStep): number => Number(yuan) * 100
/** What they call enough is less than a stop leaves owing: they are told, and say 给少了 by the same tap. */
export const isNotAll = (step: AmountStep): boolean =>
  step.said === 'paid' && isAnswer(step) && amountFen(step) < leastOf(step.day.done)
/** Nothing, or as much as they are owed, is another answer. */
export const isAnswer = (step: AmountStep): boolean => {
  const [fen, least] = [amountFen(step), step.said === 'short' ? shortOf(step.day) : undefined]
  return fen > 0 && (least === undefined || fen < least)
}

/** After an answer: said back, except where all was paid and another day waits to be asked about. */
export function answered(day: PaidDay, said: PaySaid, fen: number, own: OwnPay): Step {
  return said === 'paid' && own.questions.length > 0 ? nextStep(own) : { at: 'answered', day, said, fen, own }
}

/** Where a session is over or shows nobody, they show who they are. */
export const isUnproven = (heard: NotDone): boolean =>
  heard.answer === 'refused' && ['session-over', 'proof-needed'].includes(heard.refusal.code)

/** One page back; nothing where there is none. */
export const back = (step: Step): Step | undefined =>
  step.at === 'amount' ? { at: 'question', day: step.day } : undefined
