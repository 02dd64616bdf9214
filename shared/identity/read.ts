import type { EmployerKind } from '../county/employers/messages.ts'
import type { MarketDay } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import type { EmployerRecord, WorkerRecord } from '../register.ts'
import { parseCreditCode } from './credit-code.ts'
import { parseDocument } from './document.ts'
import {
  creditCodeText,
  documentText,
  householdResidentIdText,
  phoneAndBirthText,
  workerResidentIdText,
} from './identity-text.ts'
import { parsePhone } from './phone.ts'
import { isBirthDate, parseResidentId } from './resident-id.ts'
import type { EmployerNumber, TypedEmployer, WorkerAtDesk } from './typed.ts'

/** What somebody typed, read: the text the register finds them by, and the record it would keep. */
export interface ReadIdentity<Record> {
  readonly identity: string
  readonly record: Record
}
/** Why what was typed is not somebody's papers. */
export type IdentityRefusal = Extract<
  Refusal,
  {
    code:
      | 'wrong-length'
      | 'wrong-check-digit'
      | 'not-a-date'
      | 'not-a-mobile'
      | 'not-a-document'
      | 'resident-id-not-document'
  }
>
type Read<Value> = { readonly value: Value } | { readonly refusal: IdentityRefusal }

/**
 * A worker's ID number, or phone and birth date, as typed; at the desk also a passport or residence permit with the birth
 * date. Refuses `wrong-length`, `wrong-check-digit`, `not-a-date`, `not-a-mobile`, `not-a-document`,
 * `resident-id-not-document`.
 */
export function readWorker(typed: WorkerAtDesk, today: MarketDay): Read<ReadIdentity<WorkerRecord>> {
  if (typed.kind === 'resident-id') {
    const read = readResidentId(typed.number, today)
    if ('refusal' in read) return read
    const { residentId, birthDate } = read.value
    return { value: { identity: workerResidentIdText(residentId), record: { kind: 'worker', residentId, birthDate } } }
  }
  const number = typed.kind === 'phone' ? readPhone(typed.phone) : readDocument(typed.number)
  if ('refusal' in number) return number
  const birth = readBirthDate(typed.birthDate, today)
  if ('refusal' in birth) return birth
  const birthDate = birth.value
  if (typed.kind === 'phone') {
    const identity = phoneAndBirthText(number.value, birthDate)
    return { value: { identity, record: { kind: 'worker', phone: number.value, birthDate } } }
  }
  const document = { kind: typed.kind, number: number.value }
  const identity = documentText(document.kind, document.number, birthDate)
  return { value: { identity, record: { kind: 'worker', document, birthDate } } }
}

/** What staff typed of a person besides their papers; what was left empty is not there. Refuses `not-a-mobile`. */
export function readTyped(typed: {
  readonly name?: string | undefined
  readonly phone?: string | undefined
}): Read<Pick<WorkerRecord, 'name' | 'phone'>> {
  const named = readName(typed.name)
  if ((typed.phone?.trim() ?? '') === '') return { value: named }
  const phone = readPhone(typed.phone ?? '')
  return 'refusal' in phone ? phone : { value: { ...named, phone: phone.value } }
}

/** A name as staff typed it, or as a reader gave it; what is empty is not there. */
export function readName(typed: string | undefined): Pick<WorkerRecord, 'name'> {
  const name = typed?.trim() ?? ''
  return name === '' ? {} : { name }
}

/** The same of an employer, and the licence of an agency. Refuses `wrong-length` too. */
export function readEmployerTyped(
  typed: Parameters<typeof readTyped>[0] & { readonly licence?: string | undefined },
): Read<Pick<WorkerRecord, 'name' | 'phone'> & Pick<EmployerRecord, 'licence'>> {
  const read = readTyped(typed)
  if ('refusal' in read || (typed.licence?.trim() ?? '') === '') return read
  const licence = readLicence(typed.licence ?? '')
  return 'refusal' in licence ? licence : { value: { ...read.value, licence: licence.value } }
}

/** An employer, read: also which kind they say they are. */
export interface ReadEmployer extends ReadIdentity<EmployerRecord> {
  readonly kind: EmployerKind
}

