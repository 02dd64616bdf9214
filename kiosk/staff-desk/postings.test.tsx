import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TradeId } from '../../shared/ids.ts'
import type { DeskPosting, DeskView } from '../../shared/places/staff-desk/view.ts'
import { takeMarket } from '../app/market.ts'
import { deskView, heard, marketAnswer, plain, unknownBelowFloor } from './canned-desk.ts'
import { Postings } from './postings.tsx'
import { Departures } from './today/departures.tsx'

beforeEach(() => {
  takeMarket(marketAnswer(true))
  vi.stubGlobal('fetch', async () => Response.json({ answer: 'done', value: [] }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const full: DeskPosting = { ...plain, status: 'filled', placed: 20 }
const open = (posting: DeskPosting) =>
  render(() => (
    <Postings
      live={heard({ ...deskView, postings: [posting] })}
      wanted={undefined}
      choose={() => {}}
      goFollowUp={() => {}}
      expired={() => {}}
    />
  ))
const button = (name: string | RegExp) => screen.queryByRole('button', { name })

it('a full job can be changed and called off, and leads to who goes there and who waits', () => {
  open(full)
  for (const name of ['改人数', '改条件', '取消用工', '打印用工名单', /看排队/]) expect(button(name)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /的名单$/ }))
  expect(screen.getByRole('dialog', { name: /^06:00 蔬菜采收/ })).toBeTruthy()
})

it('once its people have left it leads to them, and is not changed any more', () => {
  open({ ...full, changeable: false })
  expect(button('取消用工')).toBeNull()
  expect(button(/的名单$/)).toBeTruthy()
})

it('what a stop of its employer took off the board is answered as far as the hall would: a yes before it has left, a no to what nobody has', () => {
  const held: DeskPosting = { ...plain, placed: 2, held: ['stopped'], turnDownable: false }
  open(held)
  expect([button('同意发布'), button('不同意')]).toEqual([expect.anything(), null])
  expect(screen.getByText(/^已经有 2 个人接了这个活/)).toBeTruthy()
  cleanup()
  open({ ...held, approvable: false })
  expect([button('同意发布'), button('不同意')]).toEqual([null, null])
  expect(screen.getByText(/^出发时间已经过了/)).toBeTruthy()
  cleanup()
  open({ ...held, placed: 0, turnDownable: true })
  expect([button('同意发布'), button('不同意')]).toEqual([expect.anything(), expect.anything()])
})

it('who stands in line is not asked of a job that is off the board: nobody does', () => {
  const shown = (held?: true) =>
    render(() => (
      <Departures
        live={heard({ ...deskView, departures: deskView.departures.map((job) => ({ ...job, ...(held && { held }) })) })}
        chosen={undefined}
        choose={() => {}}
        expired={() => {}}
      />
    ))
  shown()
  expect([button(/的名单$/), button(/看排队/)]).toEqual([expect.anything(), expect.anything()])
  cleanup()
  shown(true)
  expect([button(/的名单$/), button(/看排队/)]).toEqual([expect.anything(), null])
})

it('that 16- and 17-year-olds may do it is taken back by one press, said beside what becomes of them', async () => {
  const asked: unknown[] = []
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (url.endsWith('staff-desk/approve')) asked.push(JSON.parse(String(init?.body)))
    return Response.json({ answer: 'done', value: null })
  })
  open(plain)
  expect(button('不让未成年人干了')).toBeNull()
  cleanup()
  open({ ...full, forMinors: true })
  expect(screen.getByText(/已经接了单的不动/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '不让未成年人干了' }))
  await expect.poll(() => asked).toMatchObject([{ posting: full.posting, forMinors: false }])
})

