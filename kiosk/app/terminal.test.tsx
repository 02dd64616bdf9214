import { render, screen } from '@solidjs/testing-library'
import { describe, expect, it, vi } from 'vitest'
import { zh } from '../../shared/language/zh.ts'
import { holdOut, playEach, playHall, tap } from '../test-hall.ts'
import { Terminal } from './terminal.tsx'

playEach()

const free = { open: true, placesOpen: 3, waiting: 9, withWorkToday: 0, nextJobs: [], wantedTrades: [], help: [] }
async function atHome({ rings } = { rings: true }) {
  const hall = playHall({ 'terminals/help': () => ({ answer: 'done', value: { call: 1, rings } }) })
  render(() => <Terminal />)
  await vi.advanceTimersByTimeAsync(1000)
  hall.shows('home', free)
  return hall
}
const button = (name: string) => screen.getByRole('button', { name })
/** The hall beats on, and nobody touches the glass. */
async function nobodyTouches(hall: Awaited<ReturnType<typeof atHome>>, seconds: number) {
  for (let passed = 0; passed < seconds; passed += 5) {
    await vi.advanceTimersByTimeAsync(5000)
    hall.shows('home', free)
  }
}

for (const large of [false, true])
  it(`whoever calls for help on the home page and walks away leaves it free for the next${large ? ', in 大字 too' : ''}`, async () => {
    const hall = await atHome()
    if (large) tap(button('大字'))
    await vi.advanceTimersByTimeAsync(1000)
    tap(button('叫人帮忙'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(screen.getByRole('alertdialog')).toBeTruthy()
    await nobodyTouches(hall, 65)
    expect(screen.getByText('您还在吗？')).toBeTruthy()
    await nobodyTouches(hall, 35)
    expect(screen.queryAllByRole('alertdialog')).toEqual([])
  })

it('what was said of something held out on the home page goes as well', async () => {
  const hall = await atHome()
  holdOut('A torn code')
  await vi.advanceTimersByTimeAsync(1000)
  expect(screen.getByText('没读出来')).toBeTruthy()
  await nobodyTouches(hall, 100)
  expect(screen.queryByText('没读出来')).toBeNull()
})

it('whoever calls while nobody is at the desk is told to raise a hand, and hears it when somebody comes', async () => {
  const hall = await atHome({ rings: false })
  tap(button('叫人帮忙'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(screen.getByRole('alertdialog').textContent).toContain('请举手叫工作人员')
  hall.shows('home', { ...free, help: [{ call: 1, answered: true }] })
  await vi.advanceTimersByTimeAsync(100)
  expect(screen.getByRole('alertdialog').textContent).toContain('工作人员马上来')
})

it('the bar stays the very same under the hand while the page above it is exchanged, and leads back from that page', async () => {
  await atHome()
  const [back, home] = [button('返回'), button('首页')]
  const leadsBack = () => back.getAttribute('aria-disabled') === 'false'
  expect([leadsBack(), home.getAttribute('aria-current')]).toEqual([false, 'page'])
  tap(screen.getByRole('button', { name: /^我要找活/ }))
  await vi.advanceTimersByTimeAsync(1000)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(zh.checkIn.way.title)
  expect([button('返回') === back, button('首页') === home]).toEqual([true, true])
  expect([leadsBack(), home.getAttribute('aria-current')]).toEqual([true, null])
  tap(back)
  await vi.advanceTimersByTimeAsync(1000)
  expect(screen.getByRole('button', { name: /^我要找活/ })).toBeTruthy()
  expect(leadsBack()).toBe(false)
})

const layersOverIt: Readonly<Record<string, (hall: Awaited<ReturnType<typeof atHome>>) => void>> = {
  'the call for help': () => tap(button('叫人帮忙')),
  'the word that somebody comes': (hall) => {
    tap(button('叫人帮忙'))
    window.setTimeout(() => hall.shows('home', { ...free, help: [{ call: 1, answered: true }] }), 500)
  },
  'a terminal without a voice': () => tap(button('听一遍')),
  'what a reader says of a card': () => holdOut('A torn code'),
}
const pages: Readonly<Record<string, () => void>> = {
  home: () => {},
  'another page': () => tap(screen.getByRole('button', { name: /^我要找活/ })),
}

/** What is wrong with the time-out of a terminal that something lies over and nobody touches. */
async function hidden(hall: Awaited<ReturnType<typeof atHome>>, open: () => void): Promise<readonly string[]> {
  await vi.advanceTimersByTimeAsync(1000)
  open()
  await vi.advanceTimersByTimeAsync(1000)
  expect(document.querySelectorAll('[role=alertdialog]')).toHaveLength(1)
  await nobodyTouches(hall, 65)
  const warned = [...document.querySelectorAll('[role=alertdialog]')].at(-1)?.textContent?.includes('您还在吗？')
  await nobodyTouches(hall, 35)
  const left = screen.queryAllByRole('alertdialog').length
  const isHome = screen.queryByRole('button', { name: /^我要找活/ }) !== null
  return [
    ...(warned ? [] : ['no warning lies over it']),
    ...(left === 0 ? [] : ['it lies there still']),
    ...(isHome ? [] : ['the terminal is not home']),
  ]
}

describe('a modal hides the time-out: none does', () => {
  for (const [page, turn] of Object.entries(pages))
    for (const [layer, open] of Object.entries(layersOverIt))
      it(`${layer}, over ${page}`, async () => {
        const hall = await atHome()
        turn()
        expect(await hidden(hall, () => open(hall))).toEqual([])
      })

  it('(the test of this test) a modal hides the time-out that no terminal knows of, or that keeps it awake', async () => {
    const hall = await atHome()
    const rogue = document.createElement('div')
    rogue.setAttribute('role', 'alertdialog')
    const lay = () => document.body.append(rogue)
    expect(await hidden(hall, lay)).toEqual(['no warning lies over it', 'it lies there still'])
    rogue.remove()
    tap(screen.getByRole('button', { name: /^我要找活/ }))
    const awake = window.setInterval(() => rogue.dispatchEvent(new Event('pointerdown', { bubbles: true })), 5000)
    expect(await hidden(hall, lay)).toEqual([
      'no warning lies over it',
      'it lies there still',
      'the terminal is not home',
    ])
    window.clearInterval(awake)
    rogue.remove()
  })
})
