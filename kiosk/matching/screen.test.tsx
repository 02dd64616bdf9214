import { render, screen } from '@solidjs/testing-library'
import { describe, expect, it, vi } from 'vitest'
import type { ShownTicket, ToldNews, WorkerView } from '../../shared/day/matching/view.ts'
import { asRead } from '../../shared/day/posting/terms.ts'
import { Instant, OfferId, PlacementId, PostingId } from '../../shared/ids.ts'
import { refused } from '../../shared/language/answered.ts'
import { BottomBar } from '../app/bottom-bar.tsx'
import { wayBack } from '../app/way-back.ts'
import { TicketPage } from '../placement/ticket-page.tsx'
import { type Answers, playEach, playHall, tap } from '../test-hall.ts'
import { job, offer, offered, ticket, waiting } from './made-up-view.ts'
import type { Chosen } from './page.ts'
import { WorkerSession } from './screen.tsx'

playEach()

async function sees(view: WorkerView, first: Chosen = {}, answers: Answers = {}) {
  const hall = playHall(answers)
  const home = vi.fn()
  const go = vi.fn()
  const page = render(() => (
    <>
      <WorkerSession go={go} home={home} first={first} ticketPage={TicketPage} />
      <BottomBar back={wayBack()} />
    </>
  ))
  const shows = async (next: WorkerView, now?: Parameters<typeof hall.shows>[2]) => {
    hall.shows('worker', next, now)
    // The shield of a new page is down again, and the last tap has settled.
    await vi.advanceTimersByTimeAsync(1000)
  }
  await shows(view)
  const press = async (name: string, meanwhile?: () => void) => {
    tap(screen.getByRole('button', { name }), meanwhile)
    await vi.advanceTimersByTimeAsync(1000)
  }
  const title = () => screen.getByRole('heading', { level: 1 }).textContent
  return { hall, go, home, leave: page.unmount, shows, press, title }
}
const another = { ...job, posting: PostingId.parse('pst_20260817_002') }
const bothJobs: WorkerView = { ...offered, jobs: [job, another] }

describe('in the rush', () => {
  it('a tap on 我要干 counts though a view comes while the finger is down', async () => {
    const later = { ...waiting, jobs: [{ ...job, placesLeft: 2 }] }
    const asked = { 'matching/ask-for-job': () => ({ answer: 'done', value: later }) }
    const { hall, press } = await sees(waiting, {}, asked)
    await press('我要干', () => hall.shows('worker', later))
    expect(hall.asked('matching/ask-for-job')).toHaveLength(1)
    expect(screen.getByText('还要 2 人')).toBeTruthy()
  })
})

it('a job tapped can be taken back, and not by the finger that tapped it', async () => {
  const tapped: WorkerView = { ...waiting, jobs: [{ ...job, reasons: ['you-tapped-it'] }] }
  const { hall, press } = await sees(
    waiting,
    {},
    {
      'matching/ask-for-job': () => ({ answer: 'done', value: tapped }),
      'matching/take-back-wish': () => ({ answer: 'done', value: waiting }),
    },
  )
  tap(screen.getByRole('button', { name: '我要干' }))
  await vi.advanceTimersByTimeAsync(400)
  tap(screen.getByRole('button', { name: '不要了' }))
  await vi.advanceTimersByTimeAsync(1000)
  expect(hall.asked('matching/take-back-wish')).toEqual([])
  await press('不要了')
  expect(hall.asked('matching/take-back-wish')).toHaveLength(1)
  expect(screen.getByRole('button', { name: '我要干' })).toBeTruthy()
})

