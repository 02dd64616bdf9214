import { describe, expect, test } from 'vitest'
import { lostBeforeWords, lostWords } from '../../language/in-line-words.ts'
import { zh } from '../../language/zh.ts'
import {
  accept,
  answerChange,
  ask,
  at,
  broccoli,
  callAgain,
  cancel,
  changeTerms,
  checkIn,
  type DayStory,
  decline,
  farmer,
  first,
  formCrew,
  known,
  leaveCrew,
  li,
  offer,
  openHall,
  openSecondWave,
  placeByHand,
  post,
  reason,
  second,
  stopWork,
  takeBackStop,
  timePasses,
  told,
  unloading,
  waitAgain,
  wang,
} from '../../testing/cast.ts'
import type { Terms } from '../posting/terms.ts'
import { lostPlace } from './lost.ts'

const one: Terms = { ...broccoli, places: 1 }
/** A place of the broccoli is held for wang until 05:33:30. */
const offered = openHall
  .when('05:31', post(one, known))
  .when('05:32', checkIn(wang, one.trade, unloading.trade))
  .when('05:32', timePasses)
const passed = offered.when('05:33:30', timePasses)
const cancelled = offered.when('05:33', cancel(first))

const heard = ({ state }: DayStory, who = wang): string => {
  const lost = lostPlace(state, who)
  if (lost === undefined) return ''
  const { title, lines } = lostWords(zh, lost)
  return [title, ...lines].join(' ')
}
const { kept, title } = zh.inLine.lost

describe('whoever waits hears what became of the place that was held for them', () => {
  const afternoon: Terms = { ...unloading, startMinute: 780, endMinute: 960, transport: { kind: 'own' } }
  const atWork = offered.when('05:33', accept(wang, 1)).when('06:00', timePasses)
  const crew = openHall
    .when('05:31', checkIn(wang))
    .when('05:31', checkIn(li))
    .when('05:31', formCrew(wang, li))
    .when('05:32', post(broccoli, known))
    .when('05:32', timePasses)

  test.each<readonly [what: string, story: DayStory, said: string]>([
    ['nothing, while it is held', offered, ''],
    [
      'the call was missed, and nobody was next',
      passed,
      `错过一回，再错过就排到最后 05:33 没等到您。名额还空着，想去请再点。 ${kept}`,
    ],
    [
      'the call was missed, and the place went on',
      offered.when('05:33', checkIn(li, one.trade)).when('05:33:30', timePasses),
      `错过一回，再错过就排到最后 05:33 没等到您，名额让给下一位了。 ${kept}`,
    ],
    [
      'the call was missed, and it was called off before anybody got it',
      passed.when('05:34', cancel(first)),
      `错过一回，再错过就排到最后 ${kept}`,
    ],
    [
      'the call was missed, and somebody got it later',
      passed.when('05:40', checkIn(li, one.trade)).when('05:40', timePasses),
      `错过一回，再错过就排到最后 ${kept}`,
    ],
    [
      'and the next one too',
      passed.when('05:34', post(unloading, known)).when('05:34', timePasses).when('05:36', timePasses),
      '错过两回，今天排到最后 05:36 没等到您。名额还空着，想去请再点。',
    ],
    [
      'staff did not find them and gave the place on',
      offered.when('05:33', { type: 'decline-offer', worker: wang, offer: offer(1), reason, notFound: true }),
      `${title['not-found']} ${kept}`,
    ],
    ['the employer cancelled it', cancelled, `${title['called-off']} ${kept}`],
    [
      'staff look at the employer’s jobs again',
      offered.when('05:33', { type: 'hold-postings', employer: farmer, stoppedAt: at('05:33') }),
      `${title['taken-down']} ${kept}`,
    ],
    [
      'the bus left while they were called',
      openHall
        .when('05:31', checkIn(wang))
        .when('05:59', post(one, known))
        .when('05:59', timePasses)
        .when('06:00', timePasses),
      `${title['set-out']} ${kept}`,
    ],
    [
      'the bus left, also once people may be sent after it',
      openHall
        .when('05:31', checkIn(wang))
        .when('05:59', post(one, known))
        .when('05:59', timePasses)
        .when('06:00', timePasses)
        .when('06:01', openSecondWave(first, 450)),
      `${title['set-out']} ${kept}`,
    ],
    [
      'the work was stopped before the second wave left',
      openHall
        .when('05:31', post(broccoli, known))
        .when('05:32', checkIn(li))
        .when('05:32', timePasses)
        .when('05:33', accept(li, 1))
        .when('06:00', timePasses)
        .when('06:40', checkIn(wang))
        .when('06:40', openSecondWave(first, 450))
        .when('06:40', timePasses)
        .when('06:41', stopWork(first, 'rain')),
      `${title.stopped} ${kept}`,
    ],
    [
      'the terms were changed',
      offered.when('05:33', changeTerms(first, { ...one, meals: 'all' })),
      `${title['terms-changed']} ${kept}`,
    ],
    [
      'they are at work at those hours after all',
      atWork
        .when('07:00', stopWork(first, 'rain'))
        .when('07:01', post(afternoon, known))
        .when('07:02', waitAgain(wang))
        .when('07:03', ask(wang, second))
        .when('07:04', takeBackStop(first)),
      `${title['at-work']} ${kept}`,
    ],
    [
      'one side wants the other no more, and whose wish it is stays with the desk',
      offered.when('05:33', {
        type: 'note-do-not-send',
        worker: wang,
        doNotSend: [{ employer: farmer, side: 'employer' }],
      }),
      `${title['facts-corrected']} ${zh.inLine.lost.askWhy} ${kept}`,
    ],
    ['somebody left the crew it was held for', crew.when('05:33', leaveCrew(li)), `${title['crew-changed']} ${kept}`],
  ])('%s', (_, story, said) => {
    expect(heard(story)).toBe(said)
  })

  test('and that staff took a place so is counted; where none was held there is nothing to count', () => {
    const apart = { type: 'note-do-not-send', worker: wang, doNotSend: [{ employer: farmer, side: 'worker' }] } as const
    expect(offered.when('05:33', apart).state.counts.byHand).toBe(1)
    expect(openHall.when('05:31', checkIn(wang)).when('05:33', apart).state.counts.byHand).toBe(0)
  })

  test('of what was put right of one of a crew the others hear only that it changed', () => {
    const apart = [{ employer: farmer, side: 'employer' }] as const
    const put = crew.when('05:33', { type: 'note-do-not-send', worker: li, doNotSend: apart })
    expect(heard(put, li)).toBe(`${title['facts-corrected']} ${zh.inLine.lost.askWhy} ${kept}`)
    expect(heard(put, wang)).toBe(`${title['crew-changed']} ${kept}`)
  })

  test('who agrees to other hours hears that a job held beside them is at those hours', () => {
    const agreed = offered
      .when('05:33', accept(wang, 1))
      .when('05:34', post(unloading, known))
      .when('05:34', waitAgain(wang))
      .when('05:34', ask(wang, second))
      .when('05:40', changeTerms(first, { ...one, endMinute: 1050 }))
      .when('05:40', answerChange(wang, 1, 2, 'agree'))
    expect(told(agreed)).toBe('change-agreed, offer-withdrawn')
    expect(heard(agreed)).toBe(`${title['at-work']} ${kept}`)
  })

  test('all of a crew hear it', () => {
    expect(heard(crew.when('05:33', leaveCrew(li)), li)).toBe(`${title['crew-changed']} ${kept}`)
  })
})

