import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CertificateId, DayNumber, Instant } from '../../shared/ids.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { takeMarket } from '../app/market.ts'
import { deskView, heard, historyAnswer, logAnswer, marketAnswer, plain, unknownBelowFloor } from './canned-desk.ts'
import { StaffDesk } from './screen.tsx'

/** The hall's server as this page hears it. */
class Line extends EventTarget {
  static lines: Line[] = []
  onerror: (() => void) | undefined
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    Line.lines.push(this)
  }
  close(): void {}
  say(kind: string, data: object): void {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) }))
  }
}
const line = () => {
  const last = Line.lines.at(-1)
  if (!last) throw new Error('nobody follows')
  return last
}
let asked: { readonly url: string; readonly body: Record<string, unknown> }[] = []
/** What was asked of the log, which the desk reads by itself. */
let logAsked: typeof asked = []
let refuse: Refusal | undefined
let logged = logAnswer
/** What an answer waits for. */
let slow: (url: string) => Promise<void> | undefined
const given = [{ number: 'A007', placement: 'plc_20260817_0012' }]
const answers: Readonly<Record<string, () => unknown>> = {
  log: () => logged,
  history: () => historyAnswer,
  'place-by-hand': () => given,
}
const answerTo = (url: string) => answers[url.slice(url.lastIndexOf('/') + 1)]?.() ?? { erased: 'now' }
// English is fetched when it is first chosen; a busy machine takes its time over that.
beforeEach(() => {
  Line.lines = []
  asked = []
  logAsked = []
  refuse = undefined
  logged = logAnswer
  slow = () => undefined
  vi.stubGlobal('EventSource', Line)
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const list = url.endsWith('/staff-desk/log') ? logAsked : asked
    list.push({ url, body: JSON.parse(request.body) })
    await slow(url)
    return Response.json(refuse ? { answer: 'refused', refusal: refuse } : { answer: 'done', value: answerTo(url) })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const openDesk = (view = deskView) => {
  takeMarket(marketAnswer(true))
  render(() => <StaffDesk />)
  line().say('view', heard(view))
}
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const focused = () => document.activeElement?.getAttribute('aria-label') ?? ''

describe('a new market', () => {
  it('asks for the one-time code, and for two equal passwords', async () => {
    takeMarket(marketAnswer(false))
    render(() => <StaffDesk />)
    write(/一次性口令/, '7QK2-M4XZ')
    write(/姓名/, '杨霞')
    write(/^密码/, '坝上的风很大')
    write(/再写一遍/, '坝上的风不大')
    press(/开账号/)
    expect(screen.getByText('两遍密码不一样。')).toBeTruthy()
    expect(asked).toEqual([])
    write(/再写一遍/, '坝上的风很大')
    press(/开账号/)
    await waitFor(() => expect(asked[0]?.url).toBe('/api/staff-desk/first-account'))
    expect(asked[0]?.body).toEqual({ code: '7QK2-M4XZ', name: '杨霞', password: '坝上的风很大' })
    await waitFor(() => expect(line().url).toBe('/api/live/desk'))
  })
})

describe('signing in', () => {
  it('is asked for when nobody is signed in, without saying that something ran out', () => {
    takeMarket(marketAnswer(true))
    render(() => <StaffDesk />)
    line().say('end', {})
    expect(screen.getByRole('heading', { name: '登录' })).toBeTruthy()
    expect(screen.queryByText(/登录过期/)).toBeNull()
  })
  it('a wrong password is told in words and wiped', async () => {
    takeMarket(marketAnswer(true))
    render(() => <StaffDesk />)
    line().say('end', {})
    refuse = { code: 'wrong-sign-in' }
    write(/姓名/, '杨霞')
    write(/密码/, '不对')
    press(/登录/)
    expect(await screen.findByText('姓名或密码不对。')).toBeTruthy()
    expect(screen.getByLabelText(/密码/)).toHaveProperty('value', '')
  })
  it('a session that ends takes the list away and says so', () => {
    openDesk()
    expect(screen.getAllByText('周*').length).toBeGreaterThan(0)
    line().say('end', {})
    expect(screen.getByText(/登录过期了/)).toBeTruthy()
    expect(screen.queryByText('周*')).toBeNull()
  })
})

describe('a held posting', () => {
  const openPostings = () => {
    openDesk()
    press(/用工需求/)
  }
  it('from an unknown employer below the floor goes out only with a name and a reason', async () => {
    openPostings()
    expect(screen.getByText(/合每小时 17.8 元，低于最低 18 元/)).toBeTruthy()
    expect(screen.getByText('999***********3021')).toBeTruthy()
    press(/同意发布/)
    expect(document.activeElement).toBe(screen.getByLabelText(/用工主体名称/))
    write(/用工主体名称/, '  ')
    press(/同意发布/)
    write(/用工主体名称/, '李有福')
    press(/同意发布/)
    expect(document.activeElement).toBe(screen.getByLabelText(/还放行的原因/))
    expect(asked).toEqual([])
    write(/还放行的原因/, '半天活，管住')
    press(/同意发布/)
    await waitFor(() => expect(asked).toHaveLength(1))
    expect(asked[0]?.body).toEqual({
      command: expect.stringMatching(/^cmd_20260817_/),
      posting: unknownBelowFloor.posting,
      seen: unknownBelowFloor.terms,
      employerName: '李有福',
      reason: '半天活，管住',
    })
    expect(await screen.findByText(/已同意发布：蔬菜采收/)).toBeTruthy()
  })
  it('whose name was only heard on the telephone asks for the one on their papers', async () => {
    openDesk({ ...deskView, postings: [{ ...plain, employerApproved: false }] })
    press(/用工需求/)
    press(/同意发布/)
    expect(asked).toEqual([])
    write(/用工主体名称/, '李有福')
    press(/同意发布/)
    await waitFor(() => expect(asked[0]?.body).toMatchObject({ posting: plain.posting, employerName: '李有福' }))
  })
  it('of a known employer at a fair wage asks for nothing', async () => {
    openPostings()
    press(/170 元/)
    expect(screen.queryByLabelText(/用工主体名称/)).toBeNull()
    expect(screen.queryByLabelText(/还放行的原因/)).toBeNull()
    press(/同意发布/)
    await waitFor(() => expect(asked[0]?.body).toMatchObject({ posting: plain.posting }))
    expect(Object.keys(asked[0]?.body ?? {}).sort()).toEqual(['command', 'posting', 'seen'])
  })
  it('is turned down only with a reason', async () => {
    openPostings()
    press(/不同意/)
    press(/确定不同意/)
    expect(asked).toEqual([])
    write(/不同意的原因/, '地点没写清楚')
    const pressEscape = (more = {}) =>
      fireEvent.keyDown(screen.getByLabelText(/不同意的原因/), { key: 'Escape', ...more })
    pressEscape({ isComposing: true })
    pressEscape()
    expect(screen.getByText(/再按一次 Esc/)).toBeTruthy()
    fireEvent.keyDown(screen.getByLabelText(/不同意的原因/), { key: '。' })
    pressEscape()
    expect(screen.getByLabelText(/不同意的原因/)).toHaveProperty('value', '地点没写清楚')
    pressEscape()
    expect(screen.queryByLabelText(/不同意的原因/)).toBeNull()
    press(/不同意/)
    write(/不同意的原因/, '地点没写清楚')
    press(/确定不同意/)
    await waitFor(() => expect(asked[0]?.url).toBe('/api/staff-desk/turn-down'))
    expect(asked[0]?.body).toMatchObject({ reason: '地点没写清楚' })
  })
  it('of yesterday says so beside its time', () => {
    openDesk({
      ...deskView,
      postings: [plain, { ...unknownBelowFloor, postedAt: Instant.parse('2026-08-15T21:48:00.000Z') }],
    })
    press(/用工需求/)
    expect(screen.getAllByText(/^05:\d\d·/)).toHaveLength(1)
    expect(screen.getByText(/^8月16日 05:48·/)).toBeTruthy()
  })
  it('shows the refusal in words when somebody else was first', async () => {
    openPostings()
    press(/170 元/)
    refuse = { code: 'posting-not-held' }
    press(/同意发布/)
    expect(await screen.findByText(/已经有人办过了/)).toBeTruthy()
  })
})

describe('the daily log, by keyboard alone', () => {
  const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name })
  const openLog = async () => {
    openDesk()
    press(/日台账/)
    await screen.findByLabelText(/打开 A001/)
  }
  it('/ finds, arrows walk, Enter opens every step with its reason, Esc closes and goes back to finding', async () => {
    await openLog()
    key('/')
    expect(document.activeElement).toBe(screen.getByLabelText(/找人/))
    key('ArrowDown')
    expect(focused()).toMatch(/A001/)
    key('ArrowDown')
    key('ArrowDown')
    expect(focused()).toMatch(/A003/)
    if (document.activeElement instanceof HTMLElement) document.activeElement.click()
    expect(await screen.findByText('报到：想干蔬菜采收')).toBeTruthy()
    expect(screen.getByText('同意发布：蔬菜采收\u2060·\u200b李*福\u2060·\u200b160 元/\u2060天')).toBeTruthy()
    expect(screen.getByText('。原因：半天活，管住')).toBeTruthy()
    expect(focused()).toMatch(/收起 A003/)
    key('Escape')
    expect(screen.queryByText('报到：想干蔬菜采收')).toBeNull()
    key('End')
    expect(focused()).toMatch(/A020/)
    key('Escape')
    expect(document.activeElement).toBe(screen.getByLabelText(/找人/))
  })
  it('exactly one row can be reached by Tab', async () => {
    await openLog()
    const rows = screen.getAllByLabelText(/的经过/)
    expect(rows.filter((row) => row.tabIndex === 0)).toHaveLength(1)
  })
  it('a figure shows its rows, and as many as it says', async () => {
    await openLog()
    press(/^1 接单/)
    expect(screen.getAllByLabelText(/的经过/)).toHaveLength(1)
    expect(screen.getByText('找到 1 人，共 20 人；导出这些，打印是全部')).toBeTruthy()
    press(/^1 接单/)
    press(/只看未满18/)
    expect(screen.getByText('找到 1 人，共 20 人；导出这些，打印是全部')).toBeTruthy()
  })
  it('asks only for what changed, and the row under the hand keeps the focus', async () => {
    await openLog()
    key('/')
    key('ArrowDown')
    const row = document.activeElement
    const [first] = logAnswer.rows
    logged = { ...logAnswer, version: 1205, whole: false, rows: first ? [{ ...first, status: 'offered' }] : [] }
    line().say('view', { ...heard(deskView), position: { day: 97, county: 1108 } })
    await waitFor(() => expect(screen.getAllByText('待接单')).toHaveLength(2))
    expect(logAsked.at(-1)?.body).toEqual({ day: '2026-08-17', since: 1204 })
    expect(document.activeElement).toBe(row)
    expect(screen.getAllByLabelText(/的经过/)).toHaveLength(20)
  })
  it('a trade that is looked for stays chosen, and its list open under the hand, while somebody checks in', async () => {
    await openLog()
    const box = screen.getByLabelText('工种')
    await waitFor(() => expect(box.querySelectorAll('option')).toHaveLength(2))
    const [everything, picking] = box.querySelectorAll('option')
    fireEvent.change(box, { target: { value: plain.terms.trade } })
    const [first] = logAnswer.rows
    const came = first ? [{ ...first, number: DayNumber.parse('A021') }] : []
    logged = { ...logAnswer, version: 1205, whole: false, rows: came }
    line().say('view', { ...heard(deskView), position: { day: 97, county: 1108 } })
    expect(await screen.findByLabelText('打开 A021 的经过')).toBeTruthy()
    expect([...box.querySelectorAll('option')]).toEqual([everything, picking])
    expect(box).toHaveProperty('value', plain.terms.trade)
    logged = { ...logAnswer, version: 1206, rows: [] }
    line().say('view', { ...heard(deskView), position: { day: 98, county: 1108 } })
    await waitFor(() => expect(screen.queryByLabelText('打开 A021 的经过')).toBeNull())
    expect(box).toHaveProperty('value', plain.terms.trade)
  })
  it('whose history was pressed last is the one that is shown, however late the one before comes', async () => {
    await openLog()
    const answers: (() => void)[] = []
    slow = (url) => (url.endsWith('/history') ? new Promise((resolve) => answers.push(resolve)) : undefined)
    fireEvent.click(screen.getByLabelText(/打开 A003/))
    await waitFor(() => expect(answers).toHaveLength(1))
    press(/^用工主体$/)
    for (const come of answers) come()
    await waitFor(() => expect(asked.at(-1)?.body['subject']).toEqual({ of: 'employer', employer: plain.employer }))
    expect(screen.queryByText('报到：想干蔬菜采收')).toBeNull()
    for (const come of answers) come()
    expect(await screen.findByText('报到：想干蔬菜采收')).toBeTruthy()
  })
  it('goes back a day, or to any that is typed, and never to a day to come', async () => {
    await openLog()
    const box = screen.getByLabelText('哪一天的台账')
    fireEvent.change(box, { target: { value: '20260818' } })
    expect(screen.getByRole('button', { name: '后一天' })).toHaveProperty('disabled', true)
    press(/前一天/)
    await waitFor(() => expect(logAsked.at(-1)?.body).toEqual({ day: '2026-08-16' }))
    fireEvent.change(box, { target: { value: '20260814' } })
    await waitFor(() => expect(logAsked.at(-1)?.body).toEqual({ day: '2026-08-14' }))
  })
  it('offers whole names to supervisors alone', async () => {
    openDesk({ ...deskView, role: 'clerk' })
    press(/日台账/)
    await screen.findByLabelText(/打开 A001/)
    press(/^导出/)
    expect(screen.getByLabelText('文件')).toBeTruthy()
    expect(screen.queryByLabelText('姓名和号码')).toBeNull()
  })
  it('takes whole names out only with a reason', async () => {
    await openLog()
    press(/^导出/)
    fireEvent.change(screen.getByLabelText('姓名和号码'), { target: { value: 'whole' } })
    fireEvent.click(screen.getByRole('button', { name: '导出全名', hidden: true }))
    expect(await screen.findByText('请写原因。')).toBeTruthy()
    expect(asked.some(({ url }) => url.includes('export'))).toBe(false)
  })
})

