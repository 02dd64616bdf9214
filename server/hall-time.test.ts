import { expect, test } from 'vitest'
import { hallTime } from './hall-time.ts'

const minute = 60_000
const begins = 1_000 * minute

/** A machine whose date and running time go as the test says, looked at every ten seconds while it is awake. */
function machine() {
  let [date, running] = [begins, 0]
  const time = hallTime({ date: () => date, running: () => running }, begins)
  let away = 0
  time.onAway(() => {
    away += 1
  })
  return {
    time,
    away: () => away,
    minutes: () => (time.now() - begins) / minute,
    setDate(minutes: number) {
      date += minutes * minute
    },
    awake(minutes: number) {
      for (let tens = 0; tens < minutes * 6; tens += 1) {
        date += 10_000
        running += 10_000
        time.now()
      }
    },
  }
}
const withOpenDay = (last = begins) => {
  const hall = machine()
  hall.time.neverBefore(() => last)
  return hall
}

test('the hall follows the date of its machine, and nobody was away', () => {
  const hall = withOpenDay()
  hall.awake(90)
  expect([hall.minutes(), hall.away(), hall.time.aheadMillis(), hall.time.speed()]).toEqual([90, 0, 0, 1])
})

test('put back an hour while a day is open, it goes on at half its pace until the date has caught up', () => {
  const hall = withOpenDay()
  hall.awake(20)
  hall.setDate(-60)
  expect([hall.minutes(), hall.time.aheadMillis() / minute]).toEqual([20, 60])
  hall.awake(60)
  expect([hall.minutes(), hall.time.aheadMillis() / minute, hall.time.speed()]).toEqual([50, 30, 0.5])
  hall.awake(90)
  expect([hall.minutes(), hall.time.aheadMillis(), hall.time.speed()]).toEqual([110, 0, 1])
  expect(hall.away()).toBe(0)
})

test('put back while no day is open, it goes back at once: a date that was a day ahead costs nothing', () => {
  const hall = machine()
  hall.awake(20)
  hall.setDate(-24 * 60)
  expect(hall.minutes()).toBe(20 - 24 * 60)
})

test('started behind the last instant of an open day, it begins from there', () => {
  const hall = withOpenDay(begins + 30 * minute)
  expect(hall.minutes()).toBe(30)
  hall.awake(60)
  expect(hall.minutes()).toBe(60)
})

test('put forward, or asleep, it was away; a few seconds are nobody’s absence', () => {
  const hall = withOpenDay()
  hall.setDate(1 / 3)
  hall.awake(1)
  expect(hall.away()).toBe(0)
  hall.setDate(60)
  expect([Math.floor(hall.minutes()), hall.away()]).toEqual([61, 1])
  hall.awake(1)
  expect(hall.away()).toBe(1)
})

test('practice may leap and run faster, which is no absence', () => {
  const hall = machine()
  hall.time.leapTo(begins + 300 * minute)
  hall.time.runAt(10)
  hall.awake(2)
  expect([hall.minutes(), hall.away(), hall.time.speed()]).toEqual([320, 0, 10])
})
