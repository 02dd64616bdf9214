/** What a machine knows of time, in milliseconds: the date that it is set to, and how long it has run, which nobody sets. */
export interface MachineTime {
  date(): number
  running(): number
}

/** Nobody was heard for so long that whoever was called may have lost their chance to answer. */
const unheardMillis = 30_000

/**
 * The time of the hall, in milliseconds. It is the machine's date but for two things.
 *
 * *The date is put back* while a market day is open. What stands in the book cannot come later than what follows, so the
 * hall does not go back with it: it goes on from where it was at half its pace until the date has caught up. Calls are made, holds
 * run out and rounds come, only slower; an hour is made good in two. While no day is open nobody waits for anything, and it
 * goes back at once: a date set wrong at the start costs nothing once it is put right.
 *
 * *The date is put forward, or the machine slept*: more than half a minute is gone in which nobody could be heard. Whoever listens is
 * told, so that it costs nobody a pass.
 */
export function hallTime(machine: MachineTime, startsAt: number) {
  const look = () => ({ date: machine.date(), running: machine.running() })
  let seen = look()
  let pace = { hall: startsAt, date: seen.date, speed: 1 }
  let hall = startsAt
  let byDate = startsAt
  let floor = (): number | undefined => undefined
  const listeners = new Set<() => void>()

  function now(): number {
    const before = seen
    seen = look()
    const ran = seen.running - before.running
    byDate = pace.hall + (seen.date - pace.date) * pace.speed
    hall = byDate < hall && floor() !== undefined ? Math.max(byDate, hall + (ran * pace.speed) / 2) : byDate
    if (Math.max(ran, seen.date - before.date) > unheardMillis) for (const tell of listeners) tell()
    return hall
  }
  function begin(hallMillis: number, speed: number): void {
    seen = look()
    pace = { hall: hallMillis, date: seen.date, speed }
    hall = hallMillis
    byDate = hallMillis
  }
  const isAhead = () => hall > byDate
  return {
    now,
    /** How many times as fast as the world. */
    speed: (): number => (isAhead() ? pace.speed / 2 : pace.speed),
    /** How far it was before the machine's date when it was last asked. */
    aheadMillis: (): number => hall - byDate,
    /** The last instant of the book while a day is open: where that lies ahead, the hall begins from there. */
    neverBefore(last: () => number | undefined): void {
      floor = last
      hall = Math.max(hall, last() ?? hall)
    },
    /** Told when time went on in which nobody could be heard; returns how to stop. */
    onAway(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** While practising: how many times as fast as the world from now on. */
    runAt: (speed: number): void => begin(now(), speed),
    /** While practising: straight to another instant, which is no absence. */
    leapTo: (hallMillis: number): void => begin(hallMillis, pace.speed),
  }
}
