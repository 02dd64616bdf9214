import { expect, test } from 'vitest'
import { workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, WorkerId } from '../../shared/ids.ts'
import { picking } from '../../shared/testing/cast.ts'
import { type Door, openDoor } from '../access/test-door.ts'
import { settle } from '../test-hall.ts'

const wang = makeResidentId('1965-03-12', 1)
const li = makeResidentId('1965-03-12', 2)

const tap = (day: string, n: number) => CommandId.parse(`cmd_${day}_${String(n).padStart(16, '0')}`)

async function comes(door: Door, number: string, day: string, n: number): Promise<void> {
  await door.knock('/api/check-in/check-in', {
    body: {
      command: tap(day, n),
      identity: { kind: 'resident-id', number },
      consent: true,
      wants: { trades: [picking] },
      certificates: [],
    },
  })
}
const find = async (door: Door, number: string, lastFour: string) =>
  (await door.knock('/api/check-in/find', { body: { number, lastFour } })).json()
async function daysLater(door: Door, days: number): Promise<void> {
  door.hall.clock.pass(days * 24 * 3600)
  await settle()
}
const before = { answer: 'refused', refusal: { code: 'number-of-before', number: 'A001', day: '2026-08-17' } }

test('whoever comes with the number of another morning hears of which, be it somebody else’s today or nobody’s', async () => {
  const door = await openDoor()
  await comes(door, wang, '20260817', 1)
  await daysLater(door, 1)
  expect(await find(door, 'A001', wang.slice(-4))).toMatchObject(before)
  await comes(door, li, '20260818', 2)
  const heard = await find(door, 'A001', wang.slice(-4))
  expect(heard).toMatchObject(before)
  expect(heard.said.zh).toContain('8月17日')
  expect(heard.said.zh).toContain('忘了号')
  await daysLater(door, 2)
  expect(await find(door, 'A001', wang.slice(-4))).toMatchObject(before)
})

test('of whose it was nobody hears without the proof, nor of a morning longer ago than a week', async () => {
  const door = await openDoor()
  await comes(door, wang, '20260817', 1)
  await daysLater(door, 1)
  const wrong = { refusal: { code: 'wrong-proof' } }
  expect(await find(door, 'A001', makePhone(9).slice(-4))).toMatchObject(wrong)
  expect(await find(door, 'A002', wang.slice(-4))).toMatchObject(wrong)
  await daysLater(door, 7)
  expect(await find(door, 'A001', wang.slice(-4))).toMatchObject(wrong)
})

test('whoever mistyped the number or the last four sees which number they typed, and not whether it is anybody’s', async () => {
  const door = await openDoor()
  await comes(door, wang, '20260817', 1)
  const toldOf = async (number: string, lastFour: string) => (await find(door, number, lastFour)).said
  const [ofNobody, ofSomebody] = [await toldOf('A071', wang.slice(-4)), await toldOf('A001', '0000')]
  expect(ofNobody.zh).toContain('A071')
  expect(ofNobody.en).toContain('A071')
  expect(ofNobody.zh.replace('A071', 'A001')).toBe(ofSomebody.zh)
  expect(ofNobody.en.replace('A071', 'A001')).toBe(ofSomebody.en)
})

test('whoever asked to be forgotten had no number, though the register must keep their work', async () => {
  const door = await openDoor()
  await comes(door, wang, '20260817', 1)
  await daysLater(door, 1)
  const worker = WorkerId.parse(door.hall.register.find(workerResidentIdText(wang)))
  const forget = { type: 'forget-worker', worker } as const
  await door.hall.county.ask({ id: tap('20260818', 2), actor: { by: 'terminal' }, bodyDigest: '', command: forget })
  expect(door.hall.register.person(worker)).toBeDefined()
  expect(await find(door, 'A001', wang.slice(-4))).toMatchObject({ refusal: { code: 'wrong-proof' } })
})

test('asking so counts as a guess like any other', async () => {
  const door = await openDoor()
  await comes(door, wang, '20260817', 1)
  await daysLater(door, 1)
  for (let n = 0; n < 5; n += 1) expect(await find(door, 'A001', wang.slice(-4))).toMatchObject(before)
  expect(await find(door, 'A001', wang.slice(-4))).toMatchObject({ refusal: { code: 'too-many-tries' } })
})
