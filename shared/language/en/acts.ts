import type { Words } from '../words.ts'

export const acts: Words['acts'] = {
  title: 'What can be done',
  name: {
    'place-by-hand': 'Place by hand',
    'wait-again': 'Wait for more work',
    leave: 'Leaves the line',
    'come-back': 'Is back in line',
    accept: 'Accept for them',
    decline: 'Decline for them',
    arrived: 'Arrived',
    absent: 'Absent',
    release: 'Let the job go',
  },
  about: (act, job) => `${act}: ${job}`,
  done: {
    'place-by-hand': 'Placed. The ticket is ready.',
    'wait-again': 'In line again.',
    leave: 'Noted: left the line, the number is kept.',
    'come-back': 'In line again under the same number.',
    accept: 'Accepted. The ticket is ready.',
    decline: 'Noted. The place goes to the next in line.',
    arrived: 'Noted: arrived.',
    absent: 'Noted: absent.',
    release: 'Let go. The place is free.',
  },
  whichJob: 'Which job',
  chooseJob: 'Choose a job',
  job: (leaves, job, left) => `${leaves} ${job}, ${left} free`,
  noJobs: 'No place is free now.',
  placeReason: 'Why out of turn (stays in the log)',
  releaseReason: 'What happened (stays in the log)',
  releaseTitle: 'Why it is let go',
  releaseBecause: {
    mistake: 'Placed by mistake',
    'worker-cannot': 'The worker cannot go',
    'not-needed': 'The employer needs fewer',
  },
  absentTitle: 'Why they did not come',
  absence: {
    excused: 'With good cause',
    unexcused: 'Without good cause',
    'employers-fault': 'Employer’s fault',
  },
  absentHint:
    'Without good cause today’s number is gone, and next time they stand at the end. A mistake can be put right.',
  confirm: { 'place-by-hand': 'Place', release: 'Let go' },
  chooseFirst: 'Choose one first.',

  callsActs: 'For them',
  goneTitle: 'Have left',
  noneGone: 'Nobody has left yet today.',
  goneColumns: {
    leaves: 'Left',
    trade: 'Work',
    employer: 'Employer',
    township: 'Place',
    came: 'Arrived',
    free: 'Free places',
  },
  came: (arrived, absent, unreported) =>
    [
      `${arrived} arrived`,
      ...(absent > 0 ? [`${absent} absent`] : []),
      ...(unreported > 0 ? [`${unreported} not reported`] : []),
    ].join(', '),
  nobodyWent: 'Nobody went',
  free: (count) => (count === 0 ? 'Full' : `${count} free`),
  wave: 'Second wave',
  more: (count) => `All ${count}`,
  roster: 'Roster',
  rosterOf: (leaves, job) => `${leaves} ${job}`,
  rosterOpen: (leaves, job) => `Roster of ${leaves} ${job}`,
  rosterColumns: { number: 'Number', who: 'Name or ID', ticket: 'Ticket', came: 'Came, or why not' },
  rosterEmpty: 'Nobody has taken this job yet.',
  rosterToCome: 'The day of this work is still to come.',
  report: {
    arrived: 'Arrived',
    excused: 'Absent, good cause',
    unexcused: 'Absent, no cause',
    'employers-fault': 'Employer’s fault',
  },
  reportOf: (number, report) => `${number} ${report}`,
  waveFree: (count) =>
    `${count === 1 ? '1 place is' : `${count} places are`} free. A second wave calls the next in line at once.`,
  waveLeaves: 'Second wave leaves at',
  waveOpen: 'Open the second wave',
  waveRuns: (leaves, count) =>
    count === 0
      ? `The second wave leaves at ${leaves} and is full.`
      : `Second wave, leaves at ${leaves}: ${count} free.`,
  noTime: 'Say when it leaves.',
}