it('that 16- and 17-year-olds may do it is allowed later on, of a trade that is open to them and before its people leave', async () => {
  const asked: unknown[] = []
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (url.endsWith('staff-desk/approve')) asked.push(JSON.parse(String(init?.body)))
    return Response.json({ answer: 'done', value: null })
  })
  const later = /^让满 16 岁/
  const sorting: DeskPosting = { ...full, terms: { ...full.terms, trade: TradeId.parse('vegetable-sorting') } }
  for (const not of [full, { ...sorting, changeable: false }, { ...sorting, status: 'held' as const }]) {
    open(not)
    expect(button(later)).toBeNull()
    cleanup()
  }
  open(sorting)
  fireEvent.click(screen.getByRole('button', { name: later }))
  await expect.poll(() => asked).toMatchObject([{ posting: full.posting, forMinors: true, seen: sorting.terms }])
})

it('a job that was stopped has no free places to speak of', () => {
  const left = deskView.departures.map((job) => ({ ...job, left: true, gone: true }))
  const stopped = { minute: 660, because: 'rain', owed: [], mayBeTakenBack: true } as const
  const shown = (departures: DeskView['departures']) =>
    render(() => (
      <Departures live={heard({ ...deskView, departures })} chosen={undefined} choose={() => {}} expired={() => {}} />
    ))
  shown(left)
  expect(screen.getByText('空 7')).toBeTruthy()
  cleanup()
  shown(left.map((job) => ({ ...job, stopped })))
  expect(screen.getByText(/11:00 停工/)).toBeTruthy()
  expect(screen.queryByText('空 7')).toBeNull()
})

it('a sex in what is said besides is kept only with the legal reason; a hukou is kept with none', () => {
  open(plain)
  const say = (notes: string) =>
    fireEvent.input(screen.getByRole('textbox', { name: /另外要说的话/ }), { target: { value: notes } })
  const keeps = () => screen.getByRole('button', { name: '存下这段话' }).hasAttribute('disabled') === false
  say('地里风大')
  expect([keeps(), screen.queryByLabelText(/法律依据/)]).toEqual([true, null])
  say('井下作业，仅限男性')
  expect(keeps()).toBe(false)
  fireEvent.input(screen.getByLabelText(/法律依据/), { target: { value: '女职工劳动保护特别规定第四条' } })
  expect(keeps()).toBe(true)
  say('仅限男性，本地户口')
  expect([keeps(), screen.queryByLabelText(/法律依据/)]).toEqual([false, null])
})

it('pay and hours that may have been misheard are said on the card, and nothing where all is usual', () => {
  open({
    ...plain,
    unlikely: [
      { what: 'pay', hourlyFen: 111_100 },
      { what: 'hours', minutes: 1320 },
    ],
  })
  const doubts = screen.getByText('再看一眼').closest('[role=status]')
  expect(doubts?.textContent).toBe('再看一眼一小时合 1111.0\u00a0元，比一般高很多。 一天干 22 小时。')
  cleanup()
  open(plain)
  expect(screen.queryByText('再看一眼')).toBeNull()
})

it('the terms that are written over for an employer are held against what the trade pays today', () => {
  const middles = [{ trade: plain.terms.trade, hourlyFen: 22_00, postings: 5 }]
  render(() => (
    <Postings
      live={heard({ ...deskView, postings: [full], middles })}
      wanted={undefined}
      choose={() => {}}
      goFollowUp={() => {}}
      expired={() => {}}
    />
  ))
  fireEvent.click(screen.getByRole('button', { name: '改条件' }))
  fireEvent.input(screen.getByRole('textbox', { name: /工钱|一天|元/ }), { target: { value: '700' } })
  expect(screen.getByText(/一小时合 77\.8/)).toBeTruthy()
})

it('before the first yes staff read which phone chose the PIN, and may end it there; nobody asks where there is none or staff gave it', () => {
  open({ ...unknownBelowFloor, employerPin: 'chosen' })
  expect(screen.getByText(/手机 154\*\*\*\*8866 的人在自助机设的。批准前，先问清是不是本人/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '重设用工密码' }))
  expect(screen.getByRole('dialog', { name: '重设用工密码' })).toBeTruthy()
  for (const posting of [unknownBelowFloor, { ...unknownBelowFloor, employerPin: 'given' } as const]) {
    cleanup()
    open(posting)
    expect(button('重设用工密码')).toBeNull()
  }
})
