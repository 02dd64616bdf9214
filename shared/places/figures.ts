/**
 * The figures of a day, each defined here once, for the log, the desk and the paper. They are people, and they make three sums.
 * 报到, everybody with a number of this day, = 等活, who wait, also beside a job they have, + 待接单, for whom a place is
 * held + 接单, who have a job they took today or work on today, also who stayed away from it, and wait for no other + 不等了, who left
 * without one + 没派上, who had none at the close.
 * 今天有活, everybody with work of this day, whenever they took it and with a number of today or not, = 到岗, who came to some of it
 * + 未到岗, who stayed away from all of it + 没报, of whom that is not known yet.
 * 要坐车, those of them to whose work a bus goes and who did not stay away, = 已上车, whom the door saw off + 没上车, whom it has not.
 */
export const sums = {
  checkedIn: ['waiting', 'offered', 'placed', 'left', 'unsent'],
  withWork: ['arrived', 'absent', 'unreported'],
  byBus: ['boarded', 'notBoarded'],
} as const
export type Whole = keyof typeof sums
export const wholes: readonly Whole[] = ['checkedIn', 'withWork', 'byBus']
export type Part = (typeof sums)[Whole][number]
export type Measure = Whole | Part
export type DayFigures = Readonly<Record<Measure, number>>

/** As they are read: a whole, then what it is made of. */
export const measureNames: readonly Measure[] = wholes.flatMap((whole) => [whole, ...sums[whole]])
export const noFigures: DayFigures = {
  checkedIn: 0,
  waiting: 0,
  offered: 0,
  placed: 0,
  left: 0,
  unsent: 0,
  withWork: 0,
  arrived: 0,
  absent: 0,
  unreported: 0,
  byBus: 0,
  boarded: 0,
  notBoarded: 0,
}
