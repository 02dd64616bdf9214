import { expect, test } from 'vitest'
import { DayNumber, TradeId } from '../../shared/ids.ts'
import { papersOn, textOn } from '../../shared/testing/on-paper.ts'
import { everyPaper } from '../../shared/testing/papers.ts'
import type { Paper } from '../../shared/ticket/layout/blocks.ts'
import { rollMarkup } from './paper-markup.ts'

const trade = (name: string): Paper => [{ kind: 'trade', trade: TradeId.parse(name), lines: [] }]

test('every paper has on it what was laid out, word by word, whatever somebody wrote', () => {
  for (const [name, paper] of everyPaper())
    for (const one of [paper.zh, paper.en])
      expect([name, papersOn(rollMarkup([one]))[0]?.text]).toEqual([name, textOn(one)])
  const sly: Paper = [
    { kind: 'lines', frame: 'plain', lines: [{ text: `<img src=x onerror="a('&')">`, look: 'large' }] },
  ]
  expect(rollMarkup([sly])).not.toContain('<img')
  expect(papersOn(rollMarkup([sly]))[0]?.text).toBe(textOn(sly))
})

test('it is drawn block by block: its box, the work’s pictogram, the terms, people to tick, and the code', () => {
  const qr = { size: 29, path: 'M0 0h1v1h-1z', text: 'HTTPS://HALL/T/ABC' }
  const markup = rollMarkup([
    [
      { kind: 'lines', frame: 'head', lines: [{ text: '名单', look: 'boxed' }, { text: '市场' }] },
      { kind: 'terms', rows: [{ name: '地点', value: '公会镇' }] },
      { kind: 'people', people: [{ number: DayNumber.parse('A017'), lines: [{ text: '票号', look: 'small' }] }] },
      { kind: 'code', qr, lines: [] },
    ],
  ])
  for (const part of [
    '<div class="paper-head"><p class="boxed">名单</p><p>市场</p></div>',
    '<dl class="paper-terms"><div><dt>地点</dt><dd>公会镇</dd></div></dl>',
    '<li><span class="paper-tick"></span><b>A017</b><div><p class="small">票号</p></div></li>',
    // Four dots a module.
    '<svg class="qr" width="14.5mm" height="14.5mm" viewBox="0 0 29 29"',
    qr.path,
  ])
    expect(markup).toContain(part)
  expect(rollMarkup([trade('vegetable-picking')])).toContain('href="#drawing-trade-vegetable-picking"')
  // One that the market added later shows the shovel of 找活.
  expect(rollMarkup([trade('beekeeping')])).toContain('href="#drawing-work"')
})