it('a place held says before it is taken what the employer said first, what staff wrote, and that it is asked for again', async () => {
  const heavy = { ...job, terms: { ...job.terms, remarks: ['carrying' as const] }, notes: '地头有厕所', reposted: true }
  await sees({ ...offered, offer: { ...offer, job: heavy } })
  expect(screen.getByText('要搬重的、地头有厕所')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('蔬菜采收再次招人')
})

describe('a place held that is theirs no more', () => {
  const told = { title: '给您留的活取消了，不怪您', lines: ['您还排在原来的位置。'] }
  const lost = { zh: told, en: told }

  it('is told with the jobs, and where no other job is open', async () => {
    const { shows, title } = await sees(offered)
    for (const jobs of [[job], []]) {
      await shows({ ...waiting, jobs, told: lost })
      expect(screen.getByText(told.title)).toBeTruthy()
    }
    expect(title()).toBe('现在没有合适的活')
  })

  it('is told in a line beside another that is held at once', async () => {
    const before = { zh: '前一个：给您留的活取消了，不怪您', en: 'Earlier: Your held job was cancelled' }
    const { shows, title } = await sees({ ...waiting, told: lost })
    await shows({ ...offered, offer: { ...offer, before } })
    expect(title()).toBe('这个活给您留着')
    expect(screen.getByText(before.zh)).toBeTruthy()
  })

  it('makes way for what their last tap came to', async () => {
    const no = { 'matching/why': () => refused({ code: 'hall-busy' }) }
    const { press } = await sees({ ...waiting, told: lost }, {}, no)
    await press('为什么')
    expect(screen.queryByText(told.title)).toBeNull()
  })
})

describe('a no', () => {
  const no = { 'matching/decline': () => ({ answer: 'done', value: waiting }) } as const
  const again = { 'matching/ask-for-job': () => ({ answer: 'done', value: offered }) } as const
  it('is noted, and says what it means for the turn; a slip of the glove asks for it again while it is there', async () => {
    const { hall, shows, press, title } = await sees(offered, {}, { ...no, ...again })
    await press('不接')
    await shows(waiting)
    expect(title()).toBe('记下了：这\u2060个活不接')
    expect(screen.getByText(/号和位置都不变/)).toBeTruthy()
    await press('还是想干')
    expect(hall.asked('matching/ask-for-job')).toHaveLength(1)
  })

  it('to a place that somebody else has by now is not taken back, and the way on leads to the line', async () => {
    const { shows, press, title } = await sees(offered, {}, no)
    await press('不接')
    await shows({ ...waiting, jobs: [] })
    expect(screen.queryByRole('button', { name: '还是想干' })).toBeNull()
    await press('接着等')
    expect(title()).toBe('现在没有合适的活')
  })

  it('stands in a line over the next one that is held at once', async () => {
    const { shows, press, title } = await sees(offered, {}, no)
    await press('不接')
    const second = { ...offer, offer: OfferId.parse('off_20260817_0002'), job: another }
    await shows({ ...offered, offer: second })
    expect(title()).toBe('这个活给您留着')
    expect(screen.getByText('上一个活您不接，记下了。')).toBeTruthy()
  })
})

describe('another place held in the same moment', () => {
  it('is not taken by the finger that was on its way to the first', async () => {
    const { hall, shows } = await sees(offered, {}, { 'matching/accept': () => ({ answer: 'done', value: waiting }) })
    const second = { ...offer, offer: OfferId.parse('off_20260817_0002'), job: another }
    hall.shows('worker', { ...offered, offer: second })
    await vi.advanceTimersByTimeAsync(0)
    tap(screen.getByRole('button', { name: '接单' }))
    await vi.advanceTimersByTimeAsync(1000)
    expect(hall.asked('matching/accept')).toEqual([])
    await shows({ ...offered, offer: second })
    tap(screen.getByRole('button', { name: '接单' }))
    await vi.advanceTimersByTimeAsync(1000)
    expect(hall.asked('matching/accept')).toHaveLength(1)
  })
})

describe('the ticket page by the hall’s clock', () => {
  const placed: WorkerView = { ...waiting, status: 'placed', tickets: [ticket] }

  it('of a second wave who go by themselves says when they set out, not the hour that has passed', async () => {
    await sees({ ...waiting, status: 'placed', tickets: [{ ...ticket, leaveMinute: 450 }] })
    expect(screen.getAllByText('07:30 出发')).toHaveLength(2)
    expect(screen.queryByText(/06:30 前/)).toBeNull()
  })

  it('says how to get there until the hour to leave, then what is so', async () => {
    const { shows } = await sees(placed)
    await shows(placed, Instant.parse('2026-08-16T21:59:00.000Z'))
    expect(screen.getByText('去不了，到窗口退工票')).toBeTruthy()
    expect(screen.queryByText(ticket.onceGone.zh.title)).toBeNull()
    await shows(placed, Instant.parse('2026-08-16T22:00:00.000Z'))
    expect(screen.getByText(ticket.onceGone.zh.title)).toBeTruthy()
    expect(screen.queryByText('06:00 发车')).toBeNull()
    expect(screen.queryByText('去不了，到窗口退工票')).toBeNull()
    expect(screen.queryByText(/前自己到/)).toBeNull()
  })

  it('calls for help for whoever may have missed the hour; whoever is noted as there is asked nothing', async () => {
    const { hall, shows } = await sees(
      placed,
      {},
      { 'terminals/help': () => ({ answer: 'done', value: { rings: true, call: 1 } }) },
    )
    expect(screen.getAllByRole('button', { name: '叫人帮忙' })).toHaveLength(1)
    await shows(placed, Instant.parse('2026-08-16T22:00:00.000Z'))
    const [call] = screen.getAllByRole('button', { name: '叫人帮忙' })
    expect(call?.dataset['kind']).toBe('primary')
    tap(call ?? document.body)
    await vi.advanceTimersByTimeAsync(1000)
    expect(hall.asked('terminals/help')).toHaveLength(1)
    const there = {
      ...ticket,
      isLate: false,
      onceGone: { zh: { title: '记下您到岗了', lines: [] }, en: ticket.onceGone.en },
    }
    await shows({ ...placed, tickets: [there] }, Instant.parse('2026-08-16T22:00:00.000Z'))
    expect(screen.getAllByRole('button', { name: '叫人帮忙' })).toHaveLength(1)
  })
})

describe('a ticket that nobody has printed', () => {
  const placed: WorkerView = { ...waiting, status: 'placed', tickets: [ticket] }
  const paper = () => document.querySelector('.ticket-slot')

  it('is a number and an hour: the paper, and that it is in somebody’s hand, come when it came out', async () => {
    const { shows, title } = await sees(placed)
    expect([title(), paper()]).toEqual(['打印工票', null])
    expect(screen.getByText('A017')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '工票拿到了' })).toBeNull()
    await shows({ ...placed, tickets: [{ ...ticket, copies: 1 }] })
    expect(title()).toBe('您的工票在这里')
    expect(paper()).toBeTruthy()
    expect(screen.getByRole('button', { name: '工票拿到了' }).dataset['kind']).toBe('confirm')
    expect(screen.getByRole('button', { name: '补打工票' })).toBeTruthy()
  })

  it('that a printer did not bring leaves its number on the screen, with what to do, said once', async () => {
    const told = (title: string, ...lines: string[]) => ({ title, lines })
    const printing = { isOut: false, zh: told('正在打印，请稍等'), en: told('Printing') }
    const failed = { isOut: false, zh: told('工票没打出来', '没纸了。记下您的号 A017，到窗口补打。'), en: told('No') }
    const sent = (print: NonNullable<ShownTicket['print']>) => ({
      ...placed,
      tickets: [{ ...ticket, copies: 1, print }],
    })
    const { hall, shows, title } = await sees(sent(printing))
    expect([title(), hall.asked('voice/say')]).toEqual(['正在打印，请稍等', []])
    const button = (name: string) => screen.queryByRole('button', { name })
    // What is on its way is not asked for twice.
    expect([button('补打工票')?.ariaDisabled, button('知道了')]).toEqual(['true', null])
    await shows(sent(failed))
    await shows(sent({ ...failed }))
    expect([title(), paper(), document.querySelector('.day-number')?.textContent]).toEqual([
      '工票没打出来',
      null,
      'A017',
    ])
    expect(screen.getByText('没纸了。记下您的号 A017，到窗口补打。')).toBeTruthy()
    expect(button('工票拿到了')).toBeNull()
    expect(button('补打工票')?.ariaDisabled).toBe('false')
    expect(button('知道了')?.dataset['kind']).toBe('primary')
    const text = '工票没打出来,\n没纸了。记下您的号 A017，到窗口补打。'
    expect(hall.asked('voice/say')).toMatchObject([{ body: { language: 'zh', text } }])
  })

  it('that came out elsewhere is drawn in no slot of this machine', async () => {
    const told = (title: string) => ({ title, lines: [] })
    const print = { isOut: true, zh: told('已打印，请到“窗口”取票'), en: told('Printed: your ticket is at the window') }
    const out = (more: { readonly isElsewhere?: true }) => ({
      ...placed,
      tickets: [{ ...ticket, copies: 1, print: { ...print, ...more } }],
    })
    const { shows, title } = await sees(out({}))
    expect(paper()).toBeTruthy()
    await shows(out({ isElsewhere: true }))
    expect([title(), paper(), document.querySelector('.day-number')?.textContent]).toEqual([
      '已打印，请到“窗口”取票',
      null,
      'A017',
    ])
    expect(screen.getByRole('button', { name: '工票拿到了' })).toBeTruthy()
  })

  it('of a crew is said with how many they are; whoever has theirs prints those of the others alone', async () => {
    const other = PlacementId.parse('plc_20260817_0032')
    const crew = { numbers: [], foreman: waiting.number, tickets: [other] }
    const { hall, press, shows, title } = await sees(
      { ...placed, crew },
      {},
      { 'placement/print-ticket': () => ({ answer: 'done', value: { by: 'browser', papers: '' } }) },
    )
    expect(title()).toBe('打印 2 张工票')
    await shows({ ...placed, crew, tickets: [{ ...ticket, copies: 1 }] })
    expect(title()).toBe('打印工票')
    await press('打印工票')
    expect(hall.asked('placement/print-ticket').map(({ body }) => body)).toMatchObject([{ placement: other }])
  })
})

