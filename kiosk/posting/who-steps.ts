import { creditCodeCheckDigit } from '../../shared/identity/credit-code.ts'
import { residentIdCheckDigit } from '../../shared/identity/resident-id.ts'
import type { EmployerIdentity } from '../../shared/identity/typed.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Mistyped, NotDone } from '../pieces/not-done.tsx'

export type EmployerKind = Exclude<EmployerIdentity['kind'], 'card'>

interface Who {
  readonly kind: EmployerKind
  /** Credit code of a company or agency, resident ID of a person. */
  readonly number: string
  /** Of an agency; empty for everybody else. */
  readonly licence: string
  readonly phone: string
  /** They were told what is kept of them, and want it. */
  readonly agreed?: true
  readonly notDone?: NotDone | Mistyped
}
export type NumberStep = { readonly at: 'number' } & Who
export type LicenceStep = { readonly at: 'licence' } & Who
export type PhoneStep = { readonly at: 'phone' } & Who
export type ConsentStep = { readonly at: 'consent' } & Who
/** The PIN that proves whose number it is; `choose`: they have none yet. */
export type PinStep = { readonly at: 'pin'; readonly choose: boolean; readonly pin: string } & Who
export type AskingStep = PhoneStep | ConsentStep | PinStep
/** Where somebody stands until the house knows who hires. */
export type WhoStep = { readonly at: 'kind' } | NumberStep | LicenceStep | AskingStep

export const start: WhoStep = { at: 'kind' }
export const numberLength = 18
export const phoneLength = 11
export const licenceLength = { least: 6, most: 20 } as const
export const chooseKind = (kind: EmployerKind): NumberStep => ({
  at: 'number',
  kind,
  number: '',
  licence: '',
  phone: '',
})

/** What was said so far, without what went wrong: every page begins clean. */
const saidBy = ({ kind, number, licence, phone, agreed }: Who): Who => ({
  kind,
  number,
  licence,
  phone,
  ...(agreed === undefined ? {} : { agreed }),
})

export const typedNumber = (step: NumberStep, number: string): NumberStep => ({ at: 'number', ...saidBy(step), number })
export const typedLicence = (step: LicenceStep, licence: string): LicenceStep => ({
  at: 'licence',
  ...saidBy(step),
  licence,
})
/** A digit pressed wrongly is told where it was pressed. Only an agency has a licence to give. */
export function numberGiven(step: NumberStep): NumberStep | LicenceStep | PhoneStep {
  const { kind, number } = step
  const of = kind === 'person' ? 'resident-id' : 'credit-code'
  const digit = (of === 'credit-code' ? creditCodeCheckDigit : residentIdCheckDigit)(number)
  if (digit !== number[17]) return { ...step, notDone: { answer: 'mistyped', of } }
  return kind === 'agency' ? { at: 'licence', ...saidBy(step) } : toPhone(step)
}
export const toPhone = (step: NumberStep | LicenceStep | AskingStep): PhoneStep => ({ at: 'phone', ...saidBy(step) })
export const typedPhone = (step: PhoneStep, phone: string): PhoneStep => ({ at: 'phone', ...saidBy(step), phone })

export const agree = (step: ConsentStep): ConsentStep => ({ at: 'consent', ...saidBy(step), agreed: true })
export const typedPin = ({ choose, ...step }: PinStep, pin: string): PinStep => ({
  at: 'pin',
  choose,
  pin,
  ...saidBy(step),
})

export function identityOf({ kind, number, licence, phone }: AskingStep): EmployerIdentity {
  switch (kind) {
    case 'company':
      return { kind, creditCode: number, phone }
    case 'agency':
      return { kind, creditCode: number, licence, phone }
    case 'person':
      return { kind, residentId: number, phone }
  }
}

/** What is wrong is shown where it was typed; everything stays typed. A person who is new is told first what is kept. */
export function notIdentified(step: AskingStep, notDone: NotDone): WhoStep {
  if (notDone.answer === 'unreachable') return step.at === 'pin' ? { ...step, notDone } : { ...toPhone(step), notDone }
  const { refusal } = notDone
  switch (refusal.code) {
    case 'pin-needed':
      return { at: 'pin', choose: refusal.choose, pin: '', ...saidBy(step) }
    case 'easy-pin':
    case 'wrong-pin':
      return { at: 'pin', choose: refusal.code === 'easy-pin', pin: '', ...saidBy(step), notDone }
    case 'wrong-proof':
      return { ...toPhone(step), notDone }
  }
  const at = pageOf(refusal)
  return step.at === 'pin' && at === 'phone' ? { ...step, pin: '', notDone } : { at, ...saidBy(step), notDone }
}
function pageOf(refusal: Refusal): 'number' | 'licence' | 'phone' | 'consent' {
  if (refusal.code === 'consent-needed') return 'consent'
  if (refusal.code === 'wrong-length') return refusal.of === 'phone' || refusal.of === 'licence' ? refusal.of : 'number'
  return refusal.code === 'wrong-check-digit' || refusal.code === 'not-a-date' ? 'number' : 'phone'
}

/** One page back; nothing when that is the home screen. */
export function whoBefore(step: WhoStep): WhoStep | undefined {
  switch (step.at) {
    case 'kind':
      return undefined
    case 'number':
      return start
    case 'licence':
      return { at: 'number', ...saidBy(step) }
    case 'phone':
      return { at: step.kind === 'agency' ? 'licence' : 'number', ...saidBy(step) }
    case 'consent':
    case 'pin':
      return toPhone(step)
  }
}
