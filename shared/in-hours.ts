/** Minutes as the hours that are said and printed: 255 is 4.25, and 260 is 4.33, not 4.333333333333333. */
export const inHours = (minutes: number): number => Math.round(minutes / 0.6) / 100
