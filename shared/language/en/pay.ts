import { yuan } from '../../money.ts'
import type { pay as chinese } from '../zh/pay.ts'
import { counted } from './counted.ts'

export const pay: typeof chinese = {
  noAnswer: 'No answer yet, please tap again',
  noAnswerMore: 'However often you tap, it is noted once.',
  opening: 'Looking up your pay',
  again: 'Look again',
  prove: {
    title: 'Your pay: show your card',
    more: 'Lay your ID card on the reader, or scan your own ticket.',
    why: 'Pay is shown to its owner only. Without card or ticket, please ask at the window.',
    others: 'For training, exams and subsidies, please ask at the window.',
    unknown: 'The market has no record of you yet. To find work, go home and check in.',
  },
  question: {
    title: (date: string) => `Were you paid for ${date}?`,
    paid: 'All',
    short: 'Too little',
    unpaid: 'None',
    later: 'Not now',
  },
  owed: (fen: number) => ({ said: 'Owed', figure: `¥${yuan(fen)}`, unit: '' }),
  atLeast: 'at least',
  uncounted: 'Pieces not told',
  agreed: (fen: number) => `¥${yuan(fen)} a day agreed`,
  perPiece: (fen: number) => `¥${yuan(fen)} a piece`,
  rounded: 'rounded up',
  stopped: (time: string) => `stopped at ${time}`,
  hours: (hours: number) => `${counted(hours, 'hour')} worked`,
  pieces: (count: number) => `${counted(count, 'piece')} done`,
  amount: {
    title: 'How many yuan did you get?',
    more: (fen: number) => `¥${yuan(fen)} is owed. Whole yuan will do.`,
    uncounted: 'Nobody told the pieces: what you got is what is noted. Whole yuan will do.',
    least: (fen) => `Work was stopped: at least ¥${yuan(fen)} is owed. Whole yuan will do.`,
    type: 'Please type how much',
    notShort: (fen: number) => `Less than ¥${yuan(fen)}`,
    unit: 'yuan',
    submit: 'That is it',
    notAll: (fen) => `Under ¥${yuan(fen)}: too little`,
  },
  answered: {
    paid: 'Thank you, noted',
    complained: 'A complaint is open for you',
    called: 'Staff will speak with the employer',
    noNeed: 'If you left a phone number they call you when it is decided; if not, ask at the window next time.',
    kept: (said, owed, least) => {
      const due =
        owed === undefined ? (least === undefined ? '' : `at least ¥${yuan(least)} owed, `) : `¥${yuan(owed)} owed, `
      return `Noted: ${due}¥${yuan(said)} paid.`
    },
    late: 'That it came after all is noted',
    onTime: "The employer's record counts a day paid on time",
    next: 'One more day to ask about',
    goOn: 'On to the jobs',
    home: 'Home',
    mine: 'My pay',
  },
  mine: {
    title: 'My pay',
    none: 'No work of yours is here yet.',
    earned: (days: number, fen: number) =>
      `¥${yuan(fen)} paid for ${counted(days, 'day').replace(' ', '\u00a0')}, as you said`,
    you: (fen: number) => `You say ¥${yuan(fen)}`,
    they: (fen: number) => `The employer says ¥${yuan(fen)}`,
    inTheEnd: (fen: number) => `Settled: ¥${yuan(fen)} in all`,
    absent: 'Not there',
    calledOff: 'Called off',
    print: 'Pay slip',
    sent: 'The slip is printing. If none comes, ask at the window.',
    standing: {
      unheard: 'Not asked yet',
      'said-paid': 'Yours to say',
      'said-short': 'Employer: not all',
      paid: 'Paid',
      short: 'Too little',
      unpaid: 'Not paid',
      disputed: 'The two differ',
      settled: 'Settled',
      withdrawn: 'Withdrawn',
    },
    complaint: {
      open: 'Complaint open',
      settled: 'Settled',
      referred: 'With labour inspectors',
      withdrawn: 'Withdrawn',
    },
  },
}