describe('one page back', () => {
  it('a job put aside stays so over leaving, why and back', async () => {
    const { press, title } = await sees(
      bothJobs,
      { aside: offer.offer },
      {
        'matching/why': () => ({ answer: 'done', value: [] }),
      },
    )
    await press('我的排队')
    await press('我不等了')
    await press('再等等')
    expect(title()).toBe('有个活给您留着')
    await press('为什么没派我？')
    await press('返回')
    expect(title()).toBe('有个活给您留着')
    // Whom they go with is settled before or after, not while a place is held.
    await press('和人结伴')
    expect(title()).toBe('有个活给您留着')
    await press('返回')
    expect(title()).toBe('您能接的活 2 个')
    await press('返回')
    expect(title()).toBe('这个活给您留着')
  })

  it('their place in line says of a job held meanwhile until when it is theirs and what they keep, and leads to it', async () => {
    const { press, title } = await sees(bothJobs, { aside: offer.offer })
    await press('我的排队')
    for (const line of offer.told.zh.lines) expect(screen.getByText(line)).toBeTruthy()
    expect(screen.queryByText('大屏叫您的号，就回来接单。')).toBeNull()
    await press('看这个活')
    expect(title()).toBe('这个活给您留着')
  })

  it('from the jobs beyond their ticket leads to the ticket, and only from there home', async () => {
    const { home, press, title } = await sees({ ...waiting, tickets: [ticket] }, { beyond: true })
    expect(title()).toBe('您能接的活 1 个')
    await press('返回')
    expect(title()).toBe('打印工票')
    expect(home).not.toHaveBeenCalled()
  })
})

