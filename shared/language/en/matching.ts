import type { Words } from '../words.ts'

export const matching: Words['matching'] = {
  noAnswer: 'No connection. Please press again',
  noAnswerMore: 'Pressing again never takes a job twice.',
  opening: 'Opening your page, one moment',
  place: (place: number) => `No. ${place}`,
  of: (count: number) => `of ${count}`,
  jobs: {
    title: (count: number) => (count === 1 ? '1 job suits you' : `${count} jobs suit you`),
    take: 'I want it',
    reason: { 'asked-for-you': 'Asked for you', 'you-tapped-it': 'Your choice' },
    asked: 'Noted: this is your first wish',
    askedMore: 'Others are before you. The board will call your number.',
    askedForRound: (time) => `Noted. Jobs go out at ${time}`,
    held: (time: string) => `Your job is held until ${time}`,
    heldMore: 'Press Back to see it again.',
  },
  waiting: {
    title: 'No job just now',
    hall: (number: string) => `Please wait in the hall. When the board calls ${number}, come back here.`,
    keep: 'Your number stays valid. No need to check in again.',
    round: (time: string) => `Jobs are given out at ${time}.`,
    free: (trades) => `Free places: ${trades.join(', ')}.`,
    theirs: 'As things stand, a place is yours.',
    left: (places) => `Places left that do not suit you: ${places}.`,
    draw: (time: string) => `Lots are drawn at ${time}: then you have a place.`,
    ahead: (count, byRank) =>
      count === 0 ? 'Nobody is before you.' : `Before you: ${count}${byRank === 0 ? '' : `, by rotation: ${byRank}`}.`,
    ok: 'I will wait',
  },
  why: {
    title: 'Why not me?',
    others: 'Other jobs?',
    more: 'As noted when each job was given out.',
    none: 'There has been no other job since you came.',
    gone: ({ places, before, earlier, byName, byStaff }) => {
      const part = (count: number, words: string) => (count === 0 ? '' : ` ${words}: ${count}.`)
      const toWhom =
        part(before, 'To people before you') +
        part(earlier, 'Before you waited for it') +
        part(byName ?? 0, 'Asked for by name')
      return `Places: ${places}.${toWhom}${part(byStaff, 'By staff')}`
    },
    because: {
      'said-no': 'You said no to it.',
      'let-pass': 'You were called and did not come in time.',
      'given-back': 'You had it, and it was given back.',
      'for-the-most': 'Had you got this one, somebody would have none, or a place stay empty.',
      'got-better': 'You wanted the one you were given more.',
      'not-waiting': 'You were not waiting when it was given out.',
      'owed-before': 'Its places go to people before you.',
      'owed-by-name': 'Its places go to people before you, and to whom the employer asked for.',
      'still-to-come': 'Not given out yet: you may get it.',
      'staff-give': 'Staff give out the work today.',
      'called-off': 'The employer cancelled it.',
      'taken-down': 'Staff took it off the board.',
      'left-empty': 'It set out and took nobody more.',
    },
  },
  mine: {
    title: 'You are in line',
    open: 'Change · leave',
    keep: 'When the board calls you, come back to take the job.',
    change: 'Other wishes',
    leave: 'I am leaving',
    back: 'Go on waiting',
  },
  crew: {
    open: (people) => (people ? `Crew of ${people}` : 'With others'),
    title: (people) => `Your crew of ${people}`,
    none: 'Go to work with others',
    foreman: (number) => `Jobs are those that ${number} wants.`,
    whole: 'You go to one job together, if it has room for all.',
    line: 'You stand where the last of you stands.',
    add: 'Add somebody',
    leave: 'Leave the crew',
  },
  leave: {
    title: 'Stop waiting?',
    more: 'You will be offered nothing more. Back today, your number is the same.',
    moreOffered: 'The place held for you goes to the next person. Back today, your number is the same.',
    stay: 'Stay',
    go: 'Yes, I am leaving',
  },
  left: {
    title: 'You stopped waiting',
    more: (number: string) => `${number} is still yours. To wait again, press below.`,
    again: 'Wait again',
  },
  offer: {
    title: 'A job for you',
    until: (number, time) => `${number}, held until ${time}`,
    left: (time: string) => `${time} left`,
    accept: 'Take it',
    decline: 'No, thanks',
    look: 'Other jobs',
    crew: (people) => `One yes for all ${people}`,
    noCover: 'No injury cover',
    noCoverMore: 'If you are hurt, no insurance pays.',
    lapsedOnce: 'Missed once. Twice, and you are last',
    lapsedTwice: 'Missed twice: you are last today',
    lapsedMore: 'This place went to the next person.',
  },
  change: {
    title: 'The employer asks for a change',
    more: (employer: string) => `${employer}. It counts only if you agree.`,
    free: 'You may say no: you go on waiting at your old place in line.',
    was: 'Was',
    now: 'Now',
    agree: 'I agree',
    decline: 'No',
  },
  lost: {
    title: 'Your job was cancelled',
    more: 'The employer cancelled it. The ticket ends; it is not your fault.',
    keep: 'Your number is where it was in the line.',
    ok: 'All right, go on waiting',
  },
  gone: {
    title: 'No more work for you today',
    more: 'You took a job and did not come, so your number is gone for today. If there was a reason, tell the desk.',
  },
  over: {
    title: "Today's line is over",
    more: 'To find work, please check in again tomorrow morning.',
    ok: 'Home',
  },
}
