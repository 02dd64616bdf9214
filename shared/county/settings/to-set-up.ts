import type { County } from '../county.ts'
import type { MarketSection } from './market.ts'

/**
 * What a market begins with here are public figures, a usual day and a list that nobody can know beforehand: it looks at them
 * before its first morning. Source: rules of the hall, figures that the market must check.
 */
const beginsWith = [
  'hours',
  'wage-floors',
  'complaint-lines',
  'townships',
  'neighbours',
] as const satisfies readonly MarketSection[]
type BeginsWith = (typeof beginsWith)[number]

/** A page of the settings, or the accounts: whoever set the market up is alone until there was another. */
export type ToSetUp = BeginsWith | 'accounts'

type SetUp = Pick<County, 'sectionsSeen' | 'staff'>

/** Whether this section is still as it came: saving it as it stands says that somebody looked at it. */
export const isUnseen = ({ sectionsSeen }: Pick<County, 'sectionsSeen'>, section: MarketSection): boolean =>
  beginsWith.some((one) => one === section) && !sectionsSeen.has(section)

/** What is left to do, best before the first morning, in the order of the pages. */
export function toSetUp(county: SetUp): readonly ToSetUp[] {
  // Who forgets the password of an only account has nobody to reset it: nothing but a second account clears this.
  const isAlone = county.staff.size < 2
  return [...beginsWith.filter((section) => isUnseen(county, section)), ...(isAlone ? (['accounts'] as const) : [])]
}
