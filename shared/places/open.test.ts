import { expect, test } from 'vitest'
import { checkIn, emptyMarket, monday, openHall, timePasses, tuesday, wang } from '../testing/cast.ts'
import { boardView } from './hall-board/view.ts'
import { homeView } from './home/view.ts'
import { deskView } from './staff-desk/view.ts'

test('home, board and desk say the hall is open exactly when somebody may check in', () => {
  const facts = {
    staffName: '',
    floorFen: 0,
    closingMinute: 0,
    worker: () => '',
    employer: () => ({ employerKind: 'person', employerNumberMasked: '', employerPhoneMasked: '' }) as const,
    ledger: { dayEntries: 0, countyEntries: 0, cuts: [] },
  }
  const working = openHall.when('05:31', checkIn(wang))
  const closed = working.when('18:00', timePasses)
  const nextMorning = closed.when('day2 05:30', checkIn(wang))
  const stories = [
    [emptyMarket, monday, true],
    [working, monday, true],
    [closed, monday, false],
    // Nobody has tapped yet on the second day.
    [closed, tuesday, true],
    [nextMorning, tuesday, true],
  ] as const
  for (const [{ state }, today, open] of stories)
    expect([homeView(state, today), boardView(state, today), deskView(state, { ...facts, today })]).toMatchObject([
      { open },
      { open },
      { open },
    ])
})
