import type { Replies, RequestOf } from '../../shared/api.ts'
import type { WorkerIdentity } from '../../shared/identity/typed.ts'
import type { IdCard } from '../app/scan.ts'
import { broughtAs } from '../pieces/brought-keeper.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { type Asking, askingAgain, firstAsking, back as pageBack } from './asking.ts'

interface PhonePads {
  readonly phone: string
  /** Eight digits as typed: year, month, day. */
  readonly birth: string
  readonly notDone?: NotDone
}
export type PadStep =
  /** `name`: as the card that was read says it; a number that is typed has none. */
  | ({ readonly at: 'resident-id'; readonly notDone?: NotDone } & IdCard)
  | ({ readonly at: 'phone' } & PhonePads)
  | ({ readonly at: 'birth-date' } & PhonePads)
export type KnownBy = Extract<PadStep, { at: 'resident-id' | 'birth-date' }>

/** Who is known and how: what the pages after it go by. */
export interface Visitor {
  readonly pad: KnownBy
  /** True once the purpose was shown and agreed to; somebody already registered is not asked again. */
  readonly consent: boolean
  /** 16 or 17: told plainly which work they may be sent to. */
  readonly minor: boolean
  /** What somebody new is called, as they typed it; empty where they went on without, absent while nobody asked. */
  readonly name?: string
  /** Place-keepers may still be brought. */
  readonly placesKept?: true | undefined
  /** 占位号 they brought, or that they have none; absent while nobody asked. */
  readonly keeper?: Pick<RequestOf<'check-in/check-in'>, 'brought'>
}

/** Where a person stands on the way from the door to a day number. What they typed lives here and nowhere else. */
export type Step =
  | { readonly at: 'way' }
  | PadStep
  | { readonly at: 'under-sixteen'; readonly staffTold: boolean }
  | { readonly at: 'consent'; readonly visitor: Visitor }
  | NameStep
  | KeeperStep
  | HasWorkStep
  | AskingStep
  | { readonly at: 'in-line' }

/** They took a job before that is to come or goes on; they may look for another all the same. */
interface HasWorkStep {
  readonly at: 'has-work'
  readonly another: AskingStep
}

/** Somebody new is asked what they are called, before all else. */
export interface NameStep {
  readonly at: 'name'
  readonly asking: AskingStep
}

/** While a terminal's line was down somebody came: whoever checks in is asked whether it was them. */
export interface KeeperStep {
  readonly at: 'keeper'
  readonly typed: string
  readonly asking: AskingStep
  readonly notDone?: NotDone
}

export interface AskingStep {
  readonly at: 'asking'
  readonly visitor: Visitor
  readonly asking: Asking
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

/** How many characters are still to come. */
export const missingOn = (step: PadStep): number => padLength[step.at] - padText(step).length

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

/** Whether their card said so. */
export const wasRead = (pad: KnownBy): true | undefined => (pad.at === 'resident-id' ? pad.read : undefined)

/** Who it is, as the house knows them. */
export function identified(pad: KnownBy, known: Replies['check-in/identify']): Step {
  switch (known.known) {
    case 'in-line':
      return { at: 'in-line' }
    case 'new':
      return { at: 'consent', visitor: { pad, consent: false, minor: known.minor, placesKept: known.placesKept } }
    case 'returning': {
      const { minor, hasWork, lastWants, certificates, placesKept } = known
      const asking = lastWants === undefined ? firstAsking(certificates) : askingAgain(lastWants, certificates)
      const another = { at: 'asking', visitor: { pad, consent: false, minor, placesKept }, asking } as const
      return hasWork === true ? { at: 'has-work', another } : another
    }
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

export const agree = ({ visitor }: Extract<Step, { at: 'consent' }>): AskingStep => ({
  at: 'asking',
  visitor: { ...visitor, consent: true },
  asking: firstAsking(),
})

export const named = ({ asking }: NameStep, name: string): Step => ({ ...asking, visitor: { ...asking.visitor, name } })

const askKeeper = ({ visitor: { keeper: _, ...visitor }, asking }: AskingStep): KeeperStep => ({
  at: 'keeper',
  typed: '',
  asking: asked({ at: 'asking', visitor, asking }, asking),
})
/** On to the questions; before them they are asked for their place-keeper, where some wait. */
export const toAsking = (step: Step): Step => (step.at === 'asking' && step.visitor.placesKept ? askKeeper(step) : step)
export const typedKeeper = ({ asking }: KeeperStep, text: string): KeeperStep => ({ at: 'keeper', typed: text, asking })
export function keeperGiven(step: KeeperStep): Step {
  const keeper = broughtAs(step.typed)
  return keeper === undefined ? step : { ...step.asking, visitor: { ...step.asking.visitor, keeper } }
}

/** Another answer or another page; what went wrong before is no longer said. */
export const asked = ({ visitor }: AskingStep, asking: Asking): AskingStep => ({ at: 'asking', visitor, asking })

/** As the card says it: then nobody is asked. */
export const nameRead = ({ pad }: Visitor): string | undefined => (pad.at === 'resident-id' ? pad.name : undefined)

/** What the tap asks, its command aside. */
export const checkInBody = ({ visitor, asking }: AskingStep): Omit<RequestOf<'check-in/check-in'>, 'command'> => ({
  identity: identityOf(visitor.pad),
  read: wasRead(visitor.pad),
  name: nameRead(visitor),
  consent: visitor.consent,
  ...(visitor.name ? { name: visitor.name, nameTyped: true } : {}),
  ...visitor.keeper,
  wants: asking.wants,
  certificates: [...asking.certificates],
})

export function notCheckedIn(step: AskingStep, notDone: NotDone): Step {
  if (notDone.answer === 'unreachable') return { ...step, notDone }
  const { refusal } = notDone
  if (refusal.code === 'under-sixteen') return { at: 'under-sixteen', staffTold: refusal.staffTold }
  if (refusal.code.startsWith('keeper-')) return { ...askKeeper(step), notDone }
  return refusal.code === 'consent-needed' ? { at: 'consent', visitor: step.visitor } : { ...step, notDone }
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
    case 'has-work':
      return step.another.visitor.pad
    case 'consent':
      return step.visitor.pad
    case 'name':
      return askedAgain(step.asking.visitor)
    case 'keeper':
      return back(step.asking)
    case 'asking': {
      const asking = pageBack(step.asking)
      if (asking !== undefined) return asked(step, asking)
      if (step.visitor.keeper !== undefined) return askKeeper(step)
      if (step.visitor.name !== undefined) return { at: 'name', asking: step }
      return step.visitor.consent ? askedAgain(step.visitor) : step.visitor.pad
    }
  }
}
const askedAgain = (visitor: Visitor): Step => ({ at: 'consent', visitor: { ...visitor, consent: false } })
