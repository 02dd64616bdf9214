import { describe, expect, test } from 'vitest'
import { creditCodeText, householdResidentIdText } from '../../shared/identity/identity-text.ts'
import { makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { EmployerId, PostingId } from '../../shared/ids.ts'
import { approve, broccoli, farmer, first, post, second } from '../../shared/testing/cast.ts'
import { yang } from '../../shared/testing/county-cast.ts'
import { openDoor } from '../access/test-door.ts'

const farmerRecord = {
  kind: 'employer',
  name: '李有福',
  residentId: makeResidentId('1970-01-02', 7),
  phone: makePhone(70),
} as const
const firmRecord = {
  kind: 'employer',
  name: '坝上蔬菜合作社',
  creditCode: makeCreditCode(3),
  phone: makePhone(71),
} as const
const firm = EmployerId.parse(`emp_${'0'.repeat(15)}2`)
/** Whoever reads the public sheet must find none of it. */
const secrets = [
  farmerRecord.name,
  farmerRecord.residentId,
  farmerRecord.phone,
  firmRecord.creditCode,
  firmRecord.phone,
]

/** A hall where a farmer and a firm have a job each on the board. */
async function openSheet(options: Parameters<typeof openDoor>[0] = {}) {
  const door = await openDoor(options)
  const { hall } = door
  const asked = () => ({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '' }) as const
  const joins = async (
    employer: EmployerId,
    kind: 'person' | 'company',
    record: typeof farmerRecord | typeof firmRecord,
  ) => {
    const text = 'residentId' in record ? householdResidentIdText(record.residentId) : creditCodeText(record.creditCode)
    await hall.register.findOrCreate(text, employer, record, hall.day.marketDay)
    await hall.county.ask({ ...asked(), command: { type: 'register-employer', employer, kind } })
  }
  await joins(farmer, 'person', farmerRecord)
  await joins(firm, 'company', firmRecord)
  const posts = async (employer: EmployerId, posting: PostingId) => {
    await hall.day.ask({ ...asked(), command: { ...post({ ...broccoli, phoneOnTicket: true }), employer } })
    await hall.day.ask({ ...asked(), actor: { by: 'staff', staff: yang }, command: approve(posting) })
  }
  await posts(farmer, first)
  const look = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    door.knock(path, { method: 'GET', headers: { 'content-type': undefined, origin: undefined, ...headers } })
  return { ...door, look, firmPosts: () => posts(firm, second) }
}

describe('the sheet of jobs, for anybody without signing in', () => {
  test('names a firm, and never a person, a phone or a number of either', async () => {
    const { look, firmPosts } = await openSheet()
    await firmPosts()
    for (const path of ['/jobs', '/jobs?lang=en', '/jobs.json', '/jobs.json?lang=en']) {
      const text = await (await look(path)).text()
      expect(text).toContain(firmRecord.name)
      for (const secret of secrets) expect(text, path).not.toContain(secret)
    }
    expect(await (await look('/jobs')).text()).toContain('个人用工，市场代招')
  })

  test('is one small page without a script, in the language asked for, else in that of the browser', async () => {
    const { look } = await openSheet()
    const title = async (path: string, accepts = '') =>
      (await (await look(path, { 'accept-language': accepts })).text()).match(/<title>(.*?)<\/title>/)?.[1]
    expect(await title('/jobs')).toBe('张北县零工市场岗位表')
    expect(await title('/jobs', 'en-GB,zh;q=0.8')).toContain('day jobs')
    expect(await title('/jobs', 'en;q=0.5,zh-CN;q=0.9')).toBe('张北县零工市场岗位表')
    expect(await title('/jobs?lang=en', 'zh-CN')).toContain('day jobs')
    const page = await (await look('/jobs')).text()
    expect(page).not.toMatch(/<script|\s(?:style|on\w+)=/)
  })

  test('stays under 20 KB with thirty jobs', async () => {
    const { look, hall } = await openSheet()
    const asked = () => ({ id: hall.ownCommand(), bodyDigest: '' }) as const
    for (let n = 2; n <= 30; n += 1) {
      const employer = EmployerId.parse(`emp_${String(n).padStart(16, '0')}`)
      await hall.day.ask({ ...asked(), actor: { by: 'terminal' }, command: { ...post(broccoli), employer } })
      const posting = PostingId.parse(`pst_20260817_${String(n).padStart(3, '0')}`)
      await hall.day.ask({ ...asked(), actor: { by: 'staff', staff: yang }, command: approve(posting) })
    }
    const page = await (await look('/jobs')).text()
    expect(page.match(/<td><b>蔬菜采收/g)).toHaveLength(30)
    expect(Buffer.byteLength(page)).toBeLessThan(20_000)
  })

  test('in a hall that knows its screens is still for anybody', async () => {
    const { look } = await openSheet({ knowsScreens: true })
    for (const path of ['/jobs', '/jobs.json']) expect((await look(path)).status).toBe(200)
  })
})

describe('the feed for other sites', () => {
  test('may be read from any site, and is kept a minute', async () => {
    const { look } = await openSheet()
    const { status, headers } = await look('/jobs.json', { origin: 'https://jobs.example' })
    expect(status).toBe(200)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toBe('public, max-age=60')
    expect(headers.get('content-type')).toContain('json')
  })

  test('is not sent again while nothing changed, and is once a job came', async () => {
    const { look, firmPosts } = await openSheet()
    const etag = (await look('/jobs.json')).headers.get('etag') ?? ''
    const again = await look('/jobs.json', { 'if-none-match': `W/${etag}, "other"` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('etag')).toBe(etag)
    await firmPosts()
    expect((await look('/jobs.json', { 'if-none-match': etag })).status).toBe(200)
  })

  test('has the limit of the house: whoever asks too often waits', async () => {
    const { look } = await openSheet({ requestsPerSecond: 1 })
    const statuses: number[] = []
    for (let n = 0; n < 6; n += 1) statuses.push((await look('/jobs.json')).status)
    expect(statuses).toContain(429)
  })
})
