import { fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { zhangbei } from '../../../shared/county/settings/zhangbei.ts'
import { MarketDay } from '../../../shared/ids.ts'
import { takeMarket } from '../../app/market.ts'
import { chooseLanguage } from '../../app/words.ts'
import { createKeptDrafts } from './kept-drafts.ts'
import { Notices } from './notices.tsx'

let sent = 0
beforeEach(() => {
  sent = 0
  const answer = { market: zhangbei, marketVersion: 3, setUp: true }
  takeMarket(answer)
  vi.stubGlobal('fetch', async (url: string) => {
    if (url === '/api/market') return Response.json(answer)
    sent += 1
    return Response.json({ answer: 'done', value: null })
  })
})
afterEach(() => vi.unstubAllGlobals())

const open = () =>
  render(() => (
    <Notices day={MarketDay.parse('2026-08-17')} toSetUp={[]} drafts={createKeptDrafts()} expired={() => {}} />
  ))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent)

describe('a notice that chooses people', () => {
  it('is marked while it is typed, says why, and is not sent', async () => {
    open()
    press('加一行')
    write('新的一行：中文', '东门要装卸，限女性，35岁以下')
    write('东门要装卸，限女性，35岁以下：英文', 'Loading at the east gate, men only')
    expect(marks()).toEqual(['限女性', '35岁以下', 'men only'])
    expect(screen.getAllByText('不能挑男女。')).toHaveLength(2)
    press('保存')
    expect(sent).toBe(0)
    expect(screen.getByRole('alert').textContent).toBe('有 3 处写法不能用，请改掉再保存。')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('东门要装卸，限女性，35岁以下：中文')
    write('东门要装卸，限女性，35岁以下：中文', '东门要装卸')
    write('东门要装卸：英文', 'Loading at the east gate')
    expect(marks()).toEqual([])
    press('保存')
    await screen.findByText(/已保存/)
    expect(sent).toBe(1)
  })

  it('is told in English too', async () => {
    chooseLanguage('en')
    open()
    press('Add a line')
    write('New line: Chinese', '限女性')
    write('限女性: English', 'Loading')
    press('Save')
    expect(screen.getByRole('alert').textContent).toBe(
      'One phrase may not stand. Please change the text and save again.',
    )
  })
})
