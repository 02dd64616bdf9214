import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { playHall } from '../test-hall.ts'
import { deskView, logAnswer } from './canned-desk.ts'
import { StaffDesk } from './screen.tsx'

let logged = logAnswer
beforeEach(() => {
  logged = logAnswer
  const hall = playHall({ 'staff-desk/log': () => ({ answer: 'done', value: logged }) })
  render(() => <StaffDesk />)
  hall.shows('desk', deskView)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const search = () => screen.getByLabelText(/找人/)

it('/ looks for somebody from every room, and in a box it stays a stroke of what is typed', async () => {
  fireEvent.keyDown(document.body, { key: '/' })
  await screen.findByLabelText(/打开 A001/)
  expect(document.activeElement).toBe(search())
  press(/^今天/)
  press(/办理/)
  fireEvent.keyDown(screen.getByLabelText(/身份证号/), { key: '/' })
  expect(screen.queryByLabelText(/找人/)).toBeNull()
  // Whoever comes by the rail keeps their hand there.
  press(/日台账/)
  await screen.findByLabelText(/打开 A001/)
  expect(document.activeElement).not.toBe(search())
})

it('before anybody came in the morning the log and 今天 say the same of the day: it is open', async () => {
  logged = { ...logAnswer, state: 'none', rows: [] }
  const chip = () => document.querySelector('.room-head .state-chip')?.textContent
  const today = chip()
  expect(today).toMatch(/未关账/)
  press(/日台账/)
  await waitFor(() => expect(chip()).toBe(today))
})

it('a room is entered at its top, however far down the last one was', () => {
  const page = screen.getByRole('main')
  page.scrollTop = 849
  press(/用工需求/)
  expect(page.scrollTop).toBe(0)
})
