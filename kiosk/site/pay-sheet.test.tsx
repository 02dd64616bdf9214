import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { DayNumber } from '../../shared/ids.ts'
import { site as words } from '../../shared/language/zh/site.ts'
import { monday, placement } from '../../shared/testing/cast.ts'
import type { Said } from './kept-taps.ts'
import type { NotedPay } from './noted.ts'
import { PaySheet } from './pay-sheet.tsx'

afterEach(() => document.body.replaceChildren())

const row = (n: number, paidFen?: number): NotedPay => ({
  ...{
    placement: placement(n),
    number: DayNumber.parse(`A00${n}`),
    workDate: monday,
    came: 'arrived',
    owedFen: 17_000,
  },
  ...(paidFen === undefined ? {} : { paidFen }),
})

test('who typed 17 for 170 finds the line again, and puts it right', () => {
  const taps: Said[] = []
  const end = render(
    () => <PaySheet rows={[row(1, 17_000), row(2, 1700)]} close={() => {}} tap={(said) => taps.push(said)} />,
    document.body,
  )
  const fields = [...document.querySelectorAll('input')]
  expect(fields.map(({ value }) => value)).toEqual(['17'])
  for (const field of fields) {
    field.value = '170'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  for (const button of document.querySelectorAll('button')) if (button.textContent === words.pay.do) button.click()
  expect(taps).toMatchObject([{ body: { payments: [{ placement: placement(2), workDate: monday, fen: 17_000 }] } }])
  end()
})
