import { expect, test } from 'vitest'
import { isEasyPin } from './pin.ts'

test.each(['111111', '000000', '123456', '654321', '789012', '135791', '121212', '123123', '112233'])(
  '%s is what somebody tries first',
  (pin) => {
    expect(isEasyPin(pin, [])).toBe(true)
  },
)

test.each(['395172', '100003', '518805', '112234'])('%s is not', (pin) => {
  expect(isEasyPin(pin, [])).toBe(false)
})

test('digits of their own phone or ID number stand on paper', () => {
  const numbers = ['15400395172', '999999197001010025']
  expect(['395172', '970010', '010025'].map((pin) => isEasyPin(pin, numbers))).toEqual([true, true, true])
  expect(isEasyPin('395173', numbers)).toBe(false)
})
