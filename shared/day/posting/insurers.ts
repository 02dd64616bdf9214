/**
 * Who usually insures against injury here, the nearest to hand first; the name of any other one staff write beside the job. Apart
 * from the terms, whose schemas no screen loads.
 */
export const insurers = [
  'picc',
  'cpic',
  'ping-an',
  'china-life',
  'china-united',
  'ccic',
  'taiping',
  'sunshine',
  'other',
] as const
export type Insurer = (typeof insurers)[number]
