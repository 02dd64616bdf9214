import type { RequestName, RequestOf } from '../../shared/api.ts'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, Position } from '../../shared/ids.ts'
import type { Book, Entry } from '../../shared/ledger/entry.ts'
import { picking } from '../../shared/testing/cast.ts'
import { clerkAtDesk, type Door, openDoor, supervisorAtDesk } from '../access/test-door.ts'
import type { TestHall } from '../test-hall.ts'

export const wangId = makeResidentId('1965-03-12', 1)
export const byId = (number: string) => ({ kind: 'resident-id', number }) as const
export const tap = (n: number, day = '20260817') => CommandId.parse(`cmd_${day}_${String(n).padStart(16, '0')}`)

/** Wang is here for the first time, and told what is kept. */
export const wangComes = (n: number, rest: Partial<RequestOf<'counter/check-in'>> = {}) => ({
  command: tap(n),
  identity: byId(wangId),
  name: '王秀英',
  consent: true,
  wants: { trades: [picking] },
  certificates: [],
  ...rest,
})

/** A counter with Liu, a clerk, behind it; whoever shall decide is asked for as a supervisor. */
export async function openCounter(options: { readonly hall?: TestHall; readonly knowsScreens?: boolean } = {}) {
  const door = await openDoor(options)
  const asks =
    (session: typeof clerkAtDesk | typeof supervisorAtDesk) =>
    async <Name extends RequestName>(name: Name, body: RequestOf<Name>) => {
      const response = await door.knock(`/api/${name}`, { body, cookies: { staff: door.seal(session) } })
      const { value, refusal } = await response.json()
      return refusal === undefined ? value : refusal.code
    }
  return { door, hall: door.hall, clerk: asks(clerkAtDesk), supervisor: asks(supervisorAtDesk) }
}

export async function entriesOf(door: Door, book: Book): Promise<readonly Entry[]> {
  const read: Entry[] = []
  for await (const entry of door.hall.ledger.read(book, Position.parse(0))) read.push(entry)
  return read
}
