import { afterEach, describe, expect, test } from 'vitest'
import { siteRequests } from '../../shared/api/site.ts'
import { PostingId } from '../../shared/ids.ts'
import {
  accept,
  checkIn,
  farmer,
  first,
  monday,
  placement,
  reason,
  timePasses,
  zhao,
} from '../../shared/testing/cast.ts'
import { yang } from '../../shared/testing/county-cast.ts'
import { packSite } from '../../shared/ticket/site-token.ts'
import { dayAfter } from '../../shared/time.ts'
import { aboutSite } from '../access/door-site.ts'
import { deriveKeys } from '../keys.ts'
import { marketOf, signToken } from '../signed-token.ts'
import { happens } from '../test-hall.ts'
import { openSite, passes, sentinels } from './test-site.ts'

/** Every request that takes a link. */
const names = Object.keys(siteRequests)
const bodies: Readonly<Record<string, object>> = aboutSite

type Site = Awaited<ReturnType<typeof openSite>>
let opened: Site | undefined
afterEach(() => opened?.live.stop())
const open = async () => (opened = await openSite())

let taps = 0
/** What whoever holds this link hears of a request, whole. */
async function told(site: Site, name: string, link: string, change: object = {}) {
  const body = bodies[name]
  if (body === undefined) throw new Error(`door-site.ts has nothing to ask of ${name}`)
  taps += 1
  const command = `cmd_${site.hall.today().replaceAll('-', '')}_${String(taps).padStart(16, '9')}`
  const asked = 'command' in body ? { ...body, command, ...change } : body
  const response = await site.knock(name.slice('site/'.length), link, asked)
  const headers = [...response.headers].flat().join(' ')
  const text = await response.text()
  const reply: { readonly answer: string; readonly refusal?: { readonly code: string } } = JSON.parse(text)
  return { name, text: `${headers} ${text}`, code: reply.refusal?.code ?? reply.answer }
}

describe('no request takes a link that is', () => {
  const elsewhere = deriveKeys(Buffer.alloc(32, 9)).ticket
  const good = { posting: first, link: 1, until: dayAfter(monday, 3) }
  const ours = ({ hall }: Site) => ({ ...hall.keys.ticket, market: marketOf(hall.keys.ticket.publicKey) })
  const theirs = { ...elsewhere, market: marketOf(elsewhere.publicKey) }
  const signed = (site: Site, change: Partial<typeof good> = {}) =>
    signToken(packSite({ market: ours(site).market, ...good, ...change }), ours(site).privateKey)
  const unknown = PostingId.parse('pst_20260817_099')

  test.each<[string, (site: Site) => string, string]>([
    ['none', () => '', 'site-link-unknown'],
    [
      'signed by somebody',
      (site) => signToken(packSite({ ...good, market: ours(site).market }), theirs.privateKey),
      'site-link-unknown',
    ],
    [
      'of another market',
      () => signToken(packSite({ ...good, market: theirs.market }), theirs.privateKey),
      'site-link-unknown',
    ],
    [
      'of another market, with our signature',
      (site) => signToken(packSite({ ...good, market: theirs.market }), ours(site).privateKey),
      'site-link-unknown',
    ],
    ['altered', (site) => signed(site).replace(/.$/, (sign) => (sign === 'A' ? 'Q' : 'A')), 'site-link-unknown'],
    ['too old', (site) => signed(site, { until: dayAfter(monday, -1) }), 'site-link-over'],
    ['of a job that nobody knows', (site) => signed(site, { posting: unknown }), 'site-link-over'],
    ['taken back', (site) => signed(site), 'site-link-revoked'],
  ])('%s', async (how, make, code) => {
    const site = await open()
    const { hall } = site
    const token = make(site)
    expect(await told(site, 'site/view', signed(site))).toMatchObject({ code: 'done' })
    if (how === 'taken back') {
      const command = { type: 'revoke-site-link', posting: first, employer: farmer, reason } as const
      await hall.county.ask({ id: hall.ownCommand(), actor: { by: 'staff', staff: yang }, bodyDigest: '', command })
    }
    const before = [hall.day.position, hall.county.position]
    for (const name of names) expect(await told(site, name, token)).toMatchObject({ name, code })
    expect([hall.day.position, hall.county.position]).toEqual(before)
  })
})

describe('whoever holds a list learns of no request who anybody is, nor of another job', () => {
  const secrets = [...sentinels, '李*兰', 'A002', placement(2), 'pst_20260817_002', 'wkr_', 'emp_']
  const heard: Awaited<ReturnType<typeof told>>[] = []

  /** Wang is missed and Zhao goes instead; what is asked of each hour is asked also about the other job. */
  test.each(['stop-work', 'finish-work'] as const)('from the bus to the money, over %s', async (end) => {
    const site = await open()
    const link = site.link()
    const ask = async (name: string, change: object = {}) => {
      const answer = await told(site, name, link, change)
      heard.push(answer)
      return answer.code
    }
    const about = (n: number): Readonly<Record<string, object>> => ({
      'site/report-here': { here: [placement(n)] },
      'site/report-missing': { missing: [placement(n)] },
      'site/finish-work': { people: [{ placement: placement(n) }] },
      'site/state-paid': { payments: [{ placement: placement(n), workDate: monday, fen: 17_000 }] },
    })
    /** Everything that can be asked at this hour, of a stranger's ticket first. */
    const askAll = async (n: number, ...also: readonly string[]) => {
      for (const [name, change] of Object.entries(about(2))) expect(await ask(name, change)).not.toBe('done')
      for (const name of ['site/view', ...also]) expect([name, await ask(name, about(n)[name])]).toEqual([name, 'done'])
    }
    await askAll(1, 'site/report-missing')
    await happens(site.hall, [checkIn(zhao), timePasses, accept(zhao, 3)])
    await passes(site, 2)
    await askAll(3, 'site/report-here')
    await passes(site, 3)
    if (end === 'stop-work') await askAll(3, 'site/stop-work')
    await passes(site, 5)
    if (end === 'finish-work') await askAll(3, 'site/finish-work')
    await askAll(3, 'site/state-paid')
    await passes(site, 14)
    await askAll(3, 'site/state-paid')
    expect(heard.some(({ text }) => text.includes('赵*柱'))).toBe(true)
    for (const { name, text } of heard)
      for (const secret of secrets) expect(text, `${name} tells ${secret}`).not.toContain(secret)
  })

  test('and each request has answered', () => {
    const answered = heard.flatMap(({ name, code }) => (code === 'done' ? [name] : []))
    expect([...new Set(answered)].sort()).toEqual([...names].sort())
  })
})
