import { makeCreditCode, makePhone, makeResidentId } from '../identity/made-up.ts'
import { type Luck, luckOf, oneOf } from './luck.ts'

/** Somebody who looks for people and does not exist. */
export interface MadeUpEmployer {
  readonly kind: 'company' | 'farmer' | 'household'
  /** A company has the first, the others the second. */
  readonly creditCode?: string
  readonly residentId?: string
  readonly phone: string
  /** As it stands on their papers: anybody who reads it sees that it is made up. */
  readonly name: string
}

const companyKinds = ['蔬菜合作社', '种薯公司', '物流公司', '建筑队', '包装厂', '农业园'] as const
const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈'] as const

/** The employers of a made-up county: every second a company, the others farmers and households. */
export const makeEmployers = (seed: number, count: number): readonly MadeUpEmployer[] =>
  Array.from({ length: count }, (_, nth) => makeEmployer(luckOf(seed * 2003 + nth), nth))

function makeEmployer(luck: Luck, nth: number): MadeUpEmployer {
  const phone = makePhone(90_000_000 + luck.below(9000) * 1000 + nth)
  if (nth % 2 === 0)
    return {
      kind: 'company',
      creditCode: makeCreditCode(luck.below(900_000) * 1000 + nth),
      phone,
      name: `演练${oneOf(luck, companyKinds)}${nth / 2 + 1}`,
    }
  const birthDate = `19${luck.between(60, 89)}-0${luck.between(1, 9)}-1${luck.below(10)}`
  return {
    kind: nth % 4 === 1 ? 'farmer' : 'household',
    residentId: makeResidentId(birthDate, 700 + (nth % 300)),
    phone,
    name: `${oneOf(luck, surnames)}演练`,
  }
}