test('while another is held at once they hear of the one before it, in a line', () => {
  const next = cancelled.when('05:33', post({ ...unloading, places: 1 }, known)).when('05:33', timePasses)
  expect(next.state.line.get(wang)?.standing.status).toBe('offered')
  expect(heard(next)).toBe(`${title['called-off']} ${kept}`)
  expect(lostBeforeWords(zh, { code: 'called-off' })).toBe('前一个：给您留的活取消了，不怪您')
})

describe('and hears it no more', () => {
  const next = cancelled.when('05:34', post({ ...unloading, places: 1 }, known))
  const called = next.when('05:34', timePasses)
  const taken = called.when('05:35', accept(wang, 2))
  const byHand = next.when('05:34', placeByHand(wang, second))
  /** Li came before, and a place of the loading is owed to her. */
  const behindLi = openHall
    .when('05:30', checkIn(li, unloading.trade))
    .when('05:31', post(one, known))
    .when('05:32', checkIn(wang, one.trade))
    .when('05:32', timePasses)
    .when('05:33', cancel(first))
    .when('05:34', post({ ...unloading, places: 1 }, known))
  test.each<readonly [what: string, story: DayStory, last: string]>([
    ['once they say no to another', called.when('05:35', decline(wang, 2)), 'offer-declined'],
    ['once they take another, also when they wait again', taken.when('05:36', waitAgain(wang)), 'waited-again'],
    ['once they have work, also when they wait again', byHand.when('05:36', waitAgain(wang)), 'waited-again'],
    ['once they ask for a job', behindLi.when('05:35', ask(wang, second)), 'wish-stated'],
    [
      'once they went and came back',
      cancelled.when('05:34', { type: 'leave-line', worker: wang }).when('05:35', checkIn(wang, one.trade)),
      'came-back, wants-changed',
    ],
    ['of their own no they know', offered.when('05:33', decline(wang, 1)), 'offer-declined'],
    ['nor while they are called again', offered.when('05:33', callAgain(1)).when('05:33:30', timePasses), ''],
    ['nor after the close', cancelled.when('18:00', timePasses), 'day-closed'],
  ])('%s', (_, story, last) => {
    expect([told(story), heard(story)]).toEqual([last, ''])
  })
})
