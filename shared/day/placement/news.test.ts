import { describe, expect, test } from 'vitest'
import { en } from '../../language/en.ts'
import { jobNewsWords } from '../../language/job-news-words.ts'
import { zh } from '../../language/zh.ts'
import {
  absent,
  accept,
  answerChange,
  ask,
  broccoli,
  cancel,
  changeTerms,
  checkIn,
  type DayStory,
  employerMisses,
  first,
  known,
  li,
  monday,
  opened,
  openHall,
  picking,
  placement,
  post,
  release,
  second,
  stopWork,
  takeBackStop,
  timePasses,
  told,
  tuesday,
  unloading,
  waitAgain,
  wang,
  zhao,
} from '../../testing/cast.ts'
import type { Terms } from '../posting/terms.ts'
import { jobNews } from './news.ts'
import { ticketStands } from './work.ts'

const loading = unloading.trade
/** Wang and li have the broccoli and left with the bus at six; zhao waits. */
const atWork = (terms: Terms = broccoli): DayStory =>
  openHall
    .when('05:31', post(terms, known))
    .when('05:32', checkIn(wang, picking, loading))
    .when('05:32', checkIn(li, picking))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('05:33', accept(li, 2))
    .when('05:40', checkIn(zhao, picking))
const left = atWork().when('06:00', timePasses)
const pay = { basis: 'piece', unit: 'basket', amountFen: 300, piecesPerHour: 6 } as const
const baskets = atWork({ ...broccoli, pay }).when('06:00', timePasses)

const newsIn = ({ state }: DayStory, who = wang) => jobNews(state, who)
/** All that wang is told, in Chinese. */
const heard = (story: DayStory, who = wang): string =>
  newsIn(story, who)
    .map((news) => jobNewsWords(zh, news))
    .flatMap(({ title, sum = [], lines }) => [title, sum, ...lines].flat())
    .join(' ')

const waits = zh.jobNews.number.waits
const mayWait = zh.jobNews.number['may-wait']
const passedOn = zh.jobNews.rest['passed-on']

