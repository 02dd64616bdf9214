import { describe, expect, test } from 'vitest'
import { noPayRecord } from '../../county/county.ts'
import { DayNumber, EmployerId } from '../../ids.ts'
import { en } from '../../language/en.ts'
import { zh } from '../../language/zh.ts'
import { broccoli, picking, sorting } from '../../testing/cast.ts'
import type { PersonAtCounter } from '../counter/view.ts'
import type { DeskEmployer } from '../staff-desk/employer.ts'
import { type Form, personForm, workForm } from './form.ts'

const names = { trade: String, township: String, certificate: String, gate: '市场南门' }
const wang: PersonAtCounter = {
  who: '王*英',
  named: true,
  birthDate: '1965-03-12',
  phoneMasked: '154****0001',
  number: DayNumber.parse('A017'),
  wants: { trades: [picking, sorting], askHourlyFen: 1800, hours: { fromMinute: 360, untilMinute: 1080 } },
  claimed: [],
  seen: [],
  doNotSend: [],
  placedDays: 0,
  jobsToday: [],
  asksForOneMore: false,
}
const farmer: DeskEmployer = {
  employer: EmployerId.parse(`emp_${'1'.repeat(16)}`),
  employerKind: 'person',
  employerMasked: '李*福',
  employerNumberMasked: '999***********0025',
  employerPhoneMasked: '154****0070',
  employerStopped: false,
  employerHasCard: false,
  employerApproved: true,
  employerRecord: noPayRecord,
}
const lines = ({ parts }: Form) => new Map(parts.flatMap((part) => part.lines.map(({ name, value }) => [name, value])))
const written = (form: Form) => [...lines(form).values()].filter((value) => value !== undefined)

describe('a form that is filled in', () => {
  test('of a worker has what they want, and masks who they are', () => {
    const form = lines(personForm(zh, names, wang))
    expect(form.get('姓名')).toBe('王*英')
    for (const kept of ['证件号码', '手机号码', '出生日期']) expect(form.get(kept)).toBeUndefined()
    expect(form.get('工种（按先后）')).toBe('vegetable-picking、vegetable-sorting')
    expect(form.get('最低时薪（元）')).toBe('18')
    expect(form.get('可上工时间')).toBe('06:00–18:00')
  })

  test('has no end of a number in the place of a name that nobody knows yet', () => {
    const nameless = { ...wang, who: '999***********001X', named: false }
    expect(lines(personForm(zh, names, nameless)).get('姓名')).toBeUndefined()
  })

  test('has whole name and numbers once staff said why', () => {
    const form = lines(personForm(zh, names, wang, { name: '王小英', number: '9999', phone: '15400000001' }))
    expect(['姓名', '证件号码', '手机号码'].map((name) => form.get(name))).toEqual(['王小英', '9999', '15400000001'])
  })

  test('of a job has every term, and says plainly when nobody insures', () => {
    const form = lines(workForm(zh, names, farmer, undefined, { ...broccoli, cover: { kind: 'none' } }))
    expect(form.get('名称（姓名）')).toBe('李*福')
    expect(form.get('工价')).toBe('170 元/天')
    expect(form.get('保险')).toBe('没有保险')
    expect(form.get('交通')).toContain('06:00 发车')
    expect([...form].filter(([, value]) => value === undefined)).toEqual([])
  })
})

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('a blank form, %s', (_language, words) => {
  test('names nobody, has room or boxes for everything, the consent and lines to sign', () => {
    for (const form of [personForm(words, names), workForm(words, names)]) {
      expect(written(form)).toEqual([])
      expect(form.consent).not.toBe('')
      expect(form.signs).toHaveLength(3)
    }
  })

  test('asks for the same terms of a job as the filled one tells', () => {
    const blank = workForm(words, names).parts[1]?.lines.map(({ name }) => name)
    const filled = workForm(words, names, farmer, undefined, broccoli).parts[1]?.lines.map(({ name }) => name)
    expect(blank).toEqual(filled)
  })
})
