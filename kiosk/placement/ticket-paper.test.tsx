import { render } from '@solidjs/testing-library'
import { beforeAll, expect, test } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { DayNumber, Instant, MarketDay, PlacementId, TownshipId, TradeId } from '../../shared/ids.ts'
import type { TicketPaper } from '../../shared/ticket/paper.ts'
import { takeMarket } from '../app/market.ts'
import { chooseLanguage } from '../app/words.ts'
import { Slip } from './ticket-paper.tsx'

const ticket: TicketPaper = {
  placement: PlacementId.parse('plc_20260817_0031'),
  ticketNumber: '0817-0031',
  revision: 1,
  number: DayNumber.parse('A017'),
  terms: {
    trade: TradeId.parse('vegetable-picking'),
    places: 20,
    pay: { basis: 'day', amountFen: 17_000 },
    payDay: 'same-day',
    payWay: 'cash',
    workDate: MarketDay.parse('2026-08-17'),
    startMinute: 390,
    endMinute: 930,
    paidMinutes: 540,
    township: TownshipId.parse('gonghui'),
    meals: 'lunch',
    transport: { kind: 'bus', leaveMinute: 360, bay: 2 },
    cover: { kind: 'employer', policyLastFour: '4471' },
    gear: ['gloves', 'hat', 'water', 'raincoat'],
    rainRule: 'half-day',
  },
  hourlyFen: 1888,
  employerMasked: '李*福',
  employerKind: 'person',
  holderMasked: '王*英',
  issuedAt: Instant.parse('2026-08-16T21:47:00.000Z'),
  qr: { size: 1, path: 'M0 0h1v1h-1z', text: 'HTTPS://HALL/T/ABC' },
}

beforeAll(() => takeMarket({ market: zhangbei, marketVersion: 0, setUp: true }))

test('the paper says every term both sides agreed to, what it costs, and where to complain', async () => {
  await chooseLanguage('zh')
  const { container } = render(() => <Slip ticket={ticket} />)
  const said = container.textContent ?? ''
  for (const part of [
    ...['张北县零工市场', '2026年8月17日 星期一', 'A017', '06:00 发车', '市场东门 2 号车位', '蔬菜采收', '170', '日结'],
    ...['合 18.9 元/小时，算 9 小时', '收工当天付给本人，现金', '公会镇', '06:30 – 15:30', '管午饭', '保单尾号 4471'],
    ...[
      '手套、帽子、水杯、雨衣',
      '李*福（个人）',
      '王*英',
      '干满半天按 85 元付',
      '不收任何费用',
      '不交押金，不押身份证',
    ],
    ...['12333', '12345', '0817-0031', '05:47 出票', '扫码可验真假', '须双方都同意'],
  ])
    expect(said).toContain(part)
  expect(container.querySelector('.qr path')?.getAttribute('d')).toBe(ticket.qr.path)
})

test('it follows the language of the screen, with no Chinese left on the English paper but names', async () => {
  await chooseLanguage('en')
  const { container } = render(() => <Slip ticket={ticket} />)
  const said = container.textContent ?? ''
  expect(said).toContain('Vegetable picking')
  expect(said.replaceAll('李*福', '').replaceAll('王*英', '')).not.toMatch(/\p{Script=Han}/u)
})
