import { render } from '@solidjs/testing-library'
import { createSignal, type JSX } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { zh } from '../../shared/language/zh.ts'
import { firstAsking, open } from '../check-in/asking.ts'
import { FindMine } from '../check-in/find-mine.tsx'
import { OwnFiguresPage } from '../check-in/own-figures-page.tsx'
import { PadPage } from '../check-in/pad-page.tsx'
import { newPosting, type QuestionStep } from '../posting/flow.ts'
import { QuestionPage } from '../posting/question-page.tsx'
import { PinPage } from '../posting/who-pages.tsx'
import { playHall, tap } from '../test-hall.ts'
import { NumberPage } from './number-page.tsx'
import { emptyDraft } from './terms-draft.ts'
import { noNumber } from './typed-number.ts'

beforeEach(() => {
  vi.useFakeTimers()
  playHall()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const nothing = async () => undefined

/** The pad that a page brings, with what it was given last. */
function standing<State>(first: State, page: (state: () => State, set: (next: State) => void) => JSX.Element) {
  const [state, set] = createSignal(first)
  render(() => page(state, (next) => set(() => next)))
}
const question = (asked: QuestionStep['question'], draft = emptyDraft) =>
  standing<QuestionStep>({ ...newPosting, question: asked, draft }, (step, set) => (
    <QuestionPage
      step={step()}
      onBack={nothing}
      onDraft={(next) => set({ ...step(), draft: next })}
      onNext={went}
      usual={{ floorFen: 1800, middleFen: undefined }}
    />
  ))
const went = vi.fn()

const hours = { ...emptyDraft, start: '0630', end: '1530' }
const pads = {
  工钱: {
    open: () => question('amount', { ...hours, basis: 'day' }),
    keys: '9999',
    why: zh.posting.notYet.amount('9999'),
  },
  人数: { open: () => question('places'), keys: '300', why: zh.posting.notYet.places },
  开工: { open: () => question('start'), keys: '0630', why: zh.posting.notYet.time },
  保单: { open: () => question('policy'), keys: '123456789012345678901234', why: zh.posting.notYet.policy },
  号: {
    open: () =>
      standing(noNumber, (typed, set) => (
        <NumberPage title="" more="" typed={typed()} confirm="" onBack={nothing} onTyped={set} onDone={went} />
      )),
    keys: '017',
    why: zh.common.digitsLeft(-1),
  },
  手机号: {
    open: () =>
      standing('', (phone, set) => (
        <PadPage
          step={{ at: 'phone', phone: phone(), birth: '' }}
          onBack={nothing}
          onCard={() => {}}
          onTyped={set}
          onNext={went}
        />
      )),
    keys: '15400000001',
    why: zh.common.digitsLeft(-1),
  },
  密码: {
    open: () =>
      standing('', (pin, set) => (
        <PinPage
          step={{ at: 'pin', choose: true, pin: pin(), kind: 'person', number: '', licence: '', phone: '' }}
          onBack={nothing}
          onTyped={set}
          onNext={async () => went()}
          onCard={nothing}
        />
      )),
    keys: '270418',
    why: zh.common.digitsLeft(-1),
  },
  要的工钱: {
    open: () =>
      standing(open(firstAsking(), 'own-pay'), (asking, set) => (
        <OwnFiguresPage
          page={{ asking: asking(), minor: false, onAsking: set, onBack: nothing, onNext: went }}
          pad="own-pay"
        />
      )),
    keys: '20',
    why: zh.checkIn.own['own-pay'].because,
  },
}

async function press(keys: string) {
  for (const key of keys) {
    tap(document.querySelector(`[data-key="${key}"]`) ?? document.body)
    await vi.advanceTimersByTimeAsync(300)
  }
}
const next = () => document.querySelector<HTMLElement>('.shell-actions [data-kind="primary"]') ?? document.body

describe.each(Object.entries(pads))('the pad of %s', (_name, pad) => {
  it('takes what fits; with a digit too many nobody goes on, and the button says why', async () => {
    went.mockClear()
    pad.open()
    await vi.advanceTimersByTimeAsync(1000)
    await press(pad.keys)
    expect(next().getAttribute('aria-disabled')).toBe('false')
    await press('0')
    expect(next().getAttribute('aria-disabled')).toBe('true')
    tap(next())
    await vi.advanceTimersByTimeAsync(300)
    expect(next().textContent).toBe(pad.why)
    expect(went).not.toHaveBeenCalled()
  })
})

it('the last four are four: a fifth digit is not taken', async () => {
  render(() => <FindMine go={went} home={() => {}} crew={false} />)
  await vi.advanceTimersByTimeAsync(1000)
  await press('017')
  tap(next())
  await vi.advanceTimersByTimeAsync(1000)
  await press('00195')
  expect(document.querySelector('.typed')?.textContent).toBe('0019')
  expect(next().getAttribute('aria-disabled')).toBe('false')
})

it('until five after six is told as the next morning, and not taken: the afternoon’s is 1700', async () => {
  const until = { ...firstAsking(), wants: { trades: [], hours: { fromMinute: 360, untilMinute: 1800 } } }
  standing(open(until, 'own-until'), (asking, set) => (
    <OwnFiguresPage
      page={{ asking: asking(), minor: false, onAsking: set, onBack: nothing, onNext: went }}
      pad="own-until"
    />
  ))
  await vi.advanceTimersByTimeAsync(1000)
  await press('0500')
  expect(document.querySelector('.typed-side')?.textContent).toBe('次日')
  tap(next())
  await vi.advanceTimersByTimeAsync(300)
  expect(next().textContent).toBe(zh.checkIn.own['own-until'].because)
})
