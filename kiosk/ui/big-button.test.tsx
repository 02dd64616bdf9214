import { createSignal, Match, Switch } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startLater, tap } from '../test-hall.ts'
import { BigButton } from './big-button.tsx'

beforeEach(startLater)
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

it('a button that was asked why it is grey leaves nothing behind that breaks the pages after it', () => {
  const [question, setQuestion] = createSignal<{ readonly isLate: boolean } | undefined>({ isLate: false })
  const late = () => '时间过了'
  const notFilled = () => '还没填'
  render(
    () => (
      <Switch fallback={<h1>对一遍</h1>}>
        <Match when={question()}>
          {(asked) => (
            <BigButton disabled because={asked().isLate ? late() : notFilled()} onTap={() => {}}>
              下一步
            </BigButton>
          )}
        </Match>
      </Switch>
    ),
    document.body,
  )
  const button = document.querySelector('button')
  if (button === null) throw new Error('no button')
  tap(button)
  expect(button.textContent).toBe('还没填')
  setQuestion(undefined)
  expect(document.body.textContent).toBe('对一遍')
})

it('why it was grey goes as soon as that is put right', () => {
  const [missing, setMissing] = createSignal(2)
  render(
    () => (
      <BigButton disabled={missing() > 0} because={`还差 ${missing()} 位`} onTap={() => {}}>
        下一步
      </BigButton>
    ),
    document.body,
  )
  const button = document.querySelector('button')
  if (button === null) throw new Error('no button')
  const why = () => button.textContent
  tap(button)
  expect(why()).toBe('还差 2 位')
  setMissing(0)
  expect(why()).toBe('下一步')
})
