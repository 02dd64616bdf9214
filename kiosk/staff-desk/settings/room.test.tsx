import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { createSignal, Show } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MarketAnswer } from '../../../shared/county/settings/answer.ts'
import { changed, type MarketChange } from '../../../shared/county/settings/market.ts'
import { zhangbei } from '../../../shared/county/settings/zhangbei.ts'
import { MarketDay } from '../../../shared/ids.ts'
import { takeMarket } from '../../app/market.ts'
import { createKeptDrafts } from './kept-drafts.ts'
import { type Page, Settings } from './room.tsx'

const day = MarketDay.parse('2026-08-17')
let answer: MarketAnswer
let leave: (away: boolean) => void
let sent: { change: MarketChange; version: number }[] = []
/** A colleague saves at the same moment: the server refuses ours. */
let colleague: MarketChange | undefined

beforeEach(() => {
  answer = { market: { ...zhangbei, trades: zhangbei.trades.slice(0, 3) }, marketVersion: 3, setUp: true }
  sent = []
  colleague = undefined
  takeMarket(answer)
  vi.stubGlobal('fetch', async (url: string, request?: { body: string }) => {
    if (url === '/api/market') return Response.json(answer)
    if (request === undefined) throw new Error(url)
    const { change, version } = JSON.parse(request.body)
    const holds = colleague ?? change
    answer = { ...answer, market: changed(answer.market, holds), marketVersion: answer.marketVersion + 1 }
    takeMarket(answer)
    if (colleague !== undefined)
      return Response.json({ answer: 'refused', refusal: { code: 'settings-changed-meanwhile' } })
    sent.push({ change, version })
    return Response.json({ answer: 'done', value: null })
  })
  render(() => {
    const [page, go] = createSignal<Page>('notices')
    const [away, setAway] = createSignal(false)
    leave = setAway
    const drafts = createKeptDrafts()
    return (
      <Show when={!away()}>
        <Settings
          drafts={drafts}
          day={day}
          orderVersion={1}
          today={{ order: 'rotation', filling: 'fill-first', namesOneIn: 3 }}
          toSetUp={['neighbours']}
          page={page()}
          go={go}
          expired={() => {}}
        />
      </Show>
    )
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))
const marked = () =>
  [...document.querySelectorAll('[aria-invalid="true"]')].map((box) => box.getAttribute('aria-label'))
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

describe('a section of the settings', () => {
  it('the terminals that begin by themselves are named with spaces between, and only as a terminal can be', async () => {
    press('语音')
    const names = '自己念的自助机（写编号，用空格隔开，可不填）'
    write(names, '2 东/门')
    press('保存')
    expect(sent).toEqual([])
    write(names, '2 东门')
    fireEvent.click(screen.getByLabelText('大屏叫号时念出来'))
    press('保存')
    const voice = { volume: 60, selfStart: ['2', '东门'], board: false }
    await waitFor(() => expect(sent).toEqual([{ change: { section: 'voice', voice }, version: 3 }]))
  })

  it('is saved as it stands before the eyes, with the version it was changed from', async () => {
    press('开门关账')
    write('关账', '19:30')
    press('保存')
    await screen.findByText(/已保存/)
    expect(sent).toEqual([{ change: { section: 'hours', openingMinute: 300, closingMinute: 1170 }, version: 3 }])
  })

  it('that nobody touched cannot be saved, and what was touched can be undone', () => {
    press('派单等多久')
    const save = screen.getByRole('button', { name: '保存' })
    expect(save.hasAttribute('disabled')).toBe(true)
    write('秒（15 到 900）', '120')
    expect(save.hasAttribute('disabled')).toBe(false)
    press('还原')
    expect(screen.getByLabelText('秒（15 到 900）')).toHaveProperty('value', '90')
  })

  it('that nobody has looked at is kept as it came, by its own word', async () => {
    press(/^邻近乡镇/)
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
    press('照这样定')
    await screen.findByText(/已保存/)
    expect(sent).toEqual([{ change: { section: 'neighbours', neighbours: [] }, version: 3 }])
  })

  it('that a colleague changed meanwhile shows theirs, and says so', async () => {
    press('派单等多久')
    write('秒（15 到 900）', '120')
    colleague = { section: 'offer-hold', offerHoldSeconds: 60 }
    press('保存')
    await screen.findByText(/刚才有同事改过设置/)
    expect(screen.getByLabelText('秒（15 到 900）')).toHaveProperty('value', '60')
  })
})

describe('what is written and not saved', () => {
  const noticed = () => {
    press('加一行')
    write('新的一行：中文', '明天停电')
  }
  it('is there again after another page or room was looked at, and is saved from what it was written from', async () => {
    noticed()
    press('开门关账')
    expect(screen.getByRole('button', { name: /^通知/ }).textContent).toBe('通知没保存')
    write('关账', '19:30')
    leave(true)
    leave(false)
    expect(screen.getByLabelText('关账')).toHaveProperty('value', '19:30')
    press('保存')
    await screen.findByText(/已保存/)
    press(/^通知/)
    expect(screen.getByRole('button', { name: '通知' })).toBeTruthy()
    expect(screen.getByLabelText('明天停电：中文')).toHaveProperty('value', '明天停电')
    write('明天停电：英文', 'No power tomorrow')
    press('保存')
    await screen.findByText(/已保存/)
    expect(sent.map(({ change, version }) => [change.section, version])).toEqual([
      ['hours', 3],
      ['notices', 4],
    ])
  })
  it('and undone is gone', () => {
    noticed()
    press('还原')
    press('开门关账')
    press('通知')
    expect(screen.queryByLabelText('明天停电：中文')).toBeNull()
    expect(screen.queryByText('没保存')).toBeNull()
  })
})

describe('a list', () => {
  it('takes a new trade, whose id comes of its English name', async () => {
    press('工种')
    press('加一行')
    write('新的一行：中文', '苹果采摘')
    write('苹果采摘：大屏（最多 4 字）', '摘苹果')
    write('苹果采摘：英文', 'Apple picking')
    press('保存')
    await waitFor(() => expect(sent).toHaveLength(1))
    const change = sent[0]?.change
    expect(change?.section === 'trades' && change.trades.at(-1)).toEqual({
      id: 'apple-picking',
      zh: '苹果采摘',
      short: '摘苹果',
      en: 'Apple picking',
      group: 'general',
    })
  })

  it('lets nobody take out what stands on old tickets: it is switched off', async () => {
    press('工种')
    expect(screen.queryByLabelText('装卸搬运：去掉')).toBeNull()
    fireEvent.click(screen.getByLabelText('装卸搬运：启用'))
    press('保存')
    await waitFor(() => expect(sent).toHaveLength(1))
    const change = sent[0]?.change
    expect(change?.section === 'trades' && change.trades[0]).toMatchObject({ id: 'loading', off: true })
  })

  it('says which box is empty before anything is sent, marks all of them and goes to the first', () => {
    press('工种')
    press('加一行')
    write('新的一行：中文', '苹果采摘')
    expect(marked()).toEqual([])
    press('保存')
    expect(screen.getByText('“苹果采摘：大屏（最多 4 字）”还没填。')).toBeTruthy()
    expect(marked()).toEqual(['苹果采摘：大屏（最多 4 字）', '苹果采摘：英文'])
    expect(document.activeElement?.getAttribute('aria-label')).toBe('苹果采摘：大屏（最多 4 字）')
    write('苹果采摘：大屏（最多 4 字）', '摘苹果')
    expect(screen.queryByText(/填得不对/)).toBeNull()
    // Its id comes of it: Chinese is no English name.
    write('苹果采摘：英文', '苹果')
    press('保存')
    expect(screen.getByText('“苹果采摘：英文”填得不对。')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it.each([
    ['通知', ['中文', '明天停电'], '明天停电：英文'],
    ['乡镇', ['中文', '新乡'], '新乡：英文'],
    ['证书名单', ['英文', 'Welder'], '新的一行：中文'],
    ['几点派活', [], '新的一行：时间，写成 05:45'],
    ['投诉电话', [], '新的一行：电话号码'],
    [/^邻近乡镇/, [], '新的一行：乡镇'],
    ['最低工钱', ['从哪天算', '20260901'], '2026-09-01：元/时'],
    ['最低工钱', ['元/时', '19'], '新的一行：从哪天算'],
  ] as const)('under %s what is empty beside %s is named', (page, [head, text], empty) => {
    press(page)
    press('加一行')
    if (head !== undefined) write(`新的一行：${head}`, text)
    press('保存')
    expect(screen.getByText(`“${empty}”还没填。`)).toBeTruthy()
    expect(marked()).toContain(empty)
    expect(sent).toEqual([])
  })

  it.each([
    ['市场名称', '英文', ''],
    ['开门关账', '关账', '7 点半'],
    ['派单等多久', '秒（15 到 900）', '两分钟'],
    ['就业困难帮扶', '少算几天（0 到 3）', ''],
  ])('nor is anything sent of %s with a wrong %s', (page, label, text) => {
    press(page)
    write(label, text)
    press('保存')
    expect(screen.getByText(`“${label}”${text === '' ? '还没填' : '填得不对'}。`)).toBeTruthy()
    expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true')
    expect(sent).toEqual([])
  })
})

it('a floor that was used is shown and sent back as it was; a new one begins today or later', async () => {
  press('最低工钱')
  expect(screen.getByText('2023-01-01 起 18 元/时')).toBeTruthy()
  expect(screen.queryByDisplayValue('18')).toBeNull()
  press('加一行')
  write('新的一行：从哪天算', '2026-09-01')
  write('2026-09-01：元/时', '19.5')
  press('保存')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.change).toEqual({
    section: 'wage-floors',
    wageFloors: [
      { from: '2023-01-01', hourlyFen: 1800 },
      { from: '2026-09-01', hourlyFen: 1950 },
    ],
  })
})

it('a floor that moves by more than a third is asked about once, with both figures, and is the market’s to set', async () => {
  press('最低工钱')
  press('加一行')
  write('新的一行：从哪天算', '2026-09-01')
  write('2026-09-01：元/时', '26')
  press('保存')
  expect(screen.getByRole('alert').textContent).toBe('2026-09-01 起从 18 元改到 26 元，对吗？')
  expect(sent).toEqual([])
  // Another figure is another question.
  write('2026-09-01：元/时', '27')
  expect(screen.getByRole('alert').textContent).toBe('')
  press('保存')
  expect(screen.getByRole('alert').textContent).toBe('2026-09-01 起从 18 元改到 27 元，对吗？')
  press('对，保存')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.change).toMatchObject({ wageFloors: [{ hourlyFen: 1800 }, { hourlyFen: 2700 }] })
})

it('one of less than half or more than double is asked about twice, the second time with what it would do', async () => {
  press('最低工钱')
  press('加一行')
  write('新的一行：从哪天算', '2026-09-01')
  write('2026-09-01：元/时', '2')
  press('保存')
  expect(screen.getByRole('alert').textContent).toBe('2026-09-01 起从 18 元改到 2 元，对吗？')
  press('对，保存')
  expect(screen.getByRole('alert').textContent).toBe(
    '再问一遍：2 元不到原来 18 元的一半，2 元及以上的活不用审核就上大屏。没有打错吗？',
  )
  expect(sent).toEqual([])
  write('2026-09-01：元/时', '40')
  press('保存')
  press('对，保存')
  expect(screen.getByRole('alert').textContent).toBe(
    '再问一遍：40 元是原来 18 元的两倍还多，低于 40 元的活都要写原因才能上大屏。没有打错吗？',
  )
  press('没打错，保存')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.change).toMatchObject({ wageFloors: [{ hourlyFen: 1800 }, { hourlyFen: 4000 }] })
})

it('a notice is written in both languages: its columns say so before anything is typed, and the one left empty is named', async () => {
  press('通知')
  press('加一行')
  const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
  expect(heads).toEqual(['中文必填', '英文必填', '放到哪天（可不填）'])
  write('新的一行：中文', '明天停电')
  press('保存')
  expect(screen.getByRole('alert').textContent).toBe('“明天停电：英文”还没填。')
  write('明天停电：英文', 'No power tomorrow')
  write('明天停电：放到哪天（可不填）', '后天')
  press('保存')
  expect(screen.getByRole('alert').textContent).toBe('“明天停电：放到哪天（可不填）”填得不对。')
  expect(sent).toEqual([])
})