describe('查我的单 tells whoever took a job what became of it', () => {
  const oneDay: readonly (readonly [what: string, story: DayStory, said: string])[] = [
    ['accepted, and nothing happened', left, ''],
    [
      'rain at eleven: half the day, by the rule on the ticket',
      left.when('11:05', stopWork(first, 'rain', 660)),
      `您的活停工了 ${zh.jobNews.sum('85')} 11:00 停工，因为下雨。 ${zh.jobNews.owed} 这一天不影响您排队。 ${mayWait}`,
    ],
    [
      'the same of piece work: that is the least, until the pieces are told',
      baskets.when('11:05', stopWork(first, 'rain', 660)),
      `您的活停工了 ${zh.jobNews.least('81')} 11:00 停工，因为下雨。 ${zh.jobNews.owed} 这一天不影响您排队。 ${mayWait}`,
    ],
    [
      'and then what they bring',
      baskets.when('11:05', stopWork(first, 'rain', 660)).when('11:20', {
        ...({ type: 'finish-work', posting: first, workDate: monday } as const),
        people: [{ placement: placement(1), pieces: 40 }],
      }),
      `您的活停工了 ${zh.jobNews.sum('120')} 11:00 停工，因为下雨。 ${zh.jobNews.owed} 这一天不影响您排队。 ${mayWait}`,
    ],
    [
      'the employer stopped early: all of it, and it costs no turn',
      left.when('06:40', stopWork(first, 'employer')),
      `您的活停工了 ${zh.jobNews.sum('170')} 06:40 停工，用工方自己停的。 ${zh.jobNews.owed} 这一天不影响您排队。 ${mayWait}`,
    ],
    [
      'rain at the first minute: nothing was worked',
      left.when('06:30', stopWork(first, 'rain')),
      `您的活停工了 06:30 停工，因为下雨。 还没干就停了，这一天没有工钱。 这一天不影响您排队。 ${mayWait}`,
    ],
    [
      'stopped late: most of the day was worked, and whoever has no work today comes before them',
      atWork({ ...broccoli, rainRule: 'by-hour' }).when('15:05', stopWork(first, 'rain', 900)),
      `您的活停工了 ${zh.jobNews.sum('161')} 15:00 停工，因为下雨。 ${zh.jobNews.owed} ${zh.jobNews.costsTurn} ${mayWait}`,
    ],
    [
      'the stop was a mistake: their ticket stands as before',
      left.when('07:00', stopWork(first, 'rain')).when('07:10', takeBackStop(first)),
      '没有停工，您的活照常干 07:00 停工是记错的，已经撤回。 工票照样有效，请接着干到 15:30。',
    ],
    [
      'the employer misses them',
      left.when('07:00', employerMisses(first, 1)),
      `您被记为没到岗 用工方报的，原因还没问。 ${passedOn} ${mayWait} 要是记错了，请马上叫人帮忙。`,
    ],
    [
      'staff miss them',
      left.when('07:00', absent(1, 'not-heard')),
      `您被记为没到岗 工作人员记的，原因还没问。 ${passedOn} ${mayWait} 要是记错了，请马上叫人帮忙。`,
    ],
    [
      'absent with a good cause',
      left.when('07:00', absent(1, 'excused')),
      `您被记为没到岗 您有正当理由，不算您的错。 ${passedOn} ${mayWait} 要是记错了，请马上叫人帮忙。`,
    ],
    [
      'absent without one: the number is gone',
      left.when('07:00', absent(1, 'unexcused')),
      `今天不能再派活了 您接了活，没有到岗，今天的号作废了。有原因，请到窗口说。 ${passedOn} 要是记错了，请马上叫人帮忙。`,
    ],
    [
      'the bus never came',
      left.when('07:00', absent(1, 'employers-fault')),
      `这个活没干成，不怪您 是用工方的原因，工票作废。 ${waits}`,
    ],
    ['called off', atWork().when('05:50', cancel(first)), `您的活取消了 是用工方取消的，工票作废，不怪您。 ${waits}`],
    [
      'a slip of staff',
      atWork().when('05:50', release(1)),
      `您的活退了 派错了，工作人员退的，工票作废，不怪您。 ${waits}`,
    ],
    [
      'they cannot go',
      atWork().when('05:50', release(1, 'worker-cannot')),
      `您的活退了 您说去不了，工作人员给您退了，工票作废。 ${waits}`,
    ],
    [
      'fewer were needed',
      atWork().when('05:50', release(1, 'not-needed')),
      `您的活取消了 用工方用不了这么多人，工票作废，不怪您。 ${waits}`,
    ],
    [
      'they did not agree to other terms',
      atWork()
        .when('05:45', changeTerms(first, { ...broccoli, endMinute: 900, paidMinutes: 510 }))
        .when('05:50', answerChange(wang, 1, 2, 'decline')),
      `您的活退了 您没同意改条件，工票作废，不吃亏。 ${waits}`,
    ],
    [
      'they are a child',
      atWork().when('05:50', { type: 'correct-facts', worker: wang, age: 'child', certificates: [] }),
      '这个活您不能去 不满 16 周岁，国家规定不能上岗，工票作废。',
    ],
  ]
  test.each(oneDay)('%s', (_, story, said) => {
    expect(heard(story)).toBe(said)
  })

  test.each(oneDay)('in English as well: %s', (_, story) => {
    const [chinese, english] = [zh, en].map((words) => newsIn(story).map((news) => jobNewsWords(words, news)))
    expect(english?.map(({ lines }) => lines.length)).toEqual(chinese?.map(({ lines }) => lines.length))
    expect(JSON.stringify(english)).not.toMatch(/\p{Script=Han}|undefined/u)
  })

  test('work of several days goes on after a day of rain, and after one they missed', () => {
    const days = atWork({ ...broccoli, days: 2 }).when('06:00', timePasses)
    expect(heard(days.when('11:05', stopWork(first, 'rain', 660)))).toContain(zh.jobNews.rest['goes-on'])
    const secondDay = days.given('day2 05:30', { ...opened, day: tuesday }).when('day2 05:35', checkIn(wang, picking))
    expect(heard(secondDay)).toBe('')
    const missed = secondDay.when('day2 07:00', absent(1, 'excused', tuesday))
    expect([told(missed), heard(missed)]).toEqual(['absent', expect.stringContaining('您被记为没到岗')])
    expect(heard(missed)).not.toContain(zh.jobNews.rest['goes-on'])
    expect(heard(missed)).not.toContain(passedOn)
  })

  test('whoever was to go with a second wave hears that the work was stopped, not that it was called off', () => {
    const wave = left.when('07:00', employerMisses(first, 1)).when('07:00', timePasses).when('07:01', accept(zhao, 3))
    const stopped = wave.when('07:10', stopWork(first, 'rain'))
    expect(heard(stopped, zhao)).toBe(`您的活停工了 07:10 停工，因为下雨。 您还没出发，工票作废，不怪您。 ${waits}`)
    expect(heard(stopped.when('07:15', takeBackStop(first)), zhao)).toBe(
      `您的活退了 误记了停工，没让您去，工票作废，不怪您。 ${waits}`,
    )
  })

  test('who has another job hears no more of the one that was given back, but of a day they missed', () => {
    const another = atWork()
      .when('05:50', release(1))
      .when('05:51', post(unloading, known))
      .when('05:52', ask(wang, second))
    expect(heard(another.when('05:53', accept(wang, 3)))).toBe('')
    const missed = left
      .when('07:00', absent(1, 'excused'))
      .when('07:05', waitAgain(wang))
      .when('07:06', post(unloading, known))
      .when('07:07', ask(wang, second))
    const placed = missed.when('07:08', accept(wang, 3))
    expect([told(placed), newsIn(placed).map((news) => [news.placement, news.isAll])]).toEqual([
      'offer-accepted, placement-made',
      [[placement(1), false]],
    ])
  })

  test('where nothing else is theirs, what they hear is all there is', () => {
    const isAll = (story: DayStory) => newsIn(story).map((news) => news.isAll)
    expect(isAll(left.when('07:00', absent(1, 'unexcused')))).toEqual([true])
    expect(isAll(left.when('07:00', absent(1, 'excused')))).toEqual([true])
    expect(isAll(left.when('07:00', absent(1, 'excused')).when('07:05', waitAgain(wang)))).toEqual([false])
    expect(isAll(atWork().when('05:50', release(1)))).toEqual([false])
    const rain = left.when('11:05', stopWork(first, 'rain', 660))
    expect([isAll(rain), isAll(rain.when('11:06', takeBackStop(first)))]).toEqual([[true], [false]])
  })

  test('whoever waits again since the stop hears no more that they may', () => {
    const again = left.when('11:05', stopWork(first, 'rain', 660)).when('11:10', waitAgain(wang))
    expect(told(again)).toBe('waited-again')
    expect(heard(again)).toMatch(/这一天不影响您排队。$/)
  })

  test('after the close nobody is told that they may wait', () => {
    const evening = left.when('11:05', stopWork(first, 'rain', 660)).when('18:00', timePasses)
    expect(evening.state.open).toBe(false)
    expect(heard(evening)).toContain('您的活停工了')
    expect(heard(evening)).not.toContain(mayWait)
  })
})

