import { clockTime } from '../../hall-clock.ts'
import { yuan } from '../../money.ts'
import type { WorkRefusal } from '../../work-refusal.ts'
import type { RefusalWords } from '../refusal-words.ts'

export const workRefusals: RefusalWords<WorkRefusal> = {
  'work-stopped': (no) => `This work was stopped at ${clockTime(no.minute)}.`,
  'was-missed': () => 'This person was reported absent. Please have it put right at the window first.',
  'pieces-needed': () => 'This work is paid by the piece: please say how many.',
  'no-such-work': () => 'There is no such day of work. Please ask at the window.',
  'proof-needed': () => 'Pay is shown to its owner only. Please hold out your ID card or your own ticket.',
  'amount-needed': () => 'Please tap how much was paid.',
  'pay-not-short': ({ owedFen }) => `¥${yuan(owedFen)} was agreed. Less than that is too little.`,
}
