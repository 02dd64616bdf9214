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
    'goes-on': 'Your work goes on after all',
    'stop-mistaken': 'Your job was given back',
    'rest-lost': 'No need to come on the later days',
  },
  released: {
    'posting-cancelled': 'The employer cancelled it. Your ticket is void; it is not your fault.',
    'not-needed': 'The employer needs fewer people. Your ticket is void; it is not your fault.',
    mistake: 'It was given to you by mistake. Your ticket is void; it is not your fault.',
    'worker-cannot': 'You said you could not go, and staff gave it back. Your ticket is void.',
    'terms-declined': 'You did not agree to the change. Your ticket is void; you lose nothing.',
    'under-sixteen': 'The law lets nobody under 16 work. Your ticket is void.',
    'stop-mistaken':
      'You were not sent because a stop was noted by mistake. Your ticket is void; it is not your fault.',
  },
  freeFrom: (date) => `No need to come from ${date} on; days you worked still count.`,
  restLost: (date) => `You were not there on ${date}. Your place was given up; days you worked still count.`,
  absent: {
    'not-heard': (byEmployer) => `${byEmployer ? 'The employer' : 'Staff'} noted it; nobody has asked you why yet.`,
    excused: () => 'You had a good reason: it does not count against you.',
    unexcused: () =>
      'You took a job and did not come, so your number is gone for today. If there was a reason, go to the window.',
    'employers-fault': () => "It was the employer's fault. Your ticket is void.",
  },
  ifWrong: 'If that is wrong, get help at once.',
  stopped: (time, because) => `Stopped at ${time} ${{ rain: 'for rain', employer: 'by the employer' }[because]}.`,
  notLeft: 'You had not left yet. Your ticket is void; it is not your fault.',
  sum: (amount) => `Owed: ¥${amount}`,
  least: (amount) => `at least ¥${amount}`,
  owed: 'By the rule on your ticket. Not paid? Go to the window.',
  nothingOwed: 'No work was done: nothing is owed for this day.',
  keepsTurn: 'Your place in line stays the same.',
  costsTurn: 'If you wait again, people without work today come first.',
  goesOn: (stopped) => `The stop at ${stopped} was a mistake and is taken back.`,
  until: (end) => `Your ticket still counts: please work on until ${end}.`,
  rest: { 'goes-on': 'The other days are as agreed.', 'passed-on': 'Your place was given up.' },
  onceGone: {
    'bus-left': (time) => ({
      title: `The ${time} bus has left`,
      lines: ['If you missed it, go to the window at once.'],
    }),
    begun: (time) => ({ title: `It is past ${time}`, lines: ['Not gone yet? Go to the window at once.'] }),
    there: (end) => ({ title: 'You are marked as there', lines: [`Work goes on until ${end}.`] }),
    over: (end) => ({ title: `Work ended at ${end}`, lines: ['If your pay is not right, go to the window.'] }),
  },
  number: {
    waits: 'Your number is still in its place in line.',
    'may-wait': 'Your number counts for other work.',
  },
}
