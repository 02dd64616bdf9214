import type { Pay, Terms } from './terms.ts'

/**
 * What an employer may choose for a day that rain stops. Half a day's pay is a sum only where the day has one: by the hour or
 * piece it would be a limit nobody reads as such.
 */
export const rainRulesFor = (basis: Pay['basis'] | undefined): readonly Terms['rainRule'][] =>
  basis === undefined || basis === 'day' ? ['half-day', ...anyPay] : anyPay
const anyPay: readonly Terms['rainRule'][] = ['by-hour', 'full-pay', 'indoors']