describe('what a clerk does about somebody', () => {
  const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name })
  const openRow = async (
    number: string,
    view: DeskView = { ...deskView, postings: [{ ...plain, status: 'open' }] },
  ) => {
    openDesk(view)
    press(/日台账/)
    fireEvent.click(await screen.findByLabelText(`打开 ${number} 的经过`))
    await waitFor(() => expect(asked).toHaveLength(1))
    asked = []
  }
  const acted = () => asked.filter(({ url }) => !url.endsWith('/history'))

  it('out of turn needs a job and a reason; Esc closes the questions before it closes the row', async () => {
    await openRow('A001')
    key('1')
    expect(screen.getByLabelText(/派哪个活/)).toHaveProperty('value', plain.posting)
    press(/派给本人/)
    expect(await screen.findByText('请写明原因。')).toBeTruthy()
    expect(acted()).toEqual([])
    screen.getByLabelText(/为什么不按排队来/).focus()
    key('Escape')
    expect(screen.queryByLabelText(/派哪个活/)).toBeNull()
    key('1')
    write(/为什么不按排队来/, '耳朵听不见')
    press(/派给本人/)
    await waitFor(() => expect(acted()).toHaveLength(1))
    expect(acted()[0]).toMatchObject({
      url: '/api/placement/place-by-hand',
      body: { number: 'A001', posting: plain.posting, reason: '耳朵听不见' },
    })
    expect(await screen.findByText('A001 派好了，工票有了。票号 0817-0012。')).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('打印工票 0817-0012'))
    key('Escape')
    expect(focused()).toMatch(/打开 A001/)
  })
  it('the job that was chosen stays in the box while the hall goes on, and is the one they are sent to', async () => {
    const view = {
      ...deskView,
      postings: [plain, unknownBelowFloor].map((job) => ({ ...job, status: 'open' as const })),
    }
    await openRow('A001', view)
    key('1')
    const box = screen.getByLabelText(/派哪个活/)
    const options = box.querySelectorAll('option')
    fireEvent.change(box, { target: { value: plain.posting } })
    line().say('view', heard({ ...view, figures: { ...deskView.figures, waiting: 18 } }))
    expect([...box.querySelectorAll('option')]).toEqual([...options])
    expect(box).toHaveProperty('value', plain.posting)
    write(/为什么不按排队来/, '耳朵听不见')
    line().say('view', heard({ ...view, postings: view.postings.slice(1) }))
    expect(box).toHaveProperty('value', '')
    press(/派给本人/)
    expect(screen.getAllByText('请选一个活')).toHaveLength(2)
    expect(acted()).toEqual([])
  })
  it('is one key where it says everything by itself, and a refusal is told beside it', async () => {
    await openRow('A003')
    refuse = { code: 'placement-gone' }
    key('1')
    expect(await screen.findByText(/这张工票已经不算数了/)).toBeTruthy()
    expect(acted()[0]?.body).toMatchObject({ placement: 'plc_20260817_0001', report: 'arrived' })
  })
  it('asks why somebody stayed away, and whoever types a figure types it', async () => {
    await openRow('A003')
    for (const figure of ['2', '1']) key(figure)
    press(/^没有正当理由$/)
    fireEvent.click(screen.getByLabelText('没打招呼就没来，没联系上本人'))
    press(/^记没有正当理由$/)
    await waitFor(() => expect(acted()[0]?.body).toMatchObject({ report: 'unexcused' }))
    key('/')
    key('1')
    expect(acted()).toHaveLength(1)
  })
  it('is not offered for a day that is over', async () => {
    logged = { ...logAnswer, state: 'closed' }
    openDesk()
    press(/日台账/)
    fireEvent.click(await screen.findByLabelText(/打开 A001/))
    expect(screen.queryByRole('button', { name: /直接派活/ })).toBeNull()
  })
})

