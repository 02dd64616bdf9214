import { createHash } from 'node:crypto'
import { workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { MarketDay, TextId, WorkerId } from '../../shared/ids.ts'
import type { WorkerRecord } from '../../shared/register.ts'
import type { Random } from './seal.ts'

/** For tests: luck that comes out the same every time. */
export function madeUpRandom(seed: string): Random {
  let count = 0
  return (bytes) => {
    count += 1
    return createHash('shake256', { outputLength: bytes }).update(`${seed} ${count}`).digest()
  }
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** The random characters of an id, `shard` its first two. */
export const madeUpTail = (shard: string, n: number): string =>
  shard + [...String(n).padStart(14, '0')].map((digit) => alphabet[Number(digit)]).join('')

export interface MadeUpWorker {
  readonly id: WorkerId
  readonly identity: string
  readonly record: WorkerRecord
}

/** The n-th worker of a million, a grown-up; their row lies in the file `shard`. */
export function madeUpWorker(n: number, shard = 'aa'): MadeUpWorker {
  const birthDate = new Date(Date.UTC(1955, 4, 17 + 17 * Math.floor(n / 1000))).toISOString().slice(0, 10)
  const residentId = makeResidentId(birthDate, n % 1000)
  const record: WorkerRecord = { kind: 'worker', name: `张老${n}`, residentId, phone: makePhone(n), birthDate }
  return { id: WorkerId.parse(`wkr_${madeUpTail(shard, n)}`), identity: workerResidentIdText(residentId), record }
}

export const madeUpTextId = (n: number, shard = 'aa'): TextId => TextId.parse(`txt_${madeUpTail(shard, n)}`)

export const someDay = MarketDay.parse('2026-08-17')
export const dayBefore = MarketDay.parse('2026-08-16')
