import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import type { DeskRefusal } from '../../refusal.ts'
import type { RefusalWords } from '../refusal-words.ts'
import { notSentUntil } from './acts.ts'
import { counted } from './counted.ts'

export const deskRefusals: RefusalWords<DeskRefusal> = {
  'resident-id-not-document': () => 'This is an ID card number. Choose the ID card as the paper.',
  'not-a-document': () => 'A document number is 5 to 20 letters and digits. Compare it with the paper.',
  'no-talk-due': () => 'There is nothing to talk about now: somebody has, or they did not stay away often enough.',
  'talk-first': () =>
    'Nobody has talked with them yet, or not lately enough: no pause without it. Talk first, then note it.',
  'pause-out-of-range': (no) => `A pause runs from tomorrow, at the latest until ${no.latest}.`,
  'no-phone': () => 'They left no phone number. Please ask when they come, or have somebody who knows them pass it on.',
  'not-a-person': () => 'Only a person who hires is erased here, not a company or an agency.',
  'not-an-agency': () => 'They are not an agency and have no licence number.',
  'employer-unknown': () =>
    'This employer is not registered. Please look them up again by their papers; whoever was erased registers anew.',
  'employer-not-checked': () => 'Their papers have not been checked yet. Check them first, then print a card.',
  'posting-not-held': () => 'Somebody has already dealt with this posting.',
  'job-has-people': (no) =>
    `${no.people === 1 ? 'One person has' : `${no.people} people have`} this job. To take it off the board use "Cancel this job": it costs them no turn.`,
  'name-needed': (no) =>
    ({
      employer: 'First posting: please type the name from their papers.',
      worker: 'First visit: please type the name from their papers.',
      staff: 'Please type a name.',
    })[no.of],
  'reason-needed': () => 'Please give a reason.',
  'discriminatory-wording': (no) =>
    `${no.phrases.length === 1 ? 'One phrase' : `${no.phrases.length} phrases`} may not stand. Please change the text and save again.`,
  'card-number-needed': () => 'Please type the number of the card.',
  'too-late-to-take-back': () =>
    'That day is closed and reported to the county: the stop can no longer be taken back. Please write the date, the job and what went wrong on paper, and give it to a supervisor.',
  'too-late-to-report': () =>
    'That day is closed and reported to the county: who came can no longer be noted. Write the date, the ticket number and what they say on paper, and give it to a supervisor.',
  'too-early-to-arrive': (no) => `Too early: an arrival can be noted from ${clockTime(minuteOfDay(no.from))} on.`,
  'no-second-wave': () => 'No second wave is running for this job now.',
  'wave-out-of-hours': () => 'A second wave must leave after now and before the work ends.',
  'employer-stopped': () => notSentUntil['may-post'],
  'called-twice': () => 'This number has been called again already. If nobody comes, the next in line is called.',
  'not-called-yet': () => 'This number has not been called yet. If nobody comes once it has been, call it again.',
  'stop-out-of-hours': () => 'Work is stopped after its people have left and no later than now.',
  'not-stopped': () => 'This work is not stopped now.',
  'sent-elsewhere': (no) =>
    `${no.numbers.join(', ')} took other work at these hours since. Settle that with them first, then take the stop back.`,
  'works-indoors': () => 'This work is indoors: rain does not stop it.',
  'complaint-open': () => 'A complaint about this day is open already.',
  'no-complaint': () => 'No complaint about this day is open.',
  'wrong-code': () => 'That is not the one-time code. It stands in the window of the server.',
  'already-set-up': () => 'There is a staff account already. Please sign in.',
  'wrong-sign-in': () => 'Name or password is wrong.',
  'weak-password': (no) => `A password needs at least ${counted(no.leastCharacters, 'character')}.`,
  'name-taken': () => 'There is an account under this name already.',
  'supervisor-needed': () => 'Only a supervisor can do this. Please ask a supervisor to sign in.',
  'wrong-old-password': () => 'The present password is wrong.',
  'last-supervisor': () => 'One supervisor must remain. Make somebody else a supervisor first.',
  'no-such-printer': () => 'There is no such printer, or it was removed.',
  'printer-name-taken': () => 'Another printer has this name.',
  'printer-there-already': ({ name, host }) => `The printer ${name} (${host}) is at this address already.`,
  'too-many-printers': ({ most }) => `No more than ${most} printers.`,
  'printer-not-there': () => 'No printer answers at this address. Check power, cable and address, then try again.',
  'printer-stopped': ({ because }) =>
    `The printer ${{ paper: 'has no paper', cover: 'has its cover open', error: 'has a fault', offline: 'is not ready' }[because]}. Mend that, then add it.`,
  'no-such-staff': () => 'There is no such account, or it has ended.',
  'no-such-terminal': () => 'There is no such screen, or it was taken off.',
  'terminal-number-taken': (no) => `Another screen has number ${no.number}. Please choose another.`,
  'terminal-known': () => 'This screen is approved already.',
  'no-such-screen': () => 'No screen shows this code. Please type it again as it stands on the screen.',
  'sign-in-needed': () => 'Please sign in first.',
  'still-in-line': (no) => `They took number ${no.number} today. Please do this after the day is closed.`,
  'merge-in-line': (no) =>
    `Each record has a number today (${no.numbers.join(', ')}). Let them use one and leave the line with the other; merge after closing.`,
  'merge-other-way': (no) =>
    `The other record is in line today (${no.number}). Put that one under "The record that stays" and this one under the other, then merge.`,
  'phone-registered': (no) =>
    `There is a record with this phone and birth date already${no.number === undefined ? '' : ` (number ${no.number} today)`}. The same person: find that record by the phone. Somebody else: leave the phone empty.`,
  'no-such-moment': () => 'The log has no list of that moment.',
  'no-such-day': () => 'No market was held on that day, so there is no log.',
  'birth-on-id-card': () =>
    'The date of birth stands in the ID number and cannot be another. If the number was mistyped, register by the right one.',
  'same-record': () => 'Both papers lead to the same record. There is nothing to merge.',
  'two-resident-ids': () => 'The two records have different ID numbers: they are two people.',
  'two-birth-dates': () => 'The two records have different birth dates: they count as two people and cannot be merged.',
  'still-hiring': () => 'They have a job posted for today or later. Wait until it is over and the day is closed.',
  'work-ahead': () =>
    'This person has a job that is not over. Come back to this when it is done and its day is closed.',
  'day-not-handed-over': () => "Today's results are still being saved. Please try again a little later.",
  'settings-changed-meanwhile': () =>
    'A colleague changed the settings just now. Look at them as they are and change them again.',
  'setting-missing': () => 'Something is empty. Fill in every box and keep at least one line.',
  'setting-too-long': (no) => `"${no.what}" is too long: ${counted(no.atMost, 'character')} at most.`,
  'listed-twice': (no) => `"${no.what}" is listed twice.`,
  'only-switch-off': (no) => `"${no.what}" stands on old tickets: it can be switched off but not deleted.`,
  'still-in-use': (no) =>
    `"${no.what}" is still waited for, hired for or worked, today or tomorrow. Switch it off when all that is done.`,
  'certificate-in-use': (no) => `"${no.what}" still needs this permit. Change the trade first.`,
  'night-not-for-minors': () =>
    'Nobody under 18 may work between 22:00 and 06:00. Please take the tick off and approve again.',
  'heavy-not-for-minors': () =>
    'The employer says that loads are heavy: nobody under 18 may do it. Please take the tick off and approve again.',
  'trade-not-for-minors': (no) =>
    `"${no.what}" needs a permit (heights, boilers, electricity, driving): nobody under 18 may do it. Please take the tick "From 16" off.`,
  'no-such-certificate': (no) => `The permit that "${no.what}" needs is not on the list.`,
  'floor-date-past': (no) =>
    `Wage floors from before ${no.today} have been used and stay. A new one begins today or later.`,
  'lottery-needs-round-time': () =>
    'A lottery needs a round time: lots are drawn at the first one, which must be after opening and before closing.',
  'closing-before-opening': () => 'Closing time must be after opening time.',
  'out-of-range': (no) => `Give a number from ${no.least} to ${no.most}.`,
  'not-a-phone-line': () => 'A phone line is digits only.',
  'notice-over': (no) => `The last day of "${no.what}" has passed.`,
}