describe('a ticket stands until the last day of its work was missed or stopped', () => {
  const stands = ({ state }: DayStory) => [...state.placements.values()].map((one) => ticketStands(state, one))
  const twoDays = atWork({ ...broccoli, days: 2 }).when('06:00', timePasses)
  const nextMorning = twoDays.when('18:00', timePasses).when('day2 05:30', checkIn(wang, picking))
  const mondayIsStopped = twoDays.when('11:05', stopWork(first, 'rain', 660))
  test.each<readonly [what: string, story: DayStory, stands: readonly boolean[]]>([
    ['at work', left, [true, true]],
    ['stopped', left.when('11:05', stopWork(first, 'rain', 660)), [false, false]],
    ['taken back', left.when('07:00', stopWork(first, 'rain')).when('07:10', takeBackStop(first)), [true, true]],
    ['the first of two days stopped', mondayIsStopped, [true, true]],
    ['the second too', nextMorning.when('day2 11:00', stopWork(first, 'rain')), [false, false]],
    ['the second missed by one', nextMorning.when('day2 07:00', absent(1, 'excused', tuesday)), [false, true]],
    ['let go by one', atWork().when('05:50', release(1)), [false, true]],
  ])('%s', (_, story, expected) => {
    expect(stands(story)).toEqual(expected)
  })
})
