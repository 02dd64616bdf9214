import { render, screen } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { KeeperId } from '../../shared/ids.ts'
import { Alarms } from './alarms.tsx'
import { deskView, heard } from './canned-desk.ts'
import { Unclaimed } from './keepers.tsx'

it.each([
  ['paper', '没纸了'],
  ['mute', '没有应答，打没打出来不知道'],
  ['awaited', '有一张还没说打完'],
] as const)('tells of a printer, and whose papers wait for it: %s', (because, told) => {
  const printers = [{ name: '门口', because, places: ['desk', 2] }] as const
  const live = heard({ ...deskView, alarms: { silent: [], old: [], readers: [], printers } })
  render(() => <Alarms live={live} connected={true} ageSeconds={0} helpListed={true} expired={() => {}} />)
  expect(screen.getByText(`小票机“门口”（窗口、2 号）：${told}，请去看看。`)).toBeTruthy()
})

it('tells whose reader does not answer', () => {
  const live = heard({ ...deskView, alarms: { silent: [], old: [], readers: [2, 3], printers: [] } })
  render(() => <Alarms live={live} connected={true} ageSeconds={0} helpListed={true} expired={() => {}} />)
  expect(screen.getByText(/^2 号、3 号自助机的读卡器没有回应/)).toBeTruthy()
})

const keepers = [
  { keeper: KeeperId.parse('2-07'), keptAt: heard(deskView).now },
  { keeper: KeeperId.parse('2-08'), keptAt: heard(deskView).now },
]

it('a 占位号 that the hall could not keep is an alarm; one that is not brought yet is none, but stands in a list', () => {
  const notKept = [
    { keeper: KeeperId.parse('3-01'), keptAt: heard(deskView).now, because: { code: 'not-understood' } },
  ] as const
  const live = heard({ ...deskView, unclaimed: keepers, notKept })
  const { container } = render(() => (
    <Alarms live={live} connected={true} ageSeconds={0} helpListed={true} expired={() => {}} />
  ))
  expect(container.textContent).toContain('3-01')
  expect(container.textContent).not.toContain('2-07')
  render(() => <Unclaimed keepers={keepers} />)
  expect(screen.getByText(/占位号还没来报到的：2-07 .*、2-08/).closest('[role="alert"], .alarm')).toBeNull()
})

it.each([
  [{ which: 'both', held: true }, /05:52 起大屏和自助机都断开了.*不算过号/],
  [{ which: 'board', held: true }, /大屏断开了.*请人喊号。叫到的号先留着/],
  [{ which: 'terminal', held: false }, /自助机都断开了.*到窗口办。留位照常计时/],
] as const)('tells the desk of screens that are silent: %o', (gone, told) => {
  const live = heard({ ...deskView, screensGone: { ...gone, since: heard(deskView).now } })
  render(() => <Alarms live={live} connected={true} ageSeconds={0} helpListed={true} expired={() => {}} />)
  expect(screen.getByText(told)).toBeTruthy()
})
