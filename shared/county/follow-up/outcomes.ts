/** So many days after what somebody is visited for staff ask how they are. */
export const visitDays = [7, 30, 90] as const
/** 没报到岗, 该问工钱, 跟踪回访. */
export const followUpKinds = ['unreported', 'pay', 'visit'] as const
export type FollowUpKind = (typeof followUpKinds)[number]

const howTheyAre = ['gig-work', 'steady-work', 'farming', 'wants-training', 'working-away', 'not-looking'] as const
const ofAnyCall = ['not-told', 'call-later', 'not-reached'] as const
export const followUpOutcomes = [...howTheyAre, ...ofAnyCall] as const
export type FollowUpOutcome = (typeof followUpOutcomes)[number]

/** What can come of a call of each kind; what is heard of work and pay is said by `correct-work` and `state-pay`. */
export const outcomesOf: { readonly [Kind in FollowUpKind]: readonly FollowUpOutcome[] } = {
  unreported: ofAnyCall,
  pay: ofAnyCall,
  visit: followUpOutcomes,
}
