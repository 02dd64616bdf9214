import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TerminalId } from '../../../shared/ids.ts'
import type { TerminalAtDesk, TerminalsAnswer } from '../../../shared/places/staff-desk/terminals.ts'
import { playHall } from '../../test-hall.ts'
import { day } from '../canned-desk.ts'
import { Terminals } from './room.tsx'

const row = (number: number, more: Partial<TerminalAtDesk> = {}): TerminalAtDesk => ({
  terminal: TerminalId.parse(`trm_${String(number).padStart(16, '0')}`),
  ...{ number, stands: 'terminal', state: 'online', missedBeats: 0, isOld: false, printers: [] },
  ...more,
})
const touched = row(1, {
  ...{ roundTripMillis: 14, touchedSeconds: 75, readerUsed: true, build: 'B7xKq2LmZs04' },
  printers: [
    { name: '1 号机', now: { status: 'ready', paper: 'near-end' } },
    { name: '窗口', now: { status: 'stopped', because: 'cover', paper: 'enough' } },
  ],
})

let known: TerminalsAnswer
let hall: ReturnType<typeof playHall>
beforeEach(() => {
  known = { known: true, codesShown: false, rows: [touched] }
  const done = () => ({ answer: 'done', value: null }) as const
  hall = playHall({
    'terminals/list': () => ({ answer: 'done', value: known }),
    'terminals/revoke': done,
    'terminals/renumber': done,
    'terminals/approve': () => ({ answer: 'done', value: { stands: 'board' } }),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

async function room(rows: readonly TerminalAtDesk[] = [touched], role: 'supervisor' | 'clerk' = 'supervisor') {
  known = { ...known, rows }
  render(() => <Terminals day={day} role={role} expired={() => {}} />)
  await screen.findByRole('heading', { level: 1, name: '屏幕' })
  await screen.findByRole('table')
}
/** What stands in a cell, by the head of its column, for each screen. */
function cells(column: string): readonly string[] {
  const at = screen.getAllByRole('columnheader').findIndex(({ textContent }) => textContent === column)
  return [...document.querySelectorAll('.screens tbody tr')].map((line) =>
    (line.children[at]?.textContent ?? '').replaceAll('\u00a0', ' ').trim(),
  )
}

it('says of each screen how it is, how its line is, who has used it, and how the printers of its place are', async () => {
  await room([
    touched,
    row(2, { state: 'silent', silentSeconds: 95, missedBeats: 19, touchedSeconds: 7300, readerUsed: false }),
    row(3, {
      ...{ isOld: true, roundTripMillis: 9, touchedSeconds: 0, readerSilentSeconds: 150 },
      printers: [{ name: '备用' }],
    }),
    row(9, { stands: 'board', state: 'never' }),
  ])
  expect(cells('几号')).toEqual(['1 号', '2 号', '3 号', '9 号'])
  expect(cells('是什么')).toEqual(['自助机', '自助机', '自助机', '大屏'])
  expect(cells('现在怎样')).toEqual(['在线', '没回音 1 分钟', '在线版本旧 没人用时自己换新', '从未见过'])
  expect(cells('网络')).toEqual(['来回 14 毫秒', '漏了 19 次', '来回 9 毫秒', '—'])
  expect(cells('有人用过')).toEqual(['1 分钟前', '2 小时前', '0 秒前', '—'])
  expect(cells('读卡扫码')).toEqual(['用过', '还没用过', '读卡器没有回应 2 分钟', '—'])
  expect(cells('小票机')).toEqual(['1 号机 纸快没了窗口 盖子开着', '—', '备用 还没问到', '—'])
  expect(cells('版本')).toEqual(['B7xKq2LmZs04', '—', '—', '—'])
  const marked = [...document.querySelectorAll('.screens .icon')].map((icon) => icon.closest('td')?.textContent?.trim())
  expect(marked.map((said) => said?.replaceAll('\u00a0', ' '))).toEqual(['没回音 1 分钟', '读卡器没有回应 2 分钟'])
})

it('a clerk sees them, and keeps none', async () => {
  await room([touched], 'clerk')
  expect(screen.queryByRole('columnheader', { name: '办理' })).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})

it('asks once more before a screen is taken off; a number that is none is not asked for', async () => {
  await room()
  fireEvent.click(screen.getByRole('button', { name: '停用' }))
  expect(hall.asked('terminals/revoke')).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '取消' }))
  fireEvent.click(screen.getByRole('button', { name: '改号' }))
  const number = screen.getByLabelText(/1 号/)
  fireEvent.input(number, { target: { value: '100' } })
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true)
  fireEvent.input(number, { target: { value: '12' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(hall.asked('terminals/renumber')).toMatchObject([{ body: { number: 12 } }]))
  fireEvent.click(await screen.findByRole('button', { name: '停用' }))
  fireEvent.click(screen.getByRole('button', { name: '确定停用' }))
  const body = { terminal: touched.terminal }
  await waitFor(() => expect(hall.asked('terminals/revoke')).toMatchObject([{ body }]))
})

it('the code that a screen shows is approved with the next free number', async () => {
  await room()
  fireEvent.input(screen.getByLabelText(/屏幕上的代码/), { target: { value: ' nak4 jhjc ' } })
  fireEvent.click(screen.getByRole('button', { name: '登记' }))
  const body = { code: 'nak4 jhjc', number: 2 }
  await waitFor(() => expect(hall.asked('terminals/approve')).toMatchObject([{ body }]))
})
