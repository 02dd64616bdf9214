import { expect, test } from 'vitest'
import { StaffId } from '../../ids.ts'
import { isOnlySupervisor, type StaffAccount } from './answer.ts'

const account = (n: number, role: StaffAccount['role'], ended = false): StaffAccount => ({
  staff: StaffId.parse(`stf_${'0'.repeat(15)}${n}`),
  name: `${n}`,
  role,
  ended,
})

test('the only supervisor is one as long as no other is left who could decide', () => {
  const [yang, liu, gone] = [account(1, 'supervisor'), account(2, 'clerk'), account(3, 'supervisor', true)]
  expect([yang, liu, gone].map((one) => isOnlySupervisor([yang, liu, gone], one))).toEqual([true, false, false])
  expect(isOnlySupervisor([yang, account(4, 'supervisor')], yang)).toBe(false)
})
