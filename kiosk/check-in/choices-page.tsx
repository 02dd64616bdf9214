import { For } from 'solid-js'
import { floorOn } from '../../shared/day/posting/worth.ts'
import { yuan } from '../../shared/money.ts'
import { marketDay } from '../app/clock.ts'
import { market } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Choice } from '../ui/choice.tsx'
import { type Asking, answered, bandsOf, halfDayOf, halfDays, open, type Pad, proposedAsksFen } from './asking.ts'
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
      more={say().more}
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

/** Nothing, what is proposed, or a figure of their own. */
function payAnswers(asking: Asking): readonly Answer[] {
  const say = words().checkIn.pay
  const today = marketDay()
  const floorFen = today === undefined ? 0 : floorOn(market().wageFloors, today)
  const proposed = proposedAsksFen(floorFen)
  const { askHourlyFen } = asking.wants
  return [
    { label: say.any, chosen: askHourlyFen === undefined, to: { answer: answered(asking, 'askHourlyFen', undefined) } },
    ...proposed.map((fen) => ({
      label: fen === floorFen ? say.floor(yuan(fen)) : say.from(yuan(fen)),
      sub: say.aDay(yuan(fen * 8)),
      chosen: askHourlyFen === fen,
      to: { answer: answered(asking, 'askHourlyFen', fen) },
    })),
    {
      label: say.own,
      chosen: askHourlyFen !== undefined && !proposed.includes(askHourlyFen),
      to: { pad: 'own-pay' },
    },
  ]
}

function hoursAnswers(asking: Asking): readonly Answer[] {
  const say = words().checkIn.hours
  const { hours } = asking.wants
  const chosen = halfDayOf(hours)
  const half = (name: 'morning' | 'afternoon', sub: string): Answer => ({
    label: say[name],
    sub,
    chosen: chosen === name,
    to: { answer: answered(asking, 'hours', halfDays[name]) },
  })
  return [
    { label: say.any, chosen: hours === undefined, to: { answer: answered(asking, 'hours', undefined) } },
    half('morning', say.morningMore),
    half('afternoon', say.afternoonMore),
    { label: say.own, chosen: hours !== undefined && chosen === undefined, to: { pad: 'own-from' } },
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
