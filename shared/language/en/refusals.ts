import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import { yuan } from '../../money.ts'
import type { HallRefusal } from '../../refusal.ts'
import type { RefusalWords } from '../refusal-words.ts'
import { checkIn } from './check-in.ts'
import { counted } from './counted.ts'
import { posting } from './posting.ts'
import { terms } from './terms.ts'

const documents = {
  'resident-id': 'ID number',
  'credit-code': 'credit code',
  phone: 'mobile number',
  'birth-date': 'date of birth',
  licence: 'licence number',
}

export const refusals: RefusalWords<HallRefusal> = {
  'wrong-length': (no) => `The ${documents[no.of]} has the wrong length. Please check it.`,
  'wrong-check-digit': (no) => posting.mistyped[no.of],
  'not-a-date': () => 'That date does not exist. Please type it again: year, month, day.',
  'not-a-mobile': () => 'That is not a mobile number. Please type all 11 digits.',
  'under-sixteen': (no) =>
    no.staffTold
      ? 'Nobody under 16 can look for work here. The staff have been told; please wait.'
      : 'Nobody under 16 can look for work here. Please go to the window.',
  'consent-needed': () => 'Please agree to how we use your details before you register.',
  'no-such-trade': () => 'That kind of work is no longer offered. Please choose again.',
  'market-closed': (no) => `Closed for today. Please check in again on ${terms.workDate(no.opensOn)}.`,
  'not-open-yet': (no) => `The hall is not open yet. Check-in begins at ${clockTime(no.openingMinute)}.`,
  'no-number-left': () => "All of today's numbers are given out. Please go to the window.",
  'not-in-line': () => 'You have not checked in today. Please check in first.',
  'keeper-unknown': (no) =>
    `No place-keeper ${no.keeper} was given at that time. Check the number and the time, or leave it empty and check in.`,
  'keeper-used': (no) =>
    `Somebody has used place-keeper ${no.keeper}. Check the number and the time, or leave it empty and check in.`,
  'keeper-too-late': () => 'You have a number of today. A place-keeper counts at the first check-in; your place stays.',
  'keeper-known': (no) => `The hall knows place-keeper ${no.keeper} with another time.`,
  'keeper-out-of-time': (no) => `Place-keeper ${no.keeper} has a wrong time: not since the hall opened today.`,
  'keeper-of-another': (no) => `Place-keeper ${no.keeper} is not of this terminal.`,
  'was-forgotten': () => 'Your details have just been erased. Please start again from Home.',
  'crew-size': (no) => `A crew is ${no.least} to ${counted(no.most, 'person')}.`,
  'whole-crew': () => 'Your crew goes together: too few places, or one of you may not go.',
  'in-another-crew': (no) => `${no.number} is in another crew. Please leave that one first.`,
  'answer-first': () => 'A job is being held. Please say yes or no to it first.',
  'no-such-person': () =>
    'Nobody is registered under this number. Please check it against the papers; whoever is new takes a number first.',
  'wrong-proof': ({ number }) =>
    number === undefined
      ? 'The numbers do not match. Try again, or come to the window.'
      : `${number} or the last four is wrong. Go back, type again or come to the window.`,
  'number-of-before': (no) =>
    `${no.number} was given on ${terms.workDate(no.day)}. Go back, press "${checkIn.find.forgot}".`,
  'pin-needed': () => 'Please type your PIN.',
  'easy-pin': () => 'These digits are easy to guess. Choose six others, none of your ID or phone number.',
  'wrong-pin': () => 'This is not the PIN. Try again; or scan your employer card, or get a new PIN at the window.',
  'pin-at-window': () => 'You have no PIN yet. Scan your employer card, or bring your papers to the window to get one.',
  'too-many-tries': (no) => `Too many tries here. Please wait ${waitWords(no.waitSeconds)} or come to the window.`,
  'no-such-township': () => 'There is no such township. Please choose again.',
  'work-date-out-of-range': () => 'You can post for today or tomorrow only.',
  'work-already-over': () => posting.tooLate,
  'today-is-closed': () => 'The market has closed for today. Please change the day to tomorrow.',
  'hours-do-not-fit': () => 'Start, end and paid hours do not fit together. Please check them.',
  'bus-after-start': () => 'The bus must leave before the work starts. Please change its time.',
  'below-floor-needs-reason': (no) =>
    `¥${yuan(no.hourlyFen)} an hour is below ¥${yuan(no.floorFen)}. Staff must write down the reason.`,
  'posting-over': () => 'This posting is over and can no longer be changed.',
  'terms-changed-meanwhile': () => 'Somebody has just changed this job. Go back and look at it as it is now.',
  'ticket-not-known': () => 'This ticket opens nothing here. Please type your number, or ask at the window.',
  'card-not-valid': () =>
    'This employer card is no longer valid. Please type your number, or get a new card at the window.',
  'another-job': () =>
    'People have taken it already. Other work or other days make another job: please post that as a new one.',
  'given-by-name': (no) => `People you asked for by name are hired: you cannot ask for fewer than ${no.least}.`,
  'places-taken': (no) =>
    `${no.taken === 1 ? 'One person has' : `${no.taken} people have`} it already. You cannot ask for fewer.`,
  'no-such-number': () => 'Nobody has this number today. Please type it again.',
  'already-named': () => 'This number is asked for already.',
  'names-full': (no) =>
    no.most === 0
      ? 'Nobody can be asked for by name for this job.'
      : `At most ${no.most} can be asked for by name for this job.`,
  'change-gone': () => 'That change was answered already, or changed again. Please look once more.',
  'posting-not-open': () => 'This job takes nobody now. Please look at the others.',
  'no-place-left': () => 'This job has just filled up. Please look at the others.',
  'too-few-places': (no) => `Only ${no.left} left, and your crew is ${no.people}. Please look at other jobs.`,
  'not-for-minors': () => 'Nobody under 18 may do this work. Please look at others.',
  'certificate-needed': () => 'This work needs a permit. Please ask at the window.',
  'certificate-run-out': (no) =>
    `Your permit is valid until ${terms.workDate(no.validUntil)}, not until this work. Please show a new one at the window.`,
  'other-trade': () => 'This kind of work was not chosen.',
  'below-ask': (no) => `¥${yuan(no.hourlyFen)} an hour, under the ¥${yuan(no.askHourlyFen)} you asked.`,
  'outside-hours': () => 'You are not free at the hours of this job.',
  'too-far': () => 'This job is farther than you want to go.',
  'hours-overlap': () => 'This job overlaps with one you have already taken.',
  'not-to-them': () => 'You asked not to be sent there.',
  'ask-at-window': () => 'It is not given to you. Ask at the window why.',
  'missed-there': () => 'You had this job and did not get there. To go after all, please ask at the window.',
  'offer-gone': ({ ranOut }) =>
    ranOut
      ? 'The time for this place ran out and it went to the next person.'
      : 'This offer is over. Please see how things stand now.',
  'already-placed': () => 'There is work already, and its ticket is valid.',
  paused: (no) => `You get no number until ${terms.workDate(no.until)} is over. Please ask at the window.`,
  'number-gone': () =>
    'A job was taken and nobody came, so the number is void today. If there was a reason, go to the window.',
  'placement-gone': () => 'This ticket no longer counts. Please look at how things stand now.',
  'already-arrived': () => 'They have arrived already. If that is wrong, report them absent first.',
  'too-many-missing': () => 'More than half are missing. Please come to the window and staff will help.',
  'nobody-at-work': () => 'Nobody is at this work now.',
  'work-day-to-come': () => 'This work has not begun yet. Note it when it has.',
  'terminal-not-known': () => 'This screen is not registered here. Please tell the staff at the window.',
  'session-over': () => 'Your time is up. Please start again from Home.',
  'not-understood': () => 'That did not work. Please try again, or call for help.',
  'changed-under-the-same-id': () => 'That did not work. Please start again.',
  'day-over': () => 'That day is closed. Please start again from Home.',
  'cannot-save-now': (no) =>
    `Nothing can be saved since ${clockTime(minuteOfDay(no.since))}. Staff are on it. This was not done, and your place is kept.`,
  'hall-busy': () => 'Very busy just now. Please try again in a few seconds.',
}

const waitWords = (seconds: number) =>
  seconds < 60 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute')
