import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import type { WorkerId } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import {
  accept,
  broccoli,
  checkIn,
  farmer,
  first,
  known,
  li,
  monday,
  post,
  timePasses,
  wang,
  zhao,
} from '../../shared/testing/cast.ts'
import { type Door, openDoor } from '../access/test-door.ts'
import { keepHouse } from '../housekeeping.ts'
import { happens, settle } from '../test-hall.ts'
import { siteLinks } from './links.ts'

/** Of whom nobody at a field may learn more than a mask. */
const people = [
  { id: wang, name: '王秀英', residentId: makeResidentId('1965-03-12', 1), phone: makePhone(1) },
  { id: li, name: '李桂兰', residentId: makeResidentId('1966-04-13', 2), phone: makePhone(2) },
  { id: zhao, name: '赵铁柱', residentId: makeResidentId('1967-05-14', 3), phone: makePhone(3) },
] satisfies readonly { readonly id: WorkerId; readonly [part: string]: string }[]
export const sentinels = people.flatMap(({ name, residentId, phone }) => [name, residentId, phone])

const tap = (n: number, day = '20260817') => `cmd_${day}_${String(n).padStart(16, '0')}`

/** Wang has the farmer's job and li another of his, just like it; both buses left at six, and it is 06:40. */
export async function openSite() {
  const door = await openDoor()
  const { hall } = door
  const { ledger } = hall
  keepHouse({
    hall,
    ledger,
    sweptFrom: undefined,
    saveSnapshot: async () => {},
    trouble: (_, error) => hall.bugs.push(error),
  })
  for (const { id, ...person } of people)
    await hall.register.findOrCreate(
      `resident-id:${person.residentId}`,
      id,
      {
        kind: 'worker',
        birthDate: '1965-03-12',
        ...person,
      },
      monday,
    )
  await hall.county.ask({
    id: hall.ownCommand(),
    actor: { by: 'terminal' },
    bodyDigest: '',
    command: { type: 'register-employer', employer: farmer, kind: 'person' },
  })
  await happens(hall, [
    post({ ...broccoli, places: 1 }, known),
    checkIn(wang),
    timePasses,
    accept(wang, 1),
    post({ ...broccoli, places: 1 }, known),
    checkIn(li),
    timePasses,
    accept(li, 2),
  ])
  hall.clock.pass(70 * 60)
  await happens(hall, [timePasses])
  return { ...door, ...asking(door), link: linkOf(door) }
}

/** Hours go by, and what falls due in them happens. */
export async function passes({ hall }: Pick<Door, 'hall'>, hours: number): Promise<void> {
  hall.clock.pass(hours * 3600)
  await settle()
}

/** The code on the list of the farmer's job as one is printed now. */
const linkOf = (door: Door) => () => {
  const { hall } = door
  return siteLinks(hall).token(mustHave(hall.day.state.postings.get(first), first))
}

const asking = (door: Door) => {
  let taps = 0
  const knock = (name: string, token: string, body: object = {}) =>
    door.knock(`/api/site/${name}`, { body, headers: { authorization: `Bearer ${token}` } })
  return {
    knock,
    /** What whoever holds this link hears: a view, or the code of a no. */
    async view(token: string) {
      const reply = await (await knock('view', token)).json()
      return reply.answer === 'done' ? reply.value : reply.refusal.code
    },
    async tap(name: string, token: string, body: object) {
      taps += 1
      const today = door.hall.today().replaceAll('-', '')
      const reply = await (
        await knock(name, token, { command: tap(taps, today), tappedAt: door.hall.clock.now(), ...body })
      ).json()
      return reply.answer === 'done' ? reply.value : reply.refusal.code
    },
    raw: async (token: string) => (await knock('view', token)).text(),
  }
}
