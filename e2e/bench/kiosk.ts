import { coldStartBench } from './kiosk/cold-start.ts'
import { rushBench } from './kiosk/rush.ts'
import { soakBench } from './kiosk/soak.ts'
import { walksBench } from './kiosk/walks.ts'
import { weightBench } from './kiosk/weight.ts'
import { worstTapBench } from './kiosk/worst-tap.ts'
import type { Stories } from './ledger.ts'

/** What the terminals and the desk weigh, and how fast they answer a finger on a slow computer. */
export const kioskStories: Stories = new Map([
  ['weight', weightBench],
  ['cold-start', coldStartBench],
  ['worst-tap', worstTapBench],
  ['walks', walksBench],
  ['rush', rushBench],
  ['soak', soakBench],
])
