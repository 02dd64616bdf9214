import { clockTime } from '../../hall-clock.ts'
import { yuan } from '../../money.ts'
import type { WorkRefusal } from '../../work-refusal.ts'
import type { RefusalWords } from '../refusal-words.ts'
import { counted } from './counted.ts'
import { site } from './site.ts'

export const workRefusals: RefusalWords<WorkRefusal> = {
  'work-stopped': (no) => `This work was stopped at ${clockTime(no.minute)}.`,
  'no-bus': () => 'No bus goes to this work: people go by themselves, and nobody boards.',
  'was-missed': () => 'This person was reported absent. Please have it put right at the window first.',
  'heard-too-late': () =>
    'What you tapped reached the market too late and was not noted. Please tell the window: staff put it right.',
  'pieces-needed': () => 'This work is paid by the piece: please say how many.',
  'no-such-work': () => 'There is no such day of work. Please ask at the window.',
  'proof-needed': () => 'Pay is shown to its owner only. Please hold out your ID card or your own ticket.',
  'site-link-unknown': () =>
    'This code is not of this market, or was not read whole. Please scan the code on the list again.',
  'site-link-over': () => 'The link for this job has run out. Please tell the market at its window.',
  'site-link-revoked': () =>
    'This link was taken back. Please have a new list printed at a terminal or the window, and scan its code.',
  'pay-not-due': ({ payDay }) => `Pay was agreed for ${site.workDate(payDay)}: please say so once that day is over.`,
  'amount-needed': () => 'Please tap how much was paid.',
  'paid-less-than-had': (no) =>
    `They said that they had ¥${yuan(no.fen)} already. Here stands what was paid in all, which is no less.`,
  'paid-day-wrong': () => 'It was paid on the day of the work or later, and today at the latest.',
  'pay-said': () => 'This day has been answered. To change it, use your ID card here, or ask staff at the window.',
  'pay-not-short': ({ owedFen }) => `¥${yuan(owedFen)} was agreed. Less than that is too little.`,
  'pay-not-all': ({ leastFen }) => `After the stop at least ¥${yuan(leastFen)} is owed. Less than that is too little.`,
  'nothing-due': () => 'Nothing to ask now: it is known, or not due yet.',
  'call-day-wrong': ({ atMost }) => `Give a day from tomorrow on, within ${counted(atMost, 'day')}.`,
  'chain-broken': ({ file, line }) =>
    `The ledger does not hold together: ${file}, line ${line} does not follow from what stands before it; somebody may have changed it. This record would prove nothing, so it was not printed. Tell a supervisor now: run npm run verify on the server and compare with the backup.`,
}