describe('somebody at a terminal calls for help', () => {
  const calling = {
    ...deskView,
    help: [{ call: 7, terminal: '2', screen: 'home', since: heard(deskView).now } as const],
  }
  it('stands in the list of today, and above every other room', async () => {
    openDesk(calling)
    expect(screen.getAllByText(/2 号自助机在叫人帮忙/)).toHaveLength(1)
    expect(screen.getByText(/2 号自助机在叫人帮忙/).closest('section')?.textContent).toMatch(/^等您办的/)
    press(/用工需求/)
    expect(screen.getByText(/2 号自助机在叫人帮忙/).closest('.alarms')).toBeTruthy()
    press(/我去/)
    await waitFor(() => expect(asked[0]).toMatchObject({ url: '/api/terminals/answer-help', body: { call: 7 } }))
  })
})

describe('what stands in a list while the hall goes on', () => {
  it('a call for help that goes on is not put up, nor read out, again', () => {
    const help = [{ call: 7, terminal: '2', screen: 'home', since: heard(deskView).now } as const]
    openDesk({ ...deskView, help })
    const call = screen.getByText(/2 号自助机在叫人帮忙/)
    line().say('view', heard({ ...deskView, help, figures: { ...deskView.figures, waiting: 18 } }))
    expect(screen.getByText(/2 号自助机在叫人帮忙/)).toBe(call)
  })
  it('who says they have a card keeps the button under the hand', () => {
    const claims = [{ number: DayNumber.parse('A004'), who: '王*英', certificate: CertificateId.parse('electrician') }]
    openDesk({ ...deskView, claims })
    press(/办理/)
    press(/待核证书/)
    const claim = screen.getByRole('button', { name: /^A004/ })
    line().say('view', heard({ ...deskView, claims, figures: { ...deskView.figures, waiting: 18 } }))
    expect(screen.getByRole('button', { name: /^A004/ })).toBe(claim)
  })
})

