import { render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { expect, it, vi } from 'vitest'
import { zh } from '../../shared/language/zh.ts'
import { type Draft, emptyDraft } from '../pieces/terms-draft.ts'
import type { Question } from '../pieces/terms-questions.ts'
import { playEach, tap } from '../test-hall.ts'
import { QuestionPage } from './question-page.tsx'

playEach()

const { common, posting: say, terms } = zh

async function asked(question: Question, given: Partial<Draft>) {
  const [draft, setDraft] = createSignal<Draft>({ ...emptyDraft, ...given })
  const step = () => ({ at: 'question', question, draft: draft(), reviewing: false }) as const
  render(() => (
    <QuestionPage
      step={step()}
      usual={{ floorFen: 1800, middleFen: undefined }}
      onBack={() => {}}
      onDraft={setDraft}
      onNext={() => {}}
    />
  ))
  await vi.advanceTimersByTimeAsync(1000)
  const press = async (label: string) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)
    if (button === undefined) throw new Error(`no button says ${label}`)
    tap(button)
    await vi.advanceTimersByTimeAsync(600)
    return { isDimmed: button.getAttribute('aria-disabled') === 'true', says: button.textContent }
  }
  return { press, draft }
}

it('one day and fourteen are the ends: the button that leads nowhere is dimmed and says why', async () => {
  const page = await asked('days', { days: 2 })
  expect(await page.press(say.fewerDays)).toEqual({ isDimmed: true, says: say.fewerDays })
  expect(await page.press(say.fewerDays)).toEqual({ isDimmed: true, says: common.noLess })
  for (let days = 1; days < 14; days += 1) await page.press(say.moreDays)
  expect(await page.press(say.moreDays)).toEqual({ isDimmed: true, says: common.noMore })
  expect(page.draft().days).toBe(14)
})

it('half an hour and the whole span are the ends of what is paid', async () => {
  const page = await asked('paid-hours', { start: '0800', end: '0900' })
  expect(await page.press(say.moreHours)).toEqual({ isDimmed: true, says: common.noMore })
  await page.press(say.lessHours)
  expect(await page.press(say.lessHours)).toEqual({ isDimmed: true, says: common.noLess })
  expect(page.draft().paidMinutes).toBe(30)
})

it('a fourth remark says that three fit; one of the three may still go', async () => {
  const page = await asked('remarks', { remarks: ['beginners', 'standing', 'bending'] })
  expect(await page.press(terms.remarks.carrying)).toEqual({ isDimmed: true, says: common.atMost(3) })
  expect(await page.press(terms.remarks.standing)).toEqual({ isDimmed: false, says: terms.remarks.standing })
  expect(page.draft().remarks).toEqual(['beginners', 'bending'])
})
