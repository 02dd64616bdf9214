import type { LedgerPort } from '../shared/ledger/port.ts'
import type { RegisterOutcome, RegisterPort } from '../shared/register.ts'

/** Told which part could not be saved, and why: an error number of the disk, nothing of what was to be written. */
export type WhyNotSaved = (what: 'ledger' | 'register', why: Error) => void

/** People hear in words that nothing can be saved now; why the disk refuses, whoever looks after the machine must read. */
export const tellingLedger = <Ledger extends LedgerPort>(ledger: Ledger, tell: WhyNotSaved): Ledger => ({
  ...ledger,
  async append(book, expected, drafts) {
    const appended = await ledger.append(book, expected, drafts)
    if ('reason' in appended) tell('ledger', new Error(appended.reason))
    return appended
  },
})

/** The same of the register. */
export function tellingRegister(register: RegisterPort, tell: WhyNotSaved): RegisterPort {
  async function told<Value>(writing: Promise<RegisterOutcome<Value>>): Promise<RegisterOutcome<Value>> {
    const written = await writing
    if (written.outcome === 'failed') tell('register', new Error(written.reason))
    return written
  }
  return {
    ...register,
    findOrCreate: (identity, newId, record, madeOn) => told(register.findOrCreate(identity, newId, record, madeOn)),
    correct: (id, record) => told(register.correct(id, record)),
    keepText: (newId, text, madeOn) => told(register.keepText(newId, text, madeOn)),
    merge: (kept, merged) => told(register.merge(kept, merged)),
    hide: (id) => told(register.hide(id)),
    erase: (id) => told(register.erase(id)),
    sweep: (since, named) => told(register.sweep(since, named)),
  }
}