describe('other terms for a job they have', () => {
  const before = asRead(ticket.terms, () => ({}))
  const after = { ...before, startMinute: before.startMinute + 30 }
  const change = { placement: ticket.placement, revision: 2, before, after, employerMasked: '李*福' }
  const asked: WorkerView = { ...waiting, status: 'placed', tickets: [ticket], changes: [change] }
  const told = { title: '您的活退了', lines: ['不吃亏。'], weighs: 'information' } as const
  const news: ToldNews = {
    placement: ticket.placement,
    terms: ticket.terms,
    number: 'waits',
    isAll: false,
    zh: told,
    en: told,
  }

  it('are asked with the job named: what work, where, whose and which day', async () => {
    await sees(asked)
    const read = document.querySelector('.shell-facts')?.textContent
    for (const named of ['蔬菜采收', '公会镇', '李*福', '今天 06:30']) expect(read).toContain(named)
  })

  it('not agreed to, the job is gone, and a page says so, and what it means for their turn', async () => {
    const gone: WorkerView = { ...waiting, news: [news] }
    const { hall, press, shows, title } = await sees(
      asked,
      {},
      {
        'matching/answer-change': () => ({ answer: 'done', value: gone }),
        'matching/know-news': () => ({ answer: 'done', value: waiting }),
      },
    )
    await press('不同意')
    expect(hall.asked('matching/answer-change')).toHaveLength(1)
    await shows(gone)
    expect(title()).toBe('您的活退了')
    expect(screen.getByText('不吃亏。')).toBeTruthy()
    await press('知道了')
    expect(title()).toBe('您能接的活 1 个')
    expect(hall.asked('matching/know-news')).toEqual([
      { name: 'matching/know-news', body: { placement: ticket.placement } },
    ])
    const other = { title: '接着干，不停工了', lines: [], weighs: 'information' } as const
    await shows({ ...gone, news: [{ ...news, zh: other, en: other }] })
    expect(title()).toBe(other.title)
  })

  it('what became of a job names the sum, and whoever knows it otherwise calls from there', async () => {
    const said = { title: '您的活停工了', lines: ['11:00 停工。'], weighs: 'pay', sum: '应付 85 元' } as const
    const { shows } = await sees({ ...waiting, news: [{ ...news, zh: said, en: said }] })
    expect(document.querySelector('.notice .pay-figure')?.textContent).toBe('应付 85 元')
    expect(screen.getAllByRole('button', { name: '叫人帮忙' })).toHaveLength(2)
    await shows({ ...waiting, news: [news] })
    expect(screen.getAllByRole('button', { name: '叫人帮忙' })).toHaveLength(1)
  })
})

