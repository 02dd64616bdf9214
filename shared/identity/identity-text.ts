import type { WorkerRecord } from '../register.ts'

/**
 * The texts the register looks somebody up by. They take values already read by `parseResidentId` and its like,
 * so that one person typed in two ways is one text. The same farmer may work and hire: a worker and a household
 * of one resident ID are two people of the register.
 */
export const workerResidentIdText = (residentId: string): string => `resident-id:${residentId}`
export const householdResidentIdText = (residentId: string): string => `employer-resident-id:${residentId}`
export const creditCodeText = (creditCode: string): string => `credit-code:${creditCode}`
/** Families share a phone, so a phone alone never says who somebody is. */
export const phoneAndBirthText = (phone: string, birthDate: string): string => `phone-and-birth:${phone}|${birthDate}`
/** Two countries may give one number, so the birth date belongs to it. */
export const documentText = (kind: string, number: string, birthDate: string): string =>
  `${kind}:${number}|${birthDate}`
/** All that proves a worker to be who they are, however they came the first time. */
export const provenBy = ({ residentId, document, phone, birthDate }: WorkerRecord): readonly string[] => [
  ...(residentId === undefined ? [] : [workerResidentIdText(residentId)]),
  ...(document === undefined ? [] : [documentText(document.kind, document.number, birthDate)]),
  ...(phone === undefined ? [] : [phoneAndBirthText(phone, birthDate)]),
]
/** What an employer's row is found by besides who they are. */
export const employerPhoneText = (phone: string): string => `employer-phone:${phone}`
export const employerLicenceText = (licence: string): string => `employer-licence:${licence}`
export const staffText = (loginName: string): string => `staff:${loginName.normalize('NFKC').trim().toLowerCase()}`
