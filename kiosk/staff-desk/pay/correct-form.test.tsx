import { fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import { DayNumber } from '../../../shared/ids.ts'
import { zh } from '../../../shared/language/zh.ts'
import { broccoli, farmer, monday, placement, wang } from '../../../shared/testing/cast.ts'
import { playHall } from '../../test-hall.ts'
import { createAsking } from '../asking.ts'
import { CorrectForm } from './correct-form.tsx'

const { payDesk, acts, refusals } = zh
const dayOfWang: DeskWork = {
  ...{ placement: placement(1), ticketNumber: '0817-0001', workDate: monday, trade: broccoli.trade, lists: [] },
  ...{ township: broccoli.township, employerMasked: '李*福', came: 'arrived', agreedFen: 17_000, owedFen: 17_000 },
  ...{ standing: 'unheard', worker: wang, who: '王*英', number: DayNumber.parse('A001'), employer: farmer },
  ...{ basis: 'day', payDay: monday },
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A clerk puts right what Wang did that day. */
function correcting(work: Partial<DeskWork> = {}) {
  const hall = playHall()
  const done = vi.fn()
  let complaint = () => ''
  const view = render(() => {
    const asking = createAsking({ day: monday, expired: () => {} })
    complaint = () => asking.complaint() ?? ''
    return <CorrectForm work={{ ...dayOfWang, ...work }} today={monday} asking={asking} done={done} close={() => {}} />
  })
  return {
    done,
    choose: (came: DeskWork['came']) => fireEvent.click(view.getByRole('radio', { name: payDesk.came[came] })),
    type: (field: string, value: string) => fireEvent.input(view.getByLabelText(field), { target: { value } }),
    isAskedHours: () => view.queryByLabelText(payDesk.hours) !== null,
    /** What there is to complain of, and what the hall was asked so far. */
    async save() {
      fireEvent.click(view.getByRole('button', { name: payDesk.save }))
      await vi.advanceTimersByTimeAsync(1000)
      return { complaint: complaint(), asked: hall.asked('pay/correct-work').map(({ body }) => body) }
    },
  }
}
const why = '本人来说的'

it.each([
  ['4.25', 255],
  ['４：45', 285],
])('hours by the quarter are sent as typed: %s', async (typed, minutes) => {
  const { choose, type, save, done } = correcting()
  choose('arrived')
  type(payDesk.hours, typed)
  type(payDesk.reason, why)
  const { asked } = await save()
  expect(asked).toMatchObject([{ placement: placement(1), workDate: monday, came: 'arrived', minutes, reason: why }])
  expect(asked[0]).not.toHaveProperty('pieces')
  expect(done).toHaveBeenCalledOnce()
})

it('left empty, what was said of the hours stays', async () => {
  const { choose, type, save } = correcting()
  choose('arrived')
  type(payDesk.reason, why)
  const [body] = (await save()).asked
  expect(body).toMatchObject({ came: 'arrived' })
  expect(body).not.toHaveProperty('minutes')
})

it('what was typed before they were found not to have come is not sent', async () => {
  const { choose, type, save, isAskedHours } = correcting()
  choose('arrived')
  type(payDesk.hours, '4.25')
  choose('unexcused')
  expect(isAskedHours()).toBe(false)
  type(payDesk.reason, why)
  const [body] = (await save()).asked
  expect(body).toMatchObject({ came: 'unexcused' })
  expect(body).not.toHaveProperty('minutes')
})

it('what is no amount, no choice or no reason is said and not sent', async () => {
  const { choose, type, save } = correcting()
  expect(await save()).toEqual({ complaint: payDesk.chooseFirst, asked: [] })
  choose('arrived')
  type(payDesk.hours, '4:75')
  expect(await save()).toEqual({ complaint: acts.noAmount, asked: [] })
  type(payDesk.hours, '4:45')
  expect(await save()).toEqual({ complaint: refusals['reason-needed']({ code: 'reason-needed' }), asked: [] })
})

it('pieces are whole: half a one is asked again, never rounded', async () => {
  const { choose, type, save } = correcting({ basis: 'piece' })
  choose('arrived')
  type(payDesk.reason, why)
  type(payDesk.piecesDone, '12.5')
  expect(await save()).toEqual({ complaint: acts.noPieces, asked: [] })
  type(payDesk.piecesDone, '112')
  expect((await save()).asked).toMatchObject([{ pieces: 112 }])
})
