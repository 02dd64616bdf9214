import type { Words } from '../words.ts'

export const jobNews: Words['jobNews'] = {
  title: {
    'posting-cancelled': 'Your job was cancelled',
    'not-needed': 'Your job was cancelled',
    mistake: 'Your job was given back',
    'worker-cannot': 'Your job was given back',
    'terms-declined': 'Your job was given back',
    'under-sixteen': 'You cannot do this job',
    'not-heard': 'You were reported absent',
    excused: 'You were reported absent',
    unexcused: 'No more work for you today',
    'employers-fault': 'This job fell through: not your fault',
    stopped: 'Your work was stopped',
  },
  released: {
    'posting-cancelled': 'The employer cancelled it. The ticket ends; it is not your fault.',
    'not-needed': 'The employer needs fewer people. The ticket ends; it is not your fault.',
    mistake: 'It was given to you by mistake. The ticket ends; it is not your fault.',
    'worker-cannot': 'You said you could not go, and staff gave it back. The ticket ends.',
    'terms-declined': 'You did not agree to the change. The ticket ends, at no cost to you.',
    'under-sixteen': 'The law lets nobody under 16 work. The ticket ends.',
  },
  absent: {
    'not-heard': (byEmployer) => `${byEmployer ? 'The employer' : 'Staff'} noted it; nobody has asked you why yet.`,
    excused: () => 'You had a good reason: it does not count against you.',
    unexcused: () =>
      'You took a job and did not come, so your number is gone for today. If there was a reason, tell the desk.',
    'employers-fault': () => "It was the employer's doing. The ticket ends.",
  },
  ifWrong: 'If that is wrong, please tell staff at once.',
  stopped: (time, because) =>
    `Stopped at ${time}, ${{ rain: 'because of rain', employer: 'by the employer' }[because]}.`,
  notLeft: 'You had not left yet. The ticket ends; it is not your fault.',
  owed: (amount) => `By the rule on your ticket you are owed ¥${amount}. If it is not paid, tell the desk.`,
  nothingOwed: 'No work was done: nothing is owed for this day.',
  keepsTurn: 'This day does not change your place in line.',
  goesOn: 'The other days are as agreed.',
  number: {
    waits: 'Your number is where it was in the line.',
    'may-wait': 'Your place went to the next person. Your number still counts: you may wait for other work.',
  },
}
