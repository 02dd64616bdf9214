import type { Stopped } from './county/printing/view.ts'
import type { Phrase } from './day/posting/wording.ts'
import type { DayNumber, Instant, KeeperId, MarketDay } from './ids.ts'
import type { WorkRefusal } from './work-refusal.ts'

/** Every "no" that somebody at a terminal may hear, with the facts its words need. */
export type HallRefusal =
  // identity
  | { readonly code: 'wrong-length'; readonly of: 'resident-id' | 'credit-code' | 'phone' | 'birth-date' | 'licence' }
  | { readonly code: 'wrong-check-digit'; readonly of: 'resident-id' | 'credit-code' }
  | { readonly code: 'not-a-date'; readonly of: 'resident-id' | 'birth-date' }
  | { readonly code: 'not-a-mobile' }
  // check-in
  /** Whether the desk was told: it is not while nobody works there, nothing can be saved, or the hall is closed. */
  | { readonly code: 'under-sixteen'; readonly staffTold: boolean }
  | { readonly code: 'consent-needed' }
  | { readonly code: 'no-such-trade' }
  | { readonly code: 'market-closed'; readonly opensOn: MarketDay }
  /** The hall opens at this minute; until then terminals give no number. */
  | { readonly code: 'not-open-yet'; readonly openingMinute: number }
  /** Z999 was the last. */
  | { readonly code: 'no-number-left' }
  | { readonly code: 'paused'; readonly until: MarketDay }
  | { readonly code: 'not-in-line' }
  // place-keepers
  /** No terminal has told of it today. */
  | { readonly code: 'keeper-unknown'; readonly keeper: KeeperId }
  /** Somebody else checked in with it. */
  | { readonly code: 'keeper-used'; readonly keeper: KeeperId }
  /** They have a number of today already. */
  | { readonly code: 'keeper-too-late' }
  /** The hall heard of this number with another time. */
  | { readonly code: 'keeper-known'; readonly keeper: KeeperId }
  /** Not kept today, before the hall opened, or later than now. */
  | { readonly code: 'keeper-out-of-time'; readonly keeper: KeeperId }
  /** Told of by another terminal than the one whose number it has. */
  | { readonly code: 'keeper-of-another'; readonly keeper: KeeperId }
  | { readonly code: 'no-such-person' }
  // crews
  | { readonly code: 'crew-size'; readonly least: number; readonly most: number }
  | { readonly code: 'in-another-crew'; readonly number: DayNumber }
  /** There are too few places for them, or one of the others may not be sent: whose fault it is nobody else hears. */
  | { readonly code: 'whole-crew' }
  /** A place is held for them: yes or no comes first. */
  | { readonly code: 'answer-first' }
  /** Erased at this instant, between two steps of their own tap. */
  | { readonly code: 'was-forgotten' }
  /**
   * Day numbers are public, so a number alone opens nothing: the last four of ID or phone must fit; so must an approved employer's phone.
   * The number as it was typed, whether it is anybody's or not.
   */
  | { readonly code: 'wrong-proof'; readonly number?: DayNumber }
  /** It was theirs on that day; today it is another's or nobody's. */
  | { readonly code: 'number-of-before'; readonly number: DayNumber; readonly day: MarketDay }
  /** Held out to the reader: not ours, or of a day that is over. */
  | { readonly code: 'ticket-not-known' }
  /** Whose papers these are must be proven; `choose`: nobody has yet, and the PIN given now is theirs from now on. */
  | { readonly code: 'pin-needed'; readonly choose: boolean }
  /** Digits that somebody would try first. */
  | { readonly code: 'easy-pin' }
  | { readonly code: 'wrong-pin' }
  /** Staff have checked them, but nobody has ever given them a PIN. */
  | { readonly code: 'pin-at-window' }
  | { readonly code: 'too-many-tries'; readonly waitSeconds: number }
  // posting
  | { readonly code: 'no-such-township' }
  | { readonly code: 'work-date-out-of-range' }
  | { readonly code: 'work-already-over' }
  | { readonly code: 'today-is-closed' }
  | { readonly code: 'hours-do-not-fit' }
  | { readonly code: 'bus-after-start' }
  | { readonly code: 'below-floor-needs-reason'; readonly hourlyFen: number; readonly floorFen: number }
  | { readonly code: 'posting-over' }
  /** Somebody else changed it while it was read or written over. */
  | { readonly code: 'terms-changed-meanwhile' }
  /** Forged, replaced by a newer one or revoked. */
  | { readonly code: 'card-not-valid' }
  /** Somebody has the job: another trade or other days cannot be asked of them as a change. */
  | { readonly code: 'another-job' }
  | { readonly code: 'places-taken'; readonly taken: number }
  /** So many were given by name that with fewer places they were more than the market's share. */
  | { readonly code: 'given-by-name'; readonly least: number }
  /** Nobody has it today; whether its holder waits, or has work, nobody hears. */
  | { readonly code: 'no-such-number' }
  | { readonly code: 'already-named' }
  /** As many are asked for by name as may be given so; 0: this posting gives none. */
  | { readonly code: 'names-full'; readonly most: number }
  /** Answered already, or changed once more since it was shown. */
  | { readonly code: 'change-gone' }
  // matching and placement
  | { readonly code: 'posting-not-open' }
  | { readonly code: 'no-place-left' }
  /** Fewer places than the crew has people. */
  | { readonly code: 'too-few-places'; readonly left: number; readonly people: number }
  | { readonly code: 'not-for-minors' }
  | { readonly code: 'certificate-needed' }
  /** Good until that day, which lies before the work. */
  | { readonly code: 'certificate-run-out'; readonly validUntil: MarketDay }
  | { readonly code: 'hours-overlap' }
  /** The worker told staff that they do not go to this employer any more. */
  | { readonly code: 'not-to-them' }
  /** The employer told staff so: which employer wants whom no more is not said at a terminal. */
  | { readonly code: 'ask-at-window' }
  /** They had this job and were missed there: only staff send them again. */
  | { readonly code: 'missed-there' }
  // what a job is not, for what somebody came for
  | { readonly code: 'other-trade' }
  | { readonly code: 'below-ask'; readonly hourlyFen: number; readonly askHourlyFen: number }
  | { readonly code: 'outside-hours' }
  | { readonly code: 'too-far' }
  /** `ranOut`: it went to the next in line; else it was answered or withdrawn. */
  | { readonly code: 'offer-gone'; readonly ranOut: boolean }
  | { readonly code: 'already-placed' }
  /** They took work today and did not come. */
  | { readonly code: 'number-gone' }
  | { readonly code: 'placement-gone' }
  | { readonly code: 'already-arrived' }
  | { readonly code: 'work-day-to-come' }
  /** More than an employer may report by themselves. */
  | { readonly code: 'too-many-missing' }
  /** Everybody who had the work has been reported absent or let go. */
  | { readonly code: 'nobody-at-work' }
  // the house
  /** Staff have not approved the screen this comes from, or take it for one no more. */
  | { readonly code: 'terminal-not-known' }
  | { readonly code: 'session-over' }
  | { readonly code: 'not-understood' }
  | { readonly code: 'changed-under-the-same-id' }
  | { readonly code: 'day-over' }
  | { readonly code: 'cannot-save-now'; readonly since: Instant }
  | { readonly code: 'hall-busy' }

