import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { LongNumber } from '../pieces/long-number.tsx'
import { Keypad, LetterPad } from '../ui/keypad.tsx'
import { written } from './written.ts'

afterEach(cleanup)

const page = (html: string): Element => {
  const main = document.createElement('main')
  main.innerHTML = html
  return main
}

it('is read in the order it is written, with a pause after each block', () => {
  const way = page(`
    <h1>您用什么报到？</h1>
    <div><button><svg aria-hidden="true"><title>证</title></svg><span>身份证</span><span>照着卡按</span></button></div>
    <dl><dt>正在等活</dt><dd><b>12</b><span>人</span></dd></dl>`)
  expect(written(way)).toBe('您用什么报到？,\n身份证 照着卡按,\n正在等活,\n12 人')
})

it('never says what somebody typed, nor the keys', () => {
  const pad = render(() => (
    <main>
      <h1>请按身份证号</h1>
      <LongNumber value="99999919650312" groups={[6, 8, 4]} />
      <Keypad keys="resident-id" onKey={() => {}} />
      <LetterPad onKey={() => {}} />
      <button type="button">下一步</button>
    </main>
  ))
  expect(written(pad.container.firstElementChild)).toBe('请按身份证号,\n下一步')
})

it('has nothing to say where there is no page', () => {
  expect(written(undefined)).toBe('')
})
