import { sessionTokens } from '../../server/access/tokens.ts'
import { openMemoryLedger } from '../../server/ledger/memory.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { Terms } from '../../shared/day/posting/terms.ts'
import { householdResidentIdText, workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { EmployerId, StaffId, WorkerId } from '../../shared/ids.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { openDoors } from './bench-doors.ts'
import { openBenchHall } from './bench-hall.ts'

const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林郑']
const givenNames = [...'英军芳华福明云霞山林梅成龙清花强敏静丽伟']
const nth = <Item>(items: readonly Item[], n: number): Item => {
  const item = items[n % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
const nameOf = (n: number): string => `${nth(surnames, n)}${nth(givenNames, n * 7)}${nth(givenNames, n * 3 + 1)}`
const tailOf = (n: number) => String(n).padStart(16, '0')

/** A market with so many people of made-up names in line, and staff. */
export async function fullMarket(people: number, ledger: LedgerPort) {
  const hall = await openBenchHall(ledger)
  const asked = () => ({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '' }) as const
  const ask = (command: DayCommand) => hall.day.ask({ ...asked(), command })

  const staff = StaffId.parse(`stf_${tailOf(1)}`)
  const password = { kind: 'staff', name: '杨霞', passwordHash: '' } as const
  await hall.register.findOrCreate('staff yang', staff, password, hall.day.marketDay)
  await hall.county.ask({ ...asked(), command: { type: 'add-first-staff', staff } })

  async function comes(n: number): Promise<WorkerId> {
    const worker = WorkerId.parse(`wkr_${tailOf(n)}`)
    const residentId = makeResidentId('1975-05-17', n)
    const record = { kind: 'worker', name: nameOf(n), residentId, birthDate: '1975-05-17' } as const
    await hall.register.findOrCreate(workerResidentIdText(residentId), worker, record, hall.day.marketDay)
    await hall.county.ask({ ...asked(), command: { type: 'register-worker', worker } })
    const trades = [nth(zhangbei.trades, n).id, broccoli.trade]
    await ask({ type: 'check-in', worker, wants: { trades }, facts: { minor: n % 50 === 0 } })
    return worker
  }
  async function posts(n: number, terms: Terms): Promise<void> {
    const employer = EmployerId.parse(`emp_${tailOf(n)}`)
    const residentId = makeResidentId('1970-01-02', 900 + n)
    const record = { kind: 'employer', name: nameOf(n + 5), residentId, phone: makePhone(n) } as const
    await hall.register.findOrCreate(householdResidentIdText(residentId), employer, record, hall.day.marketDay)
    await hall.county.ask({ ...asked(), command: { type: 'register-employer', employer, kind: 'person' } })
    const posted = await ask({
      type: 'post',
      employer,
      terms,
      facts: { approved: true, stopped: false, complained: false },
    })
    if (posted.answer !== 'done') throw new Error('A posting was refused.')
  }

  for (let n = 1; n <= people; n += 1) await comes(n)
  return { hall, ask, comes, posts, staff }
}
export type FullMarket = Awaited<ReturnType<typeof fullMarket>>

/** The same in memory, with its doors open and staff signed in. */
export async function fullHall(people: number) {
  const { staff, ...market } = await fullMarket(people, openMemoryLedger())
  const { hall } = market
  const { address, close } = await openDoors(hall)
  return {
    ...market,
    address,
    session: sessionTokens(hall.keys.session, hall.clock).seal({ of: 'staff', staff, passwords: 1 }, 12 * 3600),
    async stop() {
      await close()
      await hall.stop()
    },
  }
}
export type FullHall = Awaited<ReturnType<typeof fullHall>>
