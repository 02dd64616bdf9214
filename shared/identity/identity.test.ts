import { describe, expect, test } from 'vitest'
import { ageBand, ageYears } from './age.ts'
import { parseCreditCode } from './credit-code.ts'
import {
  creditCodeText,
  householdResidentIdText,
  phoneAndBirthText,
  staffText,
  workerResidentIdText,
} from './identity-text.ts'
import { makeCreditCode, makePhone, makeResidentId } from './made-up.ts'
import { maskName, maskPhone, maskResidentId, maskUnnamed, unnamed } from './masks.ts'
import { parsePhone } from './phone.ts'

describe('a credit code typed by a workshop', () => {
  const code = makeCreditCode(4321)

  test('is accepted with spaces and small letters', () => {
    expect(parseCreditCode(` ${code.slice(0, 9)} ${code.slice(9).toLowerCase()}`)).toEqual({
      ok: true,
      creditCode: code,
    })
  })

  test('agrees with a published sample code', () => {
    expect(parseCreditCode('91350100M000100Y43').ok).toBe(true)
  })

  test('with any one character wrong is never accepted', () => {
    for (let at = 0; at < 18; at += 1) {
      for (const wrong of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (code[at] === wrong) continue
        expect(parseCreditCode(code.slice(0, at) + wrong + code.slice(at + 1)).ok).toBe(false)
      }
    }
  })

  test('says what is wrong with it', () => {
    expect(parseCreditCode(code.slice(1))).toEqual({ ok: false, refusal: 'wrong-length' })
    expect(parseCreditCode(`I${code.slice(1)}`)).toEqual({ ok: false, refusal: 'wrong-characters' })
  })
})

describe('a phone', () => {
  test('is read with spaces, hyphens and +86', () => {
    const phone = makePhone(12345678)
    expect(parsePhone(` +86 ${phone.slice(0, 3)}-${phone.slice(3, 7)} ${phone.slice(7)} `)).toEqual({ ok: true, phone })
  })

  test('that is no mobile is refused', () => {
    for (const typed of ['', '12012345678', '1541234567', '154123456789', '0313-5212345', '154abcdefgh']) {
      expect(parsePhone(typed)).toEqual({ ok: false, refusal: 'not-a-mobile' })
    }
  })
})

describe('what the public may see', () => {
  test('a name keeps its first and last character', () => {
    expect(['张小三', '周五', '欧阳小三', '王', '', ' 李四 ', '𠮷田花'].map(maskName)).toEqual([
      '张*三',
      '周*',
      '欧*三',
      '*',
      '*',
      '李*',
      '𠮷*花',
    ])
  })

  test('a phone and a resident ID keep three in front and four behind', () => {
    expect(maskPhone(makePhone(12341234))).toBe('154****1234')
    const number = makeResidentId('1965-03-02', 17)
    expect(maskResidentId(number)).toBe(`999${'*'.repeat(11)}${number.slice(-4)}`)
  })

  test('what is too short to hide a part is hidden whole', () => {
    expect(maskPhone('1234567')).toBe('*******')
  })

  test('paper says how a number begins, and of no number one of its last four', () => {
    const begins = ['E1234567', 'E12345', '12345', '1234', '12', ''].map((number) => unnamed('document', number).begins)
    expect(begins).toEqual(['E12', 'E1', '1', '', '', ''])
  })

  test('of two that begin alike paper says what tells them apart, and still none of the last four', () => {
    const number = (day: string) => makeResidentId(`1965-03-${day}`, 17)
    const [one, other] = [unnamed('residentId', number('02')), unnamed('residentId', number('19'))]
    expect([one.begins, other.begins]).toEqual(['999', '999'])
    expect([one.tells, other.tells]).toEqual(['02', '19'])
    expect([maskUnnamed(one), maskUnnamed(other)]).toEqual(['999***02****', '999***19****'])
    expect(unnamed('phone', makePhone(12341234))).toEqual({ by: 'phone', begins: '154', tells: '34' })
    // Of nine more would be told than hidden.
    expect(maskUnnamed(unnamed('document', 'E12345678'))).toBe('E12***')
  })
})

describe('age by birthday', () => {
  test('changes on the birthday, not before', () => {
    expect(ageYears('2010-08-18', '2026-08-17')).toBe(15)
    expect(ageYears('2010-08-18', '2026-08-18')).toBe(16)
  })

  test('of somebody born on 29 February changes on 1 March, or on the day in a leap year', () => {
    expect([ageYears('2008-02-29', '2026-02-28'), ageYears('2008-02-29', '2026-03-01')]).toEqual([17, 18])
    expect([ageYears('2008-02-29', '2028-02-28'), ageYears('2008-02-29', '2028-02-29')]).toEqual([19, 20])
  })

  test('decides what work may be offered', () => {
    expect(['2026-08-16', '2026-08-17'].map((day) => ageBand('2010-08-17', day))).toEqual(['child', 'minor'])
    expect(['2026-08-16', '2026-08-17'].map((day) => ageBand('2008-08-17', day))).toEqual(['minor', 'adult'])
    // Nobody grows younger by the work date: what the hall asks of today is never too little.
    const birthdays = ['2010-08-16', '2010-08-17', '2010-08-18', '2008-08-17', '2008-08-18']
    for (const born of birthdays)
      expect(ageYears(born, '2026-08-18')).toBeGreaterThanOrEqual(ageYears(born, '2026-08-17'))
  })
})

describe('the text somebody is looked up by', () => {
  test('is never a phone alone, and keeps a worker and a household apart', () => {
    const number = makeResidentId('1965-03-02', 17)
    const texts = [
      workerResidentIdText(number),
      householdResidentIdText(number),
      creditCodeText(makeCreditCode(1)),
      phoneAndBirthText(makePhone(1), '1965-03-02'),
      phoneAndBirthText(makePhone(1), '1990-03-02'),
      staffText('lihua'),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('of staff forgives spaces and capitals', () => {
    expect(staffText('  LiHua ')).toBe(staffText('lihua'))
  })
})
