import { render } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import { makeCreditCode, makePhone, makeResidentId } from '../../../shared/identity/made-up.ts'
import { DayNumber } from '../../../shared/ids.ts'
import { zh } from '../../../shared/language/zh.ts'
import { at, broccoli, farmer, monday, placement, wang } from '../../../shared/testing/cast.ts'
import { takeMarket } from '../../app/market.ts'
import { marketAnswer } from '../canned-desk.ts'
import { RecordPaper } from './record-paper.tsx'

it('with whole names each number stands under what it is on the form it was written on', () => {
  const worker = { name: '王小英', number: makeResidentId('1965-03-12', 1), phone: makePhone(1) }
  const employer = { name: '坝上蔬菜合作社', number: makeCreditCode(2), phone: makePhone(2) }
  const work: DeskWork = {
    ...{ placement: placement(1), ticketNumber: '0817-0001', workDate: monday, trade: broccoli.trade, lists: [] },
    ...{ township: broccoli.township, employerMasked: '坝上*', came: 'arrived', agreedFen: 17_000, owedFen: 17_000 },
    ...{ standing: 'unheard', worker: wang, who: '王*英', number: DayNumber.parse('A001'), employer: farmer },
    ...{ basis: 'day', payDay: monday },
  }
  const record = { work, at: at('18:00'), whole: { worker, employer }, day: [], county: [], books: [] }
  takeMarket(marketAnswer(true))
  const view = render(() => <RecordPaper record={record} printedBy="杨*" reason="劳动监察要核对" />)
  const under = (label: string) => view.getAllByText(label).map(({ nextElementSibling: said }) => said?.textContent)
  const { who, employer: boss } = zh.forms
  expect(under(who.papers)).toEqual([worker.number])
  expect(under(boss.papers)).toEqual([employer.number])
  expect(under(who.phone)).toEqual([worker.phone])
  expect(under(boss.phone)).toEqual([employer.phone])
})