it('whoever has no number takes one from there; no page has a second way home', async () => {
  const { go, press, shows } = await sees({ ...waiting, status: 'no-number', jobs: [] })
  await press('我要找活')
  expect(go).toHaveBeenCalledWith({ at: 'check-in' })
  for (const status of ['released', 'left', 'no-number'] as const) {
    await shows({ ...waiting, status, jobs: [] })
    expect(screen.getAllByRole('button', { name: /首页/ })).toHaveLength(1)
  }
})

it('a ticket that another page replaced while it printed ends nobody’s session', async () => {
  let answer = (_: unknown) => {}
  const printed = new Promise((resolve) => {
    answer = resolve
  })
  const placed: WorkerView = { ...waiting, status: 'placed', tickets: [ticket] }
  const { hall, press, shows, title } = await sees(placed, {}, { 'placement/print-ticket': () => printed })
  await press('打印工票')
  expect(hall.asked('placement/print-ticket')).toHaveLength(1)
  const before = asRead(ticket.terms, () => ({}))
  const after = { ...before, startMinute: before.startMinute + 30 }
  const change = { placement: ticket.placement, revision: 2, before, after, employerMasked: '李*福' }
  await shows({ ...placed, changes: [change] })
  expect(title()).toBe('用工方想改条件')
  answer({ answer: 'done', value: [] })
  await vi.advanceTimersByTimeAsync(1000)
  expect(hall.asked('session/end')).toEqual([])
})

it('no longer waiting says that a job taken before still stands, and where it is given back; to nobody without one', async () => {
  const stands = '已接的活不变，还要去。去不了，到窗口退工票。'
  const taken = await sees({ ...waiting, tickets: [ticket] }, { beyond: true, leaving: true })
  expect(taken.title()).toBe('真的不等了吗？')
  expect(screen.getByText(stands)).toBeTruthy()
  taken.leave()
  await sees(waiting, { leaving: true })
  expect(screen.queryByText(stands)).toBeNull()
})
