import type { Spread, WorkFigures } from './day-sheet.ts'
import type { DayOfWork, JobDone } from './job-done.ts'

export const noWork: WorkFigures = {
  ...{ days: 0, boarded: 0 },
  came: { arrived: 0, excused: 0, unexcused: 0, 'employers-fault': 0, 'not-heard': 0, unknown: 0 },
  ...{ stopped: 0, pay: [] },
}

/** A day of somebody's work, with the job it was. */
export interface DayAtJob {
  readonly job: Pick<JobDone, 'trade' | 'basis' | 'agreedFen' | 'ownWay'>
  readonly person: Pick<DayOfWork, 'came' | 'boarded' | 'done'>
}

export const figuresOf = (jobs: readonly JobDone[]): WorkFigures =>
  summed(jobs.flatMap((job) => job.people.map((person) => figuresOfOne({ job, person }))))

/** With one more day, or with what is known of a day taken off: each is counted once, as it is known now. */
export const withDay = (figures: WorkFigures, day: DayAtJob): WorkFigures => summed([figures, figuresOfOne(day)])
export const withoutDay = (figures: WorkFigures, day: DayAtJob): WorkFigures =>
  combined([
    { figures, times: 1 },
    { figures: figuresOfOne(day), times: -1 },
  ])

function figuresOfOne({
  job: { trade, basis, agreedFen, ownWay },
  person: { came, boarded, done },
}: DayAtJob): WorkFigures {
  if (came === 'called-off') return noWork
  return {
    days: 1,
    ...(ownWay === true ? { ownWay: 1 } : {}),
    boarded: Number(boarded === true),
    came: { ...noWork.came, [came]: 1 },
    stopped: Number(isStopped({ came, done })),
    pay: [{ trade, basis, fen: [[agreedFen, 1]] }],
  }
}

/** Who was not there was not stopped either, whatever was put down before that was known. */
export const isStopped = ({ came, done }: Pick<DayOfWork, 'came' | 'done'>): boolean =>
  done?.stoppedMinute !== undefined && (came === 'arrived' || came === 'unknown')

const summed = (all: readonly WorkFigures[]): WorkFigures => combined(all.map((figures) => ({ figures, times: 1 })))

type Part = { readonly figures: WorkFigures; readonly times: 1 | -1 }
function combined(parts: readonly Part[]): WorkFigures {
  const [total, came] = [{ days: 0, ownWay: 0, boarded: 0, stopped: 0 }, { ...noWork.came }]
  const pay = new Map<string, { of: WorkFigures['pay'][number]; times: Map<number, number> }>()
  for (const { figures, times } of parts) {
    total.days += times * figures.days
    total.ownWay += times * (figures.ownWay ?? 0)
    total.boarded += times * figures.boarded
    total.stopped += times * figures.stopped
    for (const kind of kindsOfComing) came[kind] += times * figures.came[kind]
    for (const of of figures.pay) {
      const key = `${of.trade} ${of.basis}`
      const known = pay.get(key) ?? { of, times: new Map<number, number>() }
      pay.set(key, known)
      for (const [fen, often] of of.fen) known.times.set(fen, (known.times.get(fen) ?? 0) + times * often)
    }
  }
  return {
    days: total.days,
    ...(total.ownWay === 0 ? {} : { ownWay: total.ownWay }),
    ...{ boarded: total.boarded, came, stopped: total.stopped },
    pay: [...pay]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([, { of, times }]) => {
        const fen = rising(times)
        return fen.length === 0 ? [] : [{ trade: of.trade, basis: of.basis, fen }]
      }),
  }
}

const kindsOfComing = [
  'arrived',
  'excused',
  'unexcused',
  'employers-fault',
  'not-heard',
  'unknown',
] as const satisfies readonly (keyof WorkFigures['came'])[]

export function spreadOf(values: readonly number[]): [number, number][] {
  const times = new Map<number, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return rising(times)
}

export const spreadSum = (spreads: readonly Spread[]): Spread => {
  const times = new Map<number, number>()
  for (const spread of spreads) for (const [value, often] of spread) times.set(value, (times.get(value) ?? 0) + often)
  return rising(times)
}

const rising = (times: ReadonlyMap<number, number>): [number, number][] =>
  [...times].filter(([, often]) => often > 0).sort(([one], [other]) => one - other)

/** The value that so many of a hundred do not exceed; undefined of none. */
export function percentile(spread: Spread, percent: number): number | undefined {
  const total = spread.reduce((sum, [, often]) => sum + often, 0)
  let left = Math.ceil((total * percent) / 100)
  for (const [value, often] of spread) {
    left -= often
    if (left <= 0) return value
  }
  return undefined
}
