import { createMemo, Show } from 'solid-js'
import type { HeldOffer } from '../../shared/day/matching/view.ts'
import type { DayNumber } from '../../shared/ids.ts'
import { goingRows, otherRows, remarksOf } from '../../shared/language/terms-words.ts'
import { hallMillis } from '../app/clock.ts'
import { landscape, large } from '../app/display.ts'
import { tradeName } from '../app/market.ts'
import { saying } from '../app/saying.ts'
import { Shell } from '../app/shell.tsx'
import { language, words } from '../app/words.ts'
import { type NotDone, WhyNot } from '../pieces/not-done.tsx'
import { JobHourly, Pay } from '../pieces/pay.tsx'
import { ReadFirst } from '../pieces/read-first.tsx'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { TermsList } from '../pieces/terms-list.tsx'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { otherDay } from '../pieces/work-day.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Chip } from '../ui/chip.tsx'
import { createFittingPages } from '../ui/fitting-pages.ts'
import { Notice } from '../ui/notice.tsx'
import { Pictogram } from '../ui/pictogram.tsx'
import { countDown } from './page.ts'
import { heldUntil } from './until.ts'

interface OfferPageProps {
  readonly offer: HeldOffer
  /** Whoever is offered work at once has not seen it before. */
  readonly number: DayNumber
  /** They have just said no to another: that it was noted. */
  readonly hasDeclined: boolean
  readonly notDone: NotDone | undefined
  readonly onBack: () => void
  readonly onAccept: () => Promise<unknown>
  readonly onDecline: () => Promise<unknown>
  /** At the other jobs; undefined when there is none. */
  readonly onLook: (() => void) | undefined
  readonly onWhy: () => Promise<unknown>
}

/** A place held for this person: every term that taking it locks, and how long it is held. */
export function OfferPage(props: OfferPageProps) {
  const say = () => words().matching.offer
  const job = () => props.offer.job
  /** Without cover the notice says it; the line of the list would only say it smaller. */
  const bare = () => job().terms.cover.kind === 'none' && props.notDone === undefined
  /** What became of the one before stands over the terms, and a row makes way for it. */
  const before = () =>
    props.offer.before?.[language()] ?? (props.hasDeclined ? words().matching.declined.before : undefined)
  const rows = () => {
    const { posting, terms } = words()
    return [
      // When and from where they leave stands on the first page, however few lines it has.
      ...[...goingRows(saying(), job().terms, job().leaveMinute)].reverse(),
      { name: terms.rows.pay, value: terms.payWhen(job().terms.payDay, job().terms.payWay) },
      {
        name: terms.rows[job().reasons[0] === 'asked-for-you' ? 'byName' : 'employer'],
        value: props.offer.hirer[language()],
      },
      ...saidRows(job()),
      ...otherRows(saying(), job().terms).filter((row) => row.name !== posting.short.cover || !bare()),
      { name: posting.short.rain, value: terms.rain(job().terms) },
    ]
  }
  const pages = createFittingPages(createMemo(rows))
  return (
    <Shell
      title={props.offer.people > 1 ? say().crew(props.offer.people) : say().title}
      back={props.onBack}
      facts={
        <>
          <Hold offer={props.offer} number={props.number} />
          <JobHead offer={props.offer} />
          <WhyNot notDone={props.notDone} room="matching" />
          <Show when={bare()}>
            <Notice tone="rose" icon="no-cover" heading={say().noCover}>
              {isTight() || before() ? undefined : say().noCoverMore}
            </Notice>
          </Show>
        </>
      }
      actions={
        <>
          <ReadFirst pages={pages} yes={say().accept} onYes={props.onAccept} />
          <SideBySide>
            <BigButton onTap={() => props.onDecline()}>{say().decline}</BigButton>
            <BigButton onTap={() => (props.onLook ?? props.onWhy)()}>
              {props.onLook ? say().look : words().matching.why.others}
            </BigButton>
          </SideBySide>
        </>
      }
    >
      <Show when={before()}>{(told) => <p>{told()}</p>}</Show>
      <TermsList rows={pages.shown()} ref={pages.fit} />
    </Shell>
  )
}

/** 大字, and English lying down, have no room for advice. */
const isTight = () => large() || (landscape() && language() === 'en')

/** What is to be known before the rest: what the employer chose to say, and what staff wrote. */
function saidRows({ terms, notes }: HeldOffer['job']) {
  const said = [...remarksOf(saying(), terms), ...(notes === undefined ? [] : [notes])]
  return said.length === 0 ? [] : [{ name: words().terms.rows.notes, value: words().terms.gearList(said) }]
}

/** Until when the place is held by the hall's clock, and what is left of it. */
function Hold(props: { offer: HeldOffer; number: DayNumber }) {
  const left = () => {
    const now = hallMillis()
    return now === undefined ? undefined : countDown(Date.parse(props.offer.expiresAt) - now)
  }
  return (
    <p class="hold">
      <span>{words().matching.offer.until(props.number, heldUntil(props.offer))}</span>
      <Show when={left()}>{(time) => <span>{words().matching.offer.left(time())}</span>}</Show>
    </p>
  )
}

function JobHead(props: { offer: HeldOffer }) {
  const job = () => props.offer.job
  return (
    <div class="offer-job">
      <div class="offer-job-picture">
        <Pictogram name={tradePictogram(job().trade)} size={100} tone="white" />
      </div>
      <div>
        <h2>
          {tradeName(job().trade)}
          <Show when={otherDay(job().terms.workDate)}>{(day) => <Chip tone="sand">{day()}</Chip>}</Show>
          <Show when={job().reposted}>
            <Chip tone="sand">{words().terms.reposted}</Chip>
          </Show>
        </h2>
        <p class="offer-pay">
          <Pay pay={job().pay} size="card" />
          <JobHourly job={job()} />
        </p>
      </div>
    </div>
  )
}