/** An employer's credit code or resident ID, with their phone. Refuses as `readWorker` does. */
export function readEmployer(typed: TypedEmployer, today: MarketDay): Read<ReadEmployer> {
  const phone = readPhone(typed.phone)
  if (typed.kind !== 'person') {
    const read = readCreditCode(typed.creditCode)
    if ('refusal' in read) return read
    if ('refusal' in phone) return phone
    const creditCode = read.value
    const licence = typed.kind === 'agency' ? readLicence(typed.licence) : undefined
    if (licence !== undefined && 'refusal' in licence) return licence
    const licensed = licence === undefined ? {} : { licence: licence.value }
    const record = { kind: 'employer', creditCode, ...licensed, phone: phone.value } as const
    return { value: { identity: creditCodeText(creditCode), record, kind: typed.kind } }
  }
  const read = readResidentId(typed.residentId, today)
  if ('refusal' in read) return read
  if ('refusal' in phone) return phone
  const { residentId } = read.value
  const record = { kind: 'employer', residentId, phone: phone.value } as const
  return { value: { identity: householdResidentIdText(residentId), record, kind: 'person' } }
}

/** What an employer is looked for by: the text of the register, or a fact of their record that several may share. */
export type ReadEmployerNumber =
  | { readonly identity: string }
  | Pick<EmployerRecord, 'phone'>
  | { readonly licence: string }

/** One number of an employer, as typed. Refuses as `readEmployer` does. */
export function readEmployerNumber({ by, number }: EmployerNumber, today: MarketDay): Read<ReadEmployerNumber> {
  switch (by) {
    case 'credit-code':
      return as(readCreditCode(number), (creditCode) => ({ identity: creditCodeText(creditCode) }))
    case 'resident-id':
      return as(readResidentId(number, today), ({ residentId }) => ({ identity: householdResidentIdText(residentId) }))
    case 'licence':
      return as(readLicence(number), (licence) => ({ licence }))
    case 'phone':
      return as(readPhone(number), (phone) => ({ phone }))
    default:
      return by satisfies never
  }
}

const as = <Value, Other>(read: Read<Value>, make: (value: Value) => Other): Read<Other> =>
  'refusal' in read ? read : { value: make(read.value) }

function readCreditCode(typed: string): Read<string> {
  const read = parseCreditCode(typed)
  if (read.ok) return { value: read.creditCode }
  return { refusal: { code: lengthOrDigit(read.refusal), of: 'credit-code' } }
}

function readLicence(typed: string): Read<string> {
  const licence = typed.replace(/\D/g, '')
  if (licence.length < 6 || licence.length > 20) return { refusal: { code: 'wrong-length', of: 'licence' } }
  return { value: licence }
}

function readResidentId(typed: string, today: MarketDay): Read<{ residentId: string; birthDate: string }> {
  const read = parseResidentId(typed, today)
  if (read.ok) return { value: read }
  if (read.refusal === 'not-a-date') return { refusal: { code: 'not-a-date', of: 'resident-id' } }
  return { refusal: { code: lengthOrDigit(read.refusal), of: 'resident-id' } }
}

/** Whoever stands at the pad is told the same of a wrong character as of a wrong check digit: look at the card again. */
const lengthOrDigit = (refusal: 'wrong-length' | 'wrong-characters' | 'wrong-check-digit') =>
  refusal === 'wrong-length' ? 'wrong-length' : 'wrong-check-digit'

function readDocument(typed: string): Read<string> {
  const read = parseDocument(typed)
  return read.ok ? { value: read.number } : { refusal: { code: read.refusal } }
}

function readPhone(typed: string): Read<string> {
  const read = parsePhone(typed)
  return read.ok ? { value: read.phone } : { refusal: { code: 'not-a-mobile' } }
}

/** Typed as eight digits, `19640512`. */
function readBirthDate(typed: string, today: MarketDay): Read<string> {
  const digits = typed.normalize('NFKC').replace(/\D/g, '')
  if (digits.length !== 8) return { refusal: { code: 'wrong-length', of: 'birth-date' } }
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  return isBirthDate(date, today) ? { value: date } : { refusal: { code: 'not-a-date', of: 'birth-date' } }
}
