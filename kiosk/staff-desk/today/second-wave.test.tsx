import { fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { zh } from '../../../shared/language/zh.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import { at, broccoli, nightShift } from '../../../shared/testing/cast.ts'
import { hearBeat } from '../../app/clock.ts'
import { playHall } from '../../test-hall.ts'
import { day, deskView, heard } from '../canned-desk.ts'
import { SecondWave } from './second-wave.tsx'

const { acts } = zh

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const [departure] = deskView.departures
if (departure === undefined) throw new Error('nobody leaves')
const gone = { ...departure, terms: broccoli, offered: 0, placed: 1, gone: true, mayOpenWave: true } as const

/** Staff look at a job whose people have left. */
function looking(clock: string, job: Departure) {
  const hall = playHall()
  hearBeat({ ...heard(deskView), now: at(clock) })
  const view = render(() => <SecondWave job={job} day={day} expired={() => {}} />)
  const leaves = view.getByLabelText<HTMLInputElement>(acts.waveLeaves)
  return {
    hall,
    proposed: leaves.value,
    async opensAt(typed: string) {
      fireEvent.input(leaves, { target: { value: typed } })
      fireEvent.click(view.getByRole('button', { name: acts.waveOpen }))
      fireEvent.input(view.getByLabelText(zh.counter.reason), { target: { value: '两个人没来' } })
      const dialog = view.getByRole('dialog', { name: acts.waveOpen })
      for (const button of dialog.querySelectorAll<HTMLButtonElement>('button.primary')) fireEvent.click(button)
      await vi.advanceTimersByTimeAsync(1000)
      return hall.asked('matching/open-second-wave').map(({ body }) => body)
    },
  }
}

it('a minute is proposed from which an hour of work is left', () => {
  expect(looking('14:10', gone).proposed).toBe('14:30')
})

it('where less is left staff say themselves when it leaves', async () => {
  const late = looking('14:11', gone)
  expect(late.proposed).toBe('')
  expect(await late.opensAt('14:40')).toMatchObject([{ leaveMinute: 880 }])
})

it('in the small hours a time is of the night shift that began yesterday', async () => {
  const night = looking('day2 01:00', { ...gone, terms: nightShift, leavesAt: at('21:30') })
  expect(night.proposed).toBe('01:20')
  expect(await night.opensAt('01:30')).toMatchObject([{ leaveMinute: 1530 }])
})

it('one that runs before its answer is heard leaves no question behind once it is ended, and the answer shuts no other', async () => {
  let answer = (_: object) => {}
  const late = new Promise<object>((told) => {
    answer = told
  })
  playHall({ 'matching/open-second-wave': () => late })
  hearBeat({ ...heard(deskView), now: at('07:10') })
  const [job, becomes] = createSignal<Departure>(gone)
  const view = render(() => <SecondWave job={job()} day={day} expired={() => {}} />)
  const press = (name: string) => fireEvent.click(view.getAllByRole('button', { name }).at(-1) ?? view.container)
  fireEvent.input(view.getByLabelText(acts.waveLeaves), { target: { value: '07:40' } })
  press(acts.waveOpen)
  fireEvent.input(view.getByLabelText(zh.counter.reason), { target: { value: '两个人没来' } })
  press(acts.waveOpen)
  becomes({ ...gone, gone: false, waveLeavesAt: at('07:40'), mayCloseWave: true })
  expect(view.getByRole('button', { name: acts.waveClose })).toBeTruthy()
  becomes(gone)
  expect(view.queryByRole('dialog')).toBeNull()
  fireEvent.input(view.getByLabelText(acts.waveLeaves), { target: { value: '08:00' } })
  press(acts.waveOpen)
  answer({ answer: 'done', value: null })
  await vi.advanceTimersByTimeAsync(1000)
  expect(view.queryByRole('dialog')).not.toBeNull()
})

/** What it says of a job at ten past seven, and what it offers. */
function shown(job: Departure) {
  playHall()
  hearBeat({ ...heard(deskView), now: at('07:10') })
  const { container } = render(() => <SecondWave job={job} day={day} expired={() => {}} />)
  const offered = [...container.querySelectorAll('button, input')].map(({ textContent }) => textContent)
  return { said: container.querySelector('p')?.textContent, offered }
}

const { mayOpenWave: _, ...nobodyMore } = { ...gone, terms: { ...broccoli, places: 3 } } as const
const running = { ...nobodyMore, gone: false, waveLeavesAt: at('07:40') } as const

it('is ended by staff while people are sent with it, and of one that is off nothing is said', () => {
  expect(shown({ ...running, mayCloseWave: true })).toEqual({
    said: acts.waveRuns('07:40', 0, 2),
    offered: [acts.waveClose],
  })
  expect(shown(running)).toEqual({ said: undefined, offered: [] })
})

it('of an employer who was stopped it says why nobody is sent, and offers neither a wave nor the end of one', () => {
  for (const job of [
    { ...nobodyMore, notSentUntil: 'may-post' },
    { ...running, notSentUntil: 'posted-anew' },
  ] as const)
    expect(shown(job)).toEqual({ said: acts.notSent(2, job.notSentUntil), offered: [] })
})
