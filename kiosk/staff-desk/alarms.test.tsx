import { render, screen } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { Alarms } from './alarms.tsx'
import { deskView, heard } from './canned-desk.ts'

it.each([
  [{ which: 'both', held: true }, /05:52 起大屏和自助机都断开了.*不算过号/],
  [{ which: 'board', held: true }, /大屏断开了.*请人喊号。叫到的号先留着/],
  [{ which: 'terminal', held: false }, /自助机都断开了.*到窗口办。留位照常计时/],
] as const)('tells the desk of screens that are silent: %o', (gone, told) => {
  const live = heard({ ...deskView, screensGone: { ...gone, since: heard(deskView).now } })
  render(() => <Alarms live={live} connected={true} ageSeconds={0} helpListed={true} expired={() => {}} />)
  expect(screen.getByText(told)).toBeTruthy()
})
