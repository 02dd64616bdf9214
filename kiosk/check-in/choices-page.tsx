import { For } from 'solid-js'
import { floorOn } from '../../shared/day/posting/worth.ts'
import { yuan } from '../../shared/money.ts'
import { marketDay } from '../app/clock.ts'
import { market } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Choice } from '../ui/choice.tsx'
import { type Asking, answered, bandsOf, open, type Pad } from './asking.ts'
import type { ChoiceQuestion, PageProps } from './asking-pages.tsx'

interface Answer {
  readonly label: string
  readonly sub?: string
  readonly chosen: boolean
  readonly to: { readonly answer: Asking } | { readonly pad: Pad }
}

/** One question with a few answers: a tap is the answer and the way on, and so is leaving what is ticked. The first limits nothing. */
export function ChoicesPage(props: { readonly page: PageProps; readonly question: ChoiceQuestion }) {
  const say = () => words().checkIn[props.question]
  const answers = () =>
    ({ pay: payAnswers, hours: hoursAnswers, distance: distanceAnswers })[props.question](props.page.asking)
  const take = ({ to }: Answer) =>
    'pad' in to ? props.page.onAsking(open(props.page.asking, to.pad)) : props.page.onNext(to.answer)
  return (
    <Shell
      title={say().title}
      back={props.page.onBack}
      facts={<p>{say().more}</p>}
      actions={
        <BigButton kind="primary" onTap={() => props.page.onNext(props.page.asking)}>
          {words().common.next}
        </BigButton>
      }
    >
      <div class="choices">
        <For each={answers()}>
          {(answer) => (
            <Choice label={answer.label} sub={answer.sub} chosen={answer.chosen} onTap={() => take(answer)} />
          )}
        </For>
      </div>
    </Shell>
  )
}

/** Nothing, the floor, the next round figure above it, or a figure of their own. */
function payAnswers(asking: Asking): readonly Answer[] {
  const say = words().checkIn.pay
  const today = marketDay()
  const floorFen = today === undefined ? 0 : floorOn(market().wageFloors, today)
  const roundFen = (Math.floor(floorFen / 500) + 1) * 500
  const { askHourlyFen } = asking.wants
  const proposed = (fen: number, label: string): Answer => ({
    label,
    sub: say.aDay(yuan(fen * 8)),
    chosen: askHourlyFen === fen,
    to: { answer: answered(asking, 'askHourlyFen', fen) },
  })
  return [
    { label: say.any, chosen: askHourlyFen === undefined, to: { answer: answered(asking, 'askHourlyFen', undefined) } },
    ...(floorFen === 0 ? [] : [proposed(floorFen, say.floor(yuan(floorFen)))]),
    proposed(roundFen, say.from(yuan(roundFen))),
    {
      label: say.own,
      chosen: askHourlyFen !== undefined && askHourlyFen !== floorFen && askHourlyFen !== roundFen,
      to: { pad: 'own-pay' },
    },
  ]
}

const noon = 12 * 60
const morning = { fromMinute: 0, untilMinute: noon } as const
const afternoon = { fromMinute: noon, untilMinute: 24 * 60 } as const

function hoursAnswers(asking: Asking): readonly Answer[] {
  const say = words().checkIn.hours
  const { hours } = asking.wants
  const is = (one: typeof morning | typeof afternoon) =>
    hours?.fromMinute === one.fromMinute && hours.untilMinute === one.untilMinute
  const part = (label: string, sub: string, one: typeof morning | typeof afternoon): Answer => ({
    label,
    sub,
    chosen: is(one),
    to: { answer: answered(asking, 'hours', one) },
  })
  return [
    { label: say.any, chosen: hours === undefined, to: { answer: answered(asking, 'hours', undefined) } },
    part(say.morning, say.morningMore, morning),
    part(say.afternoon, say.afternoonMore, afternoon),
    {
      label: say.own,
      chosen: hours !== undefined && !is(morning) && !is(afternoon),
      to: { pad: 'own-from' },
    },
  ]
}

function distanceAnswers(asking: Asking): readonly Answer[] {
  const say = words().checkIn.distance
  const { distance } = asking.wants
  return bandsOf(market().neighbours).map((band) => ({
    label: say.band[band],
    sub: say.bandMore[band],
    chosen: (distance ?? 'county') === band,
    to: { answer: answered(asking, 'distance', band === 'county' ? undefined : band) },
  }))
}
