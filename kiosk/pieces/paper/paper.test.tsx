import { render } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { DayNumber, TradeId } from '../../../shared/ids.ts'
import type { Paper, PaperPrint } from '../../../shared/ticket/layout/blocks.ts'
import { chooseLanguage } from '../../app/words.ts'
import { drawings } from './paper.tsx'

const qr = { size: 1, path: 'M0 0h1v1h-1z', text: 'HTTPS://HALL/T/ABC' }
const chinese: Paper = [
  {
    kind: 'lines',
    frame: 'head',
    lines: [
      { text: '市场', look: 'large' },
      { text: '名单', look: 'boxed' },
    ],
  },
  { kind: 'trade', trade: TradeId.parse('vegetable-picking'), lines: [{ text: '蔬菜采收', look: 'large' }] },
  { kind: 'terms', rows: [{ name: '地点', value: '公会镇' }] },
  {
    kind: 'people',
    people: ['A017', 'A044'].map((number) => ({
      number: DayNumber.parse(number),
      lines: [{ text: '王*英' }, { text: '票号', look: 'small' }],
    })),
  },
  { kind: 'code', qr, lines: [{ text: '0817-0031', look: 'large' }] },
]
const english: Paper = [{ kind: 'lines', frame: 'sign', lines: [{ text: 'Signature' }] }]
const print: PaperPrint = [{ zh: chinese, en: english }]
const drawn = () => render(() => drawings(print).map((paper) => paper())).container

test('a paper is drawn block by block: its box, the work’s pictogram, the terms, people to tick, and the code', async () => {
  chooseLanguage('zh')
  const paper = drawn()
  expect(paper.textContent).toBe('市场名单蔬菜采收地点公会镇A017王*英票号A044王*英票号0817-0031')
  expect(paper.querySelector('.paper-head .boxed')?.textContent).toBe('名单')
  expect(paper.querySelector('.paper-trade .pictogram')).not.toBeNull()
  expect(paper.querySelector('.paper-terms dt')?.textContent).toBe('地点')
  expect(paper.querySelectorAll('.paper-people li .paper-tick')).toHaveLength(2)
  expect(paper.querySelector('.paper-code .qr path')?.getAttribute('d')).toBe(qr.path)
  // A line without a look has no class that could be read as one.
  expect(paper.innerHTML).not.toContain('undefined')
})

test('it follows the language of the screen, also while it is there', async () => {
  chooseLanguage('zh')
  const paper = drawn()
  chooseLanguage('en')
  expect(paper.textContent).toBe('Signature')
  chooseLanguage('zh')
  expect(paper.textContent).toContain('蔬菜采收')
})
