import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Reply } from '../../../shared/answer.ts'
import type { DeskEmployer } from '../../../shared/places/staff-desk/employer.ts'
import { takeMarket } from '../../app/market.ts'
import { day, marketAnswer, plain, unknownBelowFloor } from '../canned-desk.ts'
import { FindEmployer } from './find-employer.tsx'

let answers: Record<string, Reply<unknown>> = {}
let asked: { readonly name: string; readonly body: Record<string, unknown> }[] = []
const goPosting = vi.fn()

beforeEach(() => {
  asked = []
  answers = {}
  takeMarket(marketAnswer(true))
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    const name = url.replace('/api/', '')
    asked.push({ name, body: JSON.parse(request.body) })
    return Response.json(answers[name] ?? { answer: 'done', value: null })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const li: DeskEmployer = plain
const open = (found: readonly DeskEmployer[]) => {
  answers['counter/find-employer'] = { answer: 'done', value: found }
  render(() => (
    <FindEmployer postings={[unknownBelowFloor, plain]} goPosting={goPosting} day={day} expired={() => {}} />
  ))
}
const write = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))

it('an employer is found by their phone, which never leaves the body of the question', async () => {
  open([li])
  write(/^手机号/, '154 0000 8866')
  press(/查一下/)
  expect(await screen.findByRole('heading', { name: '李*福' })).toBeTruthy()
  expect(asked).toEqual([{ name: 'counter/find-employer', body: { number: { by: 'phone', number: '154 0000 8866' } } }])
  // Whoever is looked for next never stands beside whoever was looked for before.
  write(/^手机号/, '1')
  expect(screen.queryByText('李*福')).toBeNull()
})

it('their posting of today is one key away, and those of others are not shown', async () => {
  open([{ ...li, employer: plain.employer }])
  press(/查一下/)
  fireEvent.click(await screen.findByRole('button', { name: /170/ }))
  expect(goPosting).toHaveBeenCalledWith(plain.posting)
})

it('a household that asks for it is erased after one question, and stands there no more; a firm is not asked', async () => {
  open([{ ...li, employerKind: 'person' }])
  answers['staff-desk/forget-employer'] = { answer: 'done', value: { erased: 'after-legal-period' } }
  press(/查一下/)
  await screen.findByRole('heading', { name: '李*福' })
  press(/^删除用工资料/)
  expect(screen.getByText(/^李\*福 的姓名/)).toBeTruthy()
  await waitFor(() => expect(document.activeElement?.textContent).toBe('取消'))
  press(/^确定删除/)
  expect(await screen.findByText(/最后一次用工起保存 3 年/)).toBeTruthy()
  expect(asked.at(-1)).toMatchObject({ name: 'staff-desk/forget-employer', body: { employer: li.employer } })
  press(/^关闭/)
  expect(screen.queryByText('李*福')).toBeNull()
  expect(screen.queryByText(/没有查到/)).toBeNull()
  cleanup()
  open([{ ...li, employerKind: 'company' }])
  press(/查一下/)
  await screen.findByRole('heading', { name: '李*福' })
  expect(screen.queryByRole('button', { name: /^删除用工资料/ })).toBeNull()
})

it('what was done about them is shown at once: the server is asked how they stand now', async () => {
  open([li])
  press(/查一下/)
  await screen.findByRole('heading', { name: '李*福' })
  press(/停止自助发布/)
  write(/原因/, '欠薪没结')
  answers['counter/employer'] = { answer: 'done', value: { ...li, employerStopped: true } }
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /停止自助发布/ }))
  expect(await screen.findByRole('button', { name: /恢复自助发布/ })).toBeTruthy()
  expect(asked.map(({ name }) => name)).toEqual([
    'counter/find-employer',
    'staff-desk/stop-employer',
    'counter/employer',
  ])
})

it('a number nobody has is told with what to do next; a mistyped one at its box', async () => {
  open([])
  write(/^手机号/, '15400008866')
  press(/查一下/)
  expect(await screen.findByText(/没有查到.*电话登记用工/)).toBeTruthy()
  answers['counter/find-employer'] = { answer: 'refused', refusal: { code: 'not-a-mobile' } }
  write(/^手机号/, '1540')
  press(/查一下/)
  await waitFor(() => expect(screen.getByLabelText(/^手机号/).getAttribute('aria-invalid')).toBe('true'))
})
