import { render } from '@solidjs/testing-library'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { zh } from '../../../shared/language/zh.ts'
import { setLow } from '../../app/display.ts'
import { helpCall } from '../../app/help-call.ts'
import { playEach, tap } from '../../test-hall.ts'
import { readTable } from './candidates.ts'
import table from './characters.txt?raw'
import { NamePage } from './name-page.tsx'

playEach()

const onName = vi.fn()
beforeEach(async () => {
  onName.mockClear()
  render(() => <NamePage table={readTable(table)} name="" onBack={() => {}} onName={onName} />)
  await vi.advanceTimersByTimeAsync(1000)
})

const found = (selector: string, text?: RegExp) =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((each) => text?.test(each.textContent ?? '') ?? true) ??
  document.body
async function press(keys: Iterable<string>) {
  for (const key of keys) {
    tap(found(`.letters > :not([hidden]) > [data-key="${key}"]`))
    await vi.advanceTimersByTimeAsync(300)
  }
}
async function take(said: string) {
  tap(found('.candidates .key', new RegExp(`^${said}$`)))
  await vi.advanceTimersByTimeAsync(300)
}
const shown = () => document.querySelector('.typed')?.textContent
const next = () => found('.shell-actions [data-kind="primary"]')
const standing = () =>
  [...document.querySelectorAll('.letters > :not([hidden]) > .key')].map((key) => key.getAttribute('data-key')).join('')

describe('the name page', () => {
  it('takes a surname of two characters and a given name of two, and says it whole', async () => {
    await press('ouy')
    await take('欧阳')
    await press('xiu')
    await take('修')
    await press('yuan')
    await take('远')
    expect(shown()).toBe('欧阳修远')
    tap(next())
    expect(onName).toHaveBeenCalledWith('欧阳修远')
  })

  it('has only the letters that can follow', async () => {
    expect(standing()).toBe('abcdefghjklmnopqrstwxyzbackmore')
    await press('l')
    expect(standing()).toBe('aeiouübackmore')
    await press('ü')
    expect(standing()).toBe('eqbackmore')
    expect(found('.candidates .key').textContent).toBe('吕')
  })

  it('rubs out letters first, then characters; turns its pages round', async () => {
    await press('wang')
    await take('王')
    await press(['y', 'i', 'back', 'back'])
    expect(shown()).toBe('王')
    await press(['back'])
    expect(shown()).toBe('')
    const first = found('.candidates .key').textContent
    await press('yi')
    const pages = new Set<string | null>()
    while (!pages.has(found('.candidates .key').textContent)) {
      pages.add(found('.candidates .key').textContent)
      await press(['more'])
    }
    expect(pages.size).toBeGreaterThan(10)
    await press(['back', 'back'])
    expect(found('.candidates .key').textContent).toBe(first)
  })

  it('lets nobody on with letters that mean nothing yet, nor with a surname alone, and says why', async () => {
    await press('wang')
    tap(next())
    await vi.advanceTimersByTimeAsync(300)
    expect(next().textContent).toBe(zh.checkIn.name.more)
    await take('王')
    tap(next())
    expect(onName).not.toHaveBeenCalled()
    await press('l')
    await take('林')
    await vi.advanceTimersByTimeAsync(600)
    tap(next())
    expect(onName).toHaveBeenCalledWith('王林')
  })

  it('takes one character of a finger that comes twice: what lies under it then is another', async () => {
    tap(found('.candidates .key'))
    await vi.advanceTimersByTimeAsync(120)
    tap(found('.candidates .key'))
    await vi.advanceTimersByTimeAsync(120)
    expect(shown()).toBe('王')
  })

  it('takes one letter of such a finger where the letters move, and two quick ones where they stay', async () => {
    setLow(true)
    tap(found('.letters [data-key="z"]'))
    await vi.advanceTimersByTimeAsync(120)
    tap(found('.letters [data-key="h"]'))
    expect(shown()).toBe('z')
    setLow(false)
    await vi.advanceTimersByTimeAsync(300)
    tap(found('.letters [data-key="h"]'))
    await vi.advanceTimersByTimeAsync(120)
    tap(found('.letters [data-key="a"]'))
    expect(shown()).toBe('zha')
  })

  it('goes on without a name, alone or with somebody called to type it', async () => {
    tap(next())
    expect(onName).toHaveBeenCalledWith('')
    expect(helpCall()).toBe('none')
    tap(found('.shell-actions .big-button'))
    await vi.advanceTimersByTimeAsync(300)
    expect(helpCall()).not.toBe('none')
    expect(onName).toHaveBeenCalledTimes(2)
  })

  it('ends at twelve characters', async () => {
    for (let nth = 0; nth < 12; nth += 1) {
      tap(found('.candidates .key'))
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(document.querySelectorAll('.candidates .key')).toHaveLength(0)
    expect(standing()).toBe('back')
  })
})