describe('a child asked for work', () => {
  const came = (at: string) => ({ ...deskView, turnedAwayUnderSixteen: 1, childTurnedAwayAt: Instant.parse(at) })
  it('is said at once in every room of every desk, until the book has it that somebody goes', async () => {
    openDesk()
    expect(screen.queryByText(/不满 16 周岁/)).toBeNull()
    line().say('view', heard(came('2026-08-16T21:40:00.000Z')))
    expect(screen.getByText(/05:40 有不满 16 周岁的孩子/).closest('[role=alert]')).toBeTruthy()
    press(/用工需求/)
    press(/我去看/)
    await waitFor(() =>
      expect(asked[0]).toMatchObject({
        url: '/api/check-in/go-to-child',
        body: { cameAt: '2026-08-16T21:40:00.000Z' },
      }),
    )
    line().say('view', heard(deskView))
    expect(screen.queryByText(/不满 16 周岁/)).toBeNull()
  })
})

describe('the desk is honest', () => {
  it('about a lost line: the data stay, with their age', async () => {
    openDesk()
    line().onerror?.()
    expect(await screen.findByText(/和服务器断开了.*05:52 的数据/)).toBeTruthy()
    expect(screen.getAllByText('周*').length).toBeGreaterThan(0)
  })
  it('about a disk that takes nothing, an end that was cut, and a clock that was put back', () => {
    openDesk({
      ...deskView,
      clockAheadMinutes: 58,
      ledger: {
        ...deskView.ledger,
        notSavingSince: heard(deskView).now,
        cuts: [{ file: 'day-2026-08-16.jsonl', keptAs: 'day-2026-08-16.jsonl.cut' }],
      },
    })
    expect(screen.getByText(/从 05:52 起存不上/)).toBeTruthy()
    expect(screen.getByText(/留在 day-2026-08-16.jsonl.cut/)).toBeTruthy()
    expect(screen.getByText(/1,204 笔/)).toBeTruthy()
    expect(screen.getByText(/大厅的时间比它快 58 分钟/)).toBeTruthy()
  })
  it('in English too: every word of the list changes, trades included', async () => {
    openDesk()
    press(/English/)
    expect((await screen.findAllByText('Vegetable picking')).length).toBeGreaterThan(0)
    expect(screen.getByText('Called and not yet come')).toBeTruthy()
    expect(screen.queryByText('蔬菜采收')).toBeNull()
  })
  it('shows only rooms that exist and that one may enter, and no child figure when there was none', () => {
    openDesk()
    const forAll = ['今天', '日台账', '报表', '用工需求2待审核', '办理', '回访', '验票', '屏幕', '小票机']
    const rooms = () => [...document.querySelectorAll('nav button')].map((button) => button.textContent)
    expect(rooms()).toEqual([...forAll, '设置', '人员'])
    line().say('view', heard({ ...deskView, role: 'clerk' }))
    expect(rooms()).toEqual(forAll)
    expect(screen.queryByRole('button', { name: /提前关账/ })).toBeNull()
    expect(screen.queryByText('未满16劝返')).toBeNull()
  })
})
