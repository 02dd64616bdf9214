import { describe, expect, test } from 'vitest'
import { at } from '../testing/cast.ts'
import { type DayDecider, liveThrough } from '../testing/seeded-days.ts'
import { dayAfter, later } from '../time.ts'
import { type Day, type InLine, noDay, type Placement, type Posting } from './day.ts'
import { decideDay } from './decide.ts'
import { evolveDay } from './evolve.ts'
import type { DayCommand, DayEvent, DayEventOf } from './messages.ts'

type Closed = DayEventOf<'day-closed'>
const ours: DayDecider = { initial: noDay, decide: decideDay, evolve: evolveDay }
/** How many may be lived through until a wrong rule is found out. */
const seeds = (from: number) => Array.from({ length: 400 }, (_, index) => from + index)

describe('rules that are wrong are found out by the promises of seeded days', () => {
  /** Rules that decide about a day they see wrongly. */
  const seeing = (change: (day: Day) => Day): DayDecider => ({
    ...ours,
    decide: (day, command, context) => decideDay(change(day), command, context),
  })
  const seeingPeople = (change: (person: InLine) => InLine) => seeing((day) => ({ ...day, line: day.line.map(change) }))
  const seeingPostings = (change: (posting: Posting) => Posting) =>
    seeing((day) => ({ ...day, postings: day.postings.map(change) }))
  const seeingPlacements = (change: (placement: Placement) => Placement) =>
    seeing((day) => ({ ...day, placements: day.placements.map(change) }))
  /** Rules whose decisions come out wrong. */
  const saying = (change: (events: readonly DayEvent[], command: DayCommand) => readonly DayEvent[]): DayDecider => ({
    ...ours,
    decide(day, command, context) {
      const decision = decideDay(day, command, context)
      return 'refusal' in decision ? decision : { events: change(decision.events, command) }
    },
  })
  const ofPeople = (change: (workers: Closed['workers']) => Closed['workers']): DayDecider =>
    saying((events) =>
      events.map((event) => (event.type === 'day-closed' ? { ...event, workers: change(event.workers) } : event)),
    )
  const evolving = (evolve: DayDecider['evolve']): DayDecider => ({ ...ours, evolve })
  /** Rules by which an event leaves something as it was. */
  const leavingOut = (type: DayEvent['type'], left: (before: Day) => Partial<Day>) =>
    evolving((day, event, at) => ({ ...evolveDay(day, event, at), ...(event.type === type ? left(day) : {}) }))
  const ofStopped = ({ placements }: Day, posting: Posting['posting']) =>
    placements.filter((placement) => placement.posting === posting)
  let calls = 0

  const planted: readonly (readonly [promise: string, wrong: DayDecider])[] = [
    [
      'a place was given twice',
      seeingPostings((posting) => ({ ...posting, terms: { ...posting.terms, places: posting.terms.places + 1 } })),
    ],
    [
      'the running counters are what counting from scratch gives',
      leavingOut('offer-withdrawn', ({ postings }) => ({ postings })),
    ],
    [
      'a place in line is what counting through the line gives',
      leavingOut('offer-made', ({ waitingFor }) => ({ waitingFor })),
    ],
    [
      'somebody is in two overlapping jobs',
      saying((events) => [...events, ...events.filter((event) => event.type === 'placement-made')]),
    ],
    ['unlawful offer', seeing((day) => ({ ...day, placements: day.placements.clear() }))],
    [
      'a printer told twice of one paper',
      seeing((day) => ({ ...day, prints: day.prints.map(({ end: _, ...print }) => print) })),
    ],
    ['two papers are one to a printer', leavingOut('ticket-asked', ({ prints }) => ({ prints }))],
    [
      'a paper came out and is said why it did not',
      saying((events) =>
        events.map((event) => (event.type === 'print-reported' ? { ...event, because: 'paper' } : event)),
      ),
    ],
    ['somebody holds two offers', seeingPeople((person) => ({ ...person, standing: { status: 'waiting' } }))],
    [
      'numbers are in order and none is given twice',
      seeing((day) => ({ ...day, counts: { ...day.counts, numbers: Math.max(0, day.counts.numbers - 1) } })),
    ],
    ['the same person got a second number', seeing((day) => ({ ...day, line: day.line.clear() }))],
    [
      'the running state is the state replayed',
      evolving((day, event, at) => ({
        ...evolveDay(day, event, at),
        counts: { ...evolveDay(day, event, at).counts, turnedAwayUnderSixteen: ++calls },
      })),
    ],
    [
      'somebody waits beside a free place they want',
      saying((events) => events.filter((event) => event.type !== 'offer-made' || event.by !== 'round')),
    ],
    ['somebody was passed over', seeingPeople((person) => ({ ...person, turn: -person.turn }))],
    ['a place-keeper is told of once', seeing((day) => ({ ...day, keepers: day.keepers.clear() }))],
    [
      'who brought a place-keeper stands where it was given',
      saying((events) =>
        events.map((event) =>
          event.type === 'checked-in' && event.keptAt ? { ...event, keptAt: at('05:00') } : event,
        ),
      ),
    ],
    [
      'a place in line is what counting through the line gives',
      evolving((day, event, context) => {
        const after = evolveDay(day, event, context)
        if (event.type !== 'checked-in' || event.keeper === undefined) return after
        // As if they had come when they checked in.
        const { keeper: _, keptAt: __, ...late } = event
        return { ...evolveDay(day, late, context), keepers: after.keepers }
      }),
    ],
    [
      'somebody was passed over',
      seeingPeople((person) => ({
        ...person,
        facts: { minor: person.facts.minor, certificates: person.facts.certificates ?? [] },
      })),
    ],
    [
      'a place was given by name to who was not asked for alone',
      saying((events) =>
        events.map((event) => (event.type === 'offer-made' ? { ...event, byName: true as const } : event)),
      ),
    ],
    [
      'a job was offered before lots were drawn',
      seeing((day) => (day.lottery === undefined ? day : { ...day, lottery: { ...day.lottery, seed: '' } })),
    ],
    [
      'everybody who is there has one lot',
      saying((events) =>
        events.map((event) => (event.type === 'lots-drawn' ? { ...event, numbers: event.numbers.slice(1) } : event)),
      ),
    ],
    [
      'whose a ticket is is what looking through all gives',
      leavingOut('placement-made', ({ ticketsOf }) => ({ ticketsOf })),
    ],
    [
      'whose a ticket is is what looking through all gives',
      leavingOut('day-opened', ({ ticketsOf }) => ({ ticketsOf })),
    ],
    [
      'which jobs have room is what looking through all gives',
      leavingOut('offer-made', ({ withRoom }) => ({ withRoom })),
    ],
    ['a crew was parted', seeing((day) => ({ ...day, crews: day.crews.clear() }))],
    ['a crew is two to eight people', saying((events) => events.filter((event) => event.type !== 'crew-dissolved'))],
    ['somebody was passed over', seeingPeople((person) => ({ ...person, passes: 0 }))],
    [
      'time passes and does not stand still',
      saying((events, command) => (command.type === 'let-time-pass' ? [] : events)),
    ],
    [
      'nobody has passed whose call may not have been heard',
      {
        ...ours,
        decide: (day, command, context) =>
          decideDay(day, command.type === 'let-time-pass' ? { type: command.type } : command, context),
      },
    ],
    [
      'nothing happens when nothing is due',
      saying((events, command) =>
        command.type === 'let-time-pass' && events.length === 0
          ? [{ type: 'round-run', order: 'first-come', input: 0 }]
          : events,
      ),
    ],
    ['unlawful offer', seeingPeople((person) => ({ ...person, facts: { ...person.facts, minor: false } }))],
    ['unlawful offer', seeingPeople(({ facts: { doNotSend: _, ...facts }, ...person }) => ({ ...person, facts }))],
    ['a job was offered again to who did not want it', seeingPeople((person) => ({ ...person, notAgain: [] }))],
    ['a job was offered that is not open', seeingPostings((posting) => ({ ...posting, status: 'open' }))],
    [
      'an offer outlived the day',
      saying((events) => events.filter((event) => event.type !== 'offer-withdrawn' || event.because !== 'day-closed')),
    ],
    ['the results of the day name everybody who checked in', ofPeople(() => [])],
    [
      'somebody was left with a job that was taken back',
      saying((events) => events.filter((event) => event.type !== 'placement-released')),
    ],
    [
      'the results of the day name the days that people have work for',
      ofPeople((workers) => workers.map(({ worker }) => ({ worker, workDates: [] }))),
    ],
    ['who holds an offer stands as offered', leavingOut('offer-made', ({ line }) => ({ line }))],
    ['who stands as offered holds that offer', leavingOut('offer-declined', ({ line }) => ({ line }))],
    [
      'somebody waits beside a free place they want',
      evolving((day, event, at) =>
        ['placement-released', 'absent', 'offer-declined', 'checked-in', 'posting-approved'].includes(event.type)
          ? { ...evolveDay(day, event, at), roundDueAt: day.roundDueAt }
          : evolveDay(day, event, at),
      ),
    ],
    [
      'the running counters are what counting from scratch gives',
      leavingOut('absent', ({ postings }) => ({ postings })),
    ],
    ['whose number is gone stands so, and nobody else', leavingOut('absent', ({ line }) => ({ line }))],
    ['two papers of a ticket say the same copy', seeingPlacements((placement) => ({ ...placement, copies: 0 }))],
    ['a job was taken from who had none', seeingPlacements((placement) => ({ ...placement, status: 'accepted' }))],
    ['a job was offered that is not open', seeingPostings((posting) => ({ ...posting, wave: { leaveMinute: 2800 } }))],
    [
      'the results of the day say who was missed at work',
      ofPeople((workers) => workers.map(({ missed: _, ...worker }) => worker)),
    ],
    [
      'the results of the day say which days cost nobody their turn',
      ofPeople((workers) => workers.map(({ halfDates: _, ...worker }) => worker)),
    ],
    [
      'a stopped day costs a turn if more than half of it was worked for pay',
      saying((events) =>
        events.map((event) =>
          event.type === 'work-stopped'
            ? { ...event, owed: event.owed.map(({ keepsTurn: _, ...owed }) => owed) }
            : event,
        ),
      ),
    ],
    [
      'a number was called a third time',
      saying((events) =>
        events.flatMap((event): DayEvent[] => (event.type === 'called-again' ? [event, event] : [event])),
      ),
    ],
    [
      'staff go once to a child who came',
      evolving((day, event, at) => (event.type === 'child-gone-to' ? day : evolveDay(day, event, at))),
    ],
    [
      'who lost a place by no word of theirs hears of it',
      evolving((day, event, at) => ({
        ...evolveDay(day, event, at),
        line: evolveDay(day, event, at).line.map(({ lost: _, ...person }) => person),
      })),
    ],
    [
      'who lost a place by no word of theirs hears of it',
      evolving((day, event, at) =>
        evolveDay(
          day,
          event.type === 'offer-withdrawn' && event.because === 'posting-gone'
            ? { ...event, because: 'terms-changed' }
            : event,
          at,
        ),
      ),
    ],
    [
      'somebody hears of a place that they did not lose',
      evolving((day, event, at) =>
        evolveDay(
          day,
          event.type === 'offer-declined' ? { ...event, type: 'offer-withdrawn', because: 'crew-changed' } : event,
          at,
        ),
      ),
    ],
    [
      'somebody hears of a place that they did not lose',
      evolving((day, event, at) => {
        const after = evolveDay(day, event, at)
        return {
          ...after,
          line: after.line.map((person) => ({ ...day.line.get(person.worker), ...person })),
        }
      }),
    ],
    ['a call was cut short by another', seeing(({ calledUntil: _, ...day }) => day)],
    [
      'a hold began before the number was called',
      saying((events) =>
        events.map((event) =>
          event.type === 'offer-made' ? { ...event, calledAt: later(event.calledAt ?? event.expiresAt, 13) } : event,
        ),
      ),
    ],
    ['the line is as long as the numbers given', leavingOut('day-opened', ({ line }) => ({ line }))],
  ]

  /** Rarer: looked for from a seed on at which it is near. */
  const rare: readonly (readonly [promise: string, wrong: DayDecider, from: number])[] = [
    [
      'a printer told of a paper that nobody asked for today',
      leavingOut('day-opened', ({ prints }) => ({ prints })),
      12,
    ],
    [
      'a day that was worked was taken off',
      saying((events) =>
        events.map((event) => (event.type === 'placement-released' ? { ...event, from: undefined } : event)),
      ),
      14,
    ],
    [
      'nobody passes somebody by a place-keeper that was used',
      seeing((day) => ({ ...day, keepers: day.keepers.map(({ keptAt, toldAt }) => ({ keptAt, toldAt })) })),
      10,
    ],
    [
      'a place in line is what counting through the line gives',
      leavingOut('lots-drawn', ({ waitingFor }) => ({ waitingFor })),
      9,
    ],
    [
      'a number was called when its people had left',
      saying((events) =>
        events.map((event) =>
          // The hold of a whole minute is cut by the hour to leave.
          event.type === 'offer-made' && event.expiresAt.endsWith(':00.000Z')
            ? { ...event, calledAt: event.expiresAt }
            : event,
        ),
      ),
      48,
    ],
    [
      'a ticket was printed that holds no place',
      seeingPlacements((placement) => ({ ...placement, status: 'accepted' })),
      9,
    ],
    ['a list names who has not the job', seeingPlacements((placement) => ({ ...placement, status: 'accepted' })), 18],
    [
      'unlawful placement',
      {
        ...ours,
        decide: (day, command, context) =>
          decideDay(
            command.type === 'place-by-hand' ? { ...day, placements: day.placements.clear() } : day,
            command,
            context,
          ),
      },
      29,
    ],
    [
      'the results of the day name the days that people have work for',
      seeingPlacements((placement) => ({ ...placement, status: 'accepted' })),
      8,
    ],
    [
      'the results of the day say who did not come',
      ofPeople((workers) => workers.map(({ absent: _, ...worker }) => worker)),
      12,
    ],
    [
      'a place in line is what counting through the line gives',
      leavingOut('work-stopped', ({ line }) => ({ line })),
      16,
    ],
    [
      'a round that fills first gave out otherwise',
      seeing((day) => ({ ...day, rules: { ...day.rules, filling: 'choice-first' } })),
      81,
    ],
    [
      'somebody was passed over',
      seeing((day) => {
        const inCrews = new Set([...day.crews.values()].flatMap(({ members }) => members))
        return {
          ...day,
          line: day.line.map((person) =>
            inCrews.has(person.worker) ? { ...person, turn: person.turn - 1000, passes: 0, hasWork: false } : person,
          ),
        }
      }),
      73,
    ],
    ['who was asked for by name was passed over', seeingPostings(({ named: _, ...posting }) => posting), 143],
    [
      'more places were given by name than the market lets',
      seeing((day) => ({ ...day, rules: { ...day.rules, namesOneIn: 1 } })),
      122,
    ],
    ['who did not come to work got a number', seeingPlacements((placement) => ({ ...placement, missed: [] })), 1000],
    [
      'only some of a crew got the job',
      saying((events) => events.filter((event, at) => event.type !== 'placement-made' || at < 2)),
      67,
    ],
    [
      'the terms of a ticket are those that were agreed to',
      evolving((day, event, at) => (event.type === 'change-agreed' ? day : evolveDay(day, event, at))),
      149,
    ],
    [
      'unlawful offer',
      seeingPostings((posting) => ({ ...posting, terms: { ...posting.terms, transport: { kind: 'own' } } })),
      187,
    ],
    [
      'a child has work',
      saying((events) =>
        events.filter((event) => event.type !== 'placement-released' || event.because !== 'under-sixteen'),
      ),
      14,
    ],
    ['somebody was passed over', seeingPeople((person) => ({ ...person, hasWork: false })), 64],
    ['somebody was passed over', seeingPeople(({ lot: _, ...person }) => person), 41],
    [
      'a place was given before the hour that the wall says',
      seeing((day) => ({ ...day, rules: { ...day.rules, edition: 3 } })),
      8,
    ],
    [
      'a tap was given what somebody before them waited for',
      seeing((day) => ({ ...day, rules: { ...day.rules, edition: 3 } })),
      169,
    ],
    [
      'a job taken back was offered to who did not come for such work',
      evolving((day, event, at) => (event.type === 'wish-taken-back' ? day : evolveDay(day, event, at))),
      165,
    ],
    ['somebody waits beside a free place they want', seeingPostings(({ stops: _, ...posting }) => posting), 32],
    [
      'more have a day of a job than it has places',
      seeingPlacements(({ lostFrom: _, ...placement }) => placement),
      238,
    ],
    [
      'who had a cause keeps the rest, and who had none does not',
      saying((events) =>
        events.map((event) => {
          if (event.type !== 'absent') return event
          const { restFree: _, ...absent } = event
          return absent
        }),
      ),
      6,
    ],
    [
      'the running counters are what counting from scratch gives',
      evolving((day, event, at) => {
        const after = evolveDay(day, event, at)
        if (event.type !== 'second-wave-opened') return after
        const [before, opened] = [day.postings.get(event.posting), after.postings.get(event.posting)]
        if (before === undefined || opened === undefined) return after
        return { ...after, postings: after.postings.set(event.posting, { ...opened, placed: before.placed }) }
      }),
      46,
    ],
    [
      'a wave is of a day that the job has',
      saying((events) =>
        events.map((event) =>
          event.type === 'second-wave-opened' && event.workDate !== undefined
            ? { ...event, workDate: dayAfter(event.workDate, 3) }
            : event,
        ),
      ),
      6,
    ],
    [
      'somebody is in two overlapping jobs',
      {
        ...ours,
        decide: (day, command, context) =>
          decideDay(
            command.type === 'take-back-stop' ? { ...day, placements: ofStopped(day, command.posting) } : day,
            command,
            context,
          ),
      },
      214,
    ],
  ]

  /** A wrong rule may also stumble over what it has done: then another seed must show the promise it breaks. */
  const brokenBy = (wrong: DayDecider, seed: number): readonly string[] => {
    try {
      return liveThrough(seed, wrong)
    } catch {
      return []
    }
  }

  test.each([...planted.map(([promise, wrong]) => [promise, wrong, 1] as const), ...rare])(
    '%s',
    (promise, wrong, from) => {
      const found = seeds(from).find((seed) => brokenBy(wrong, seed).some((broken) => broken.includes(promise)))
      expect(found).toBeDefined()
    },
    60_000,
  )
})
