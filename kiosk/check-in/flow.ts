import type { Replies, RequestOf, WorkerIdentity } from '../../shared/api.ts'
import type { CommandId, TradeId } from '../../shared/ids.ts'
import type { NotDone } from '../pieces/not-done.tsx'

interface PhonePads {
  readonly phone: string
  /** Eight digits as typed: year, month, day. */
  readonly birth: string
  readonly notDone?: NotDone
}
export type PadStep =
  | { readonly at: 'resident-id'; readonly number: string; readonly notDone?: NotDone }
  | ({ readonly at: 'phone' } & PhonePads)
  | ({ readonly at: 'birth-date' } & PhonePads)
export type KnownBy = Extract<PadStep, { at: 'resident-id' | 'birth-date' }>

/** Where a person stands on the way from the door to a day number. What they typed lives here and nowhere else. */
export type Step =
  | { readonly at: 'way' }
  | PadStep
  | { readonly at: 'under-sixteen'; readonly staffTold: boolean }
  | { readonly at: 'consent'; readonly pad: KnownBy }
  | TradesStep
  | { readonly at: 'in-line' }

export interface TradesStep {
  readonly at: 'trades'
  readonly pad: KnownBy
  /** True once the purpose was shown and agreed to; somebody already registered is not asked again. */
  readonly consent: boolean
  readonly chosen: readonly TradeId[]
  /** Belongs to exactly this choice: the same choice asked twice is one command, another choice is another. */
  readonly command: CommandId
  readonly notDone?: NotDone
}

export const start: Step = { at: 'way' }
const emptyPads = {
  'resident-id': { at: 'resident-id', number: '' },
  phone: { at: 'phone', phone: '', birth: '' },
} as const
export const chooseWay = (way: 'resident-id' | 'phone'): Step => emptyPads[way]

/** How many characters each pad takes. */
export const padLength = { 'resident-id': 18, phone: 11, 'birth-date': 8 } as const

export function padText(step: PadStep): string {
  return step.at === 'resident-id' ? step.number : step.at === 'phone' ? step.phone : step.birth
}

/** A key was pressed; typing again clears what went wrong before. */
export function typed(step: PadStep, text: string): PadStep {
  switch (step.at) {
    case 'resident-id':
      return { at: 'resident-id', number: text }
    case 'phone':
      return { at: 'phone', phone: text, birth: step.birth }
    case 'birth-date':
      return { at: 'birth-date', phone: step.phone, birth: text }
  }
}

export const isFull = (step: PadStep): boolean => padText(step).length === padLength[step.at]

export const toBirthDate = (step: Extract<PadStep, { at: 'phone' }>): Step => ({
  at: 'birth-date',
  phone: step.phone,
  birth: step.birth,
})

export function identityOf(pad: KnownBy): WorkerIdentity {
  if (pad.at === 'resident-id') return { kind: 'resident-id', number: pad.number }
  const birthDate = `${pad.birth.slice(0, 4)}-${pad.birth.slice(4, 6)}-${pad.birth.slice(6)}`
  return { kind: 'phone', phone: pad.phone, birthDate }
}

/** Who it is, as the house knows them. `command` is for the choice of trades that follows. */
export function identified(pad: KnownBy, known: Replies['check-in/identify']['known'], command: CommandId): Step {
  switch (known) {
    case 'in-line':
      return { at: 'in-line' }
    case 'new':
      return { at: 'consent', pad }
    case 'returning':
      return { at: 'trades', pad, consent: false, chosen: [], command }
  }
}

/** Nothing typed is lost, and a phone number that is wrong is shown at the phone pad. A child's number is dropped at once. */
export function notIdentified(pad: KnownBy, notDone: NotDone): Step {
  if (notDone.answer === 'unreachable') return { ...pad, notDone }
  const { refusal } = notDone
  if (refusal.code === 'under-sixteen') return { at: 'under-sixteen', staffTold: refusal.staffTold }
  const aboutPhone = refusal.code === 'not-a-mobile' || (refusal.code === 'wrong-length' && refusal.of === 'phone')
  return pad.at === 'birth-date' && aboutPhone ? { ...pad, at: 'phone', notDone } : { ...pad, notDone }
}

export const agree = (step: Extract<Step, { at: 'consent' }>, command: CommandId): Step => ({
  at: 'trades',
  pad: step.pad,
  consent: true,
  chosen: [],
  command,
})

/** Chosen once it is in the list, in the order tapped; tapped again it is out. */
export function tapTrade(step: TradesStep, trade: TradeId, freshCommand: CommandId): TradesStep {
  const chosen = step.chosen.includes(trade)
    ? step.chosen.filter((other) => other !== trade)
    : step.chosen.length < mostTrades
      ? [...step.chosen, trade]
      : step.chosen
  return { at: 'trades', pad: step.pad, consent: step.consent, chosen, command: freshCommand }
}
export const mostTrades = 12

export const checkInBody = (step: TradesStep): RequestOf<'check-in/check-in'> => ({
  command: step.command,
  identity: identityOf(step.pad),
  consent: step.consent,
  wants: { trades: [...step.chosen] },
  certificates: [],
})

export function notCheckedIn(step: TradesStep, notDone: NotDone): Step {
  if (notDone.answer === 'unreachable') return { ...step, notDone }
  const { refusal } = notDone
  if (refusal.code === 'under-sixteen') return { at: 'under-sixteen', staffTold: refusal.staffTold }
  return refusal.code === 'consent-needed' ? { at: 'consent', pad: step.pad } : { ...step, notDone }
}

/** One page back; nothing when that is the home screen. */
export function back(step: Step): Step | undefined {
  switch (step.at) {
    case 'way':
    case 'under-sixteen':
    case 'in-line':
      return undefined
    case 'resident-id':
    case 'phone':
      return start
    case 'birth-date':
      return { at: 'phone', phone: step.phone, birth: step.birth }
    case 'consent':
      return step.pad
    case 'trades':
      return step.consent ? { at: 'consent', pad: step.pad } : step.pad
  }
}
