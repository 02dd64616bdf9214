import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { JobCard as Card } from '../../shared/day/matching/job-card.ts'
import { clockTime } from '../../shared/hall-clock.ts'
import { endTime } from '../../shared/language/terms-words.ts'
import { townshipName, tradeShort } from '../app/market.ts'
import { words } from '../app/words.ts'
import type { Drawing } from '../drawings/sheet.ts'
import { Chip } from '../ui/chip.tsx'
import { Pictogram } from '../ui/pictogram.tsx'
import './job-card.css'
import { JobHourly, Pay } from './pay.tsx'
import { tradePictogram } from './trade-pictogram.ts'
import { otherDay } from './work-day.ts'

interface JobCardProps {
  readonly job: Card
  /** Words for the reasons of the matching record, at most two; a missing cover takes their place. */
  readonly reason?: string | undefined
  /** The card itself cannot be tapped, only this button. */
  readonly action?: JSX.Element
}

/** One job with everything that is agreed to when it is taken. Missing facts leave no gap. */
export function JobCard(props: JobCardProps) {
  const terms = () => props.job.terms
  const hours = () => {
    const { posting, terms: say } = words()
    const { days, startMinute } = terms()
    const time = `${clockTime(startMinute)}–${endTime(say, terms())}`
    return days === undefined ? time : `${days} ${posting.daysUnit(days)} ${time}`
  }
  return (
    <article class="job-card">
      <div class="job-card-day">
        <div class="job-card-picture">
          <Pictogram name={tradePictogram(props.job.trade)} size={otherDay(terms().workDate) ? 72 : 100} tone="white" />
        </div>
        {/* Nobody may take it for today's. */}
        <Show when={otherDay(terms().workDate)}>{(day) => <Chip tone="sand">{day()}</Chip>}</Show>
      </div>
      <div class="job-card-what">
        <h2>{tradeShort(props.job.trade)}</h2>
        <p>
          {townshipName(props.job.township)}
          <Show when={props.job.band}>{(band) => <span class="job-card-band">{words().terms.band[band()]}</span>}</Show>
        </p>
      </div>
      <div class="job-card-pay">
        <span class="job-card-wage">
          <Chip tone="sky">{words().terms.payKind(terms())}</Chip>
          <Pay pay={props.job.pay} size="card" />
        </span>
        <JobHourly job={props.job} />
      </div>
      <div class="job-card-facts">
        <Fact icon="clock">{hours()}</Fact>
        <Show when={words().terms.mealsShort[terms().meals]}>{(meal) => <Fact icon="meal">{meal()}</Fact>}</Show>
        <Show when={terms().transport.kind === 'bus'}>
          <Fact icon="bus">{words().terms.busShort}</Fact>
        </Show>
        <Show
          when={terms().cover.kind === 'none'}
          fallback={
            <Show when={props.reason}>
              {(reason) => (
                <Chip tone="mint" icon="check">
                  {reason()}
                </Chip>
              )}
            </Show>
          }
        >
          <Chip tone="rose" icon="no-cover">
            {words().terms.cover(terms().cover)}
          </Chip>
        </Show>
        <Show when={props.job.reposted} fallback={<span>{words().terms.placesLeft(props.job.placesLeft)}</span>}>
          <Chip tone="sand">{words().terms.placesAgain(props.job.placesLeft)}</Chip>
        </Show>
      </div>
      <Show when={props.action}>{(action) => <div class="job-card-action">{action()}</div>}</Show>
    </article>
  )
}

function Fact(props: { icon: Drawing; children: JSX.Element }) {
  return (
    <span class="job-card-fact">
      <Pictogram name={props.icon} size={44} tone="ink2" />
      {props.children}
    </span>
  )
}