/** Every "no" that only staff can get. */
export type DeskRefusal =
  // papers
  /** A passport or residence permit: only letters and digits, five to twenty. */
  | { readonly code: 'not-a-document' }
  /** The number of an ID card, typed as that of a passport or residence permit. */
  | { readonly code: 'resident-id-not-document' }
  // who did not come to work, and was not talked with, or not of late
  | { readonly code: 'no-talk-due' }
  | { readonly code: 'talk-first' }
  | { readonly code: 'pause-out-of-range'; readonly latest: MarketDay }
  // posting
  | { readonly code: 'employer-unknown' }
  | { readonly code: 'employer-not-checked' }
  /** They left no phone number. */
  | { readonly code: 'no-phone' }
  /** Only an agency has a licence. */
  | { readonly code: 'not-an-agency' }
  | { readonly code: 'not-a-person' }
  | { readonly code: 'posting-not-held' }
  /** Work between ten and six, or with heavy loads, is not let to minors, whoever ticks it. */
  | { readonly code: 'night-not-for-minors' }
  | { readonly code: 'heavy-not-for-minors' }
  | { readonly code: 'job-has-people'; readonly people: number }
  | { readonly code: 'name-needed'; readonly of: 'employer' | 'worker' | 'staff' }
  | { readonly code: 'reason-needed' }
  // printers
  | { readonly code: 'no-such-printer' }
  | { readonly code: 'printer-name-taken' }
  /** Another stands at that address. */
  | { readonly code: 'printer-there-already'; readonly name: string; readonly host: string }
  | { readonly code: 'too-many-printers'; readonly most: number }
  /** Nobody takes the connection at that address. */
  | { readonly code: 'printer-not-there' }
  /** It can only be known what it can do while nothing stops it. */
  | { readonly code: 'printer-stopped'; readonly because: Stopped }
  /** Where in the text, and what it chooses people by. */
  | { readonly code: 'discriminatory-wording'; readonly phrases: readonly Phrase[] }
  // matching and placement
  | { readonly code: 'card-number-needed' }
  | { readonly code: 'wave-out-of-hours' }
  | { readonly code: 'no-second-wave' }
  /** Staff have not looked at the job since. */
  | { readonly code: 'employer-stopped' }
  /** Their number was called again already. */
  | { readonly code: 'called-twice' }
  /** The wall has yet to come to their number. */
  | { readonly code: 'not-called-yet' }
  | { readonly code: 'stop-out-of-hours' }
  /** No stop of that day stands. */
  | { readonly code: 'not-stopped' }
  /** They have other work at hours that are taken back. */
  | { readonly code: 'sent-elsewhere'; readonly numbers: readonly DayNumber[] }
  /** Rain stops no work that is done indoors. */
  | { readonly code: 'works-indoors' }
  /** Nobody can be at work yet; from then on they may. */
  | { readonly code: 'too-early-to-arrive'; readonly from: Instant }
  /** That day was closed and told to the county before anybody said whether they came. */
  | { readonly code: 'too-late-to-report' }
  /** The stop of a day that was closed: the county has what came of it. */
  | { readonly code: 'too-late-to-take-back' }
  // complaints
  | { readonly code: 'complaint-open' }
  | { readonly code: 'no-complaint' }
  // staff
  | { readonly code: 'wrong-code' }
  | { readonly code: 'already-set-up' }
  | { readonly code: 'wrong-sign-in' }
  | { readonly code: 'weak-password'; readonly leastCharacters: number }
  | { readonly code: 'name-taken' }
  | { readonly code: 'sign-in-needed' }
  | { readonly code: 'supervisor-needed' }
  | { readonly code: 'last-supervisor' }
  | { readonly code: 'wrong-old-password' }
  | { readonly code: 'no-such-staff' }
  // terminals
  | { readonly code: 'no-such-terminal' }
  /** Each screen has a number of its own. */
  | { readonly code: 'terminal-number-taken'; readonly number: number }
  | { readonly code: 'terminal-known' }
  /** No screen has shown this code in the last minutes. */
  | { readonly code: 'no-such-screen' }
  | { readonly code: 'still-in-line'; readonly number: DayNumber }
  /** Two records that are both in today's line are not joined: the numbers they have there. */
  | { readonly code: 'merge-in-line'; readonly numbers: readonly [DayNumber, DayNumber] }
  /** The record in today's line is the one that stays. */
  | { readonly code: 'merge-other-way'; readonly number: DayNumber }
  /** With their birth date it finds another record, perhaps of the same person, who may be in line today. */
  | { readonly code: 'phone-registered'; readonly number?: DayNumber }
  /** What the day decided about people's work has not reached the county: whoever is erased now may have been placed. */
  | { readonly code: 'day-not-handed-over' }
  /** It stands in the number of their ID card. */
  | { readonly code: 'birth-on-id-card' }
  | { readonly code: 'same-record' }
  /** Nobody has two of them: these are two people. */
  | { readonly code: 'two-resident-ids' }
  | { readonly code: 'two-birth-dates' }
  /** They have a job today or tomorrow that is not over. */
  | { readonly code: 'work-ahead' }
  | { readonly code: 'still-hiring' }
  /** No market was held on the day whose log is asked for. */
  | { readonly code: 'no-such-day' }
  /** No place of this job was given out in that entry. */
  | { readonly code: 'no-such-moment' }
  // the market's settings
  | { readonly code: 'settings-changed-meanwhile' }
  | { readonly code: 'setting-missing' }
  | { readonly code: 'setting-too-long'; readonly what: string; readonly atMost: number }
  | { readonly code: 'listed-twice'; readonly what: string }
  /** What stands in a list may be switched off but never leaves it: old tickets name it. */
  | { readonly code: 'only-switch-off'; readonly what: string }
  | { readonly code: 'still-in-use'; readonly what: string }
  | { readonly code: 'certificate-in-use'; readonly what: string }
  /** It needs a permit that nobody has before 18. */
  | { readonly code: 'trade-not-for-minors'; readonly what: string }
  | { readonly code: 'no-such-certificate'; readonly what: string }
  | { readonly code: 'floor-date-past'; readonly today: MarketDay }
  /** Lots are drawn at the first of the market's round times: there must be one. */
  | { readonly code: 'lottery-needs-round-time' }
  | { readonly code: 'closing-before-opening' }
  | { readonly code: 'out-of-range'; readonly least: number; readonly most: number }
  | { readonly code: 'not-a-phone-line' }
  | { readonly code: 'notice-over'; readonly what: string }

/** Every "no" of the house. A code without words in both languages does not compile. */
export type Refusal = HallRefusal | WorkRefusal | DeskRefusal
export type RefusalCode = Refusal['code']
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { readonly code: Code }>
