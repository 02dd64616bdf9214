import { For, Show } from 'solid-js'
import type { WorkerAtDesk } from '../../../shared/identity/typed.ts'
import type { FoundAtCounter } from '../../../shared/places/counter/view.ts'
import { market, townshipName, tradeName } from '../../app/market.ts'
import { PersonForms } from '../forms/person-forms.tsx'
import { PhoneSaid } from '../phone-look.tsx'
import { timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { type NoShowAct, NoShowButtons, noShowSentences } from './no-shows.tsx'
import type { TaskProps } from './task.ts'

export interface WhoWasFoundProps extends TaskProps {
  readonly identity: WorkerAtDesk
  readonly found: FoundAtCounter
  readonly other: () => void
  /** Their birth date was typed, and is not what their papers say. */
  readonly misread: (() => void) | undefined
  readonly mark: () => void
  readonly keepApart: () => void
  readonly noShow: (act: NoShowAct) => void
  readonly lookAtPhone: () => void
  /** Whole, once somebody said why. */
  readonly phone: string | undefined
}

/** Whether they are known, since when in line, and what a clerk must know of their age. */
export function WhoWasFound(props: WhoWasFoundProps) {
  const say = () => words().counter.person
  const sentences = () => {
    const { found } = props
    if (!found.known) return [say().fresh]
    const { who, placedDays, number, wants, jobsToday, noShows } = found.person
    const today = number === undefined ? (wants === undefined ? [] : [say().sameAsLast]) : [say().inLine(number)]
    const jobs = jobsToday.map((job) =>
      say().hasJob(timeOf(job.leavesAt), tradeName(job.trade), townshipName(job.township), job.ticketNumber),
    )
    const missed = noShows === undefined ? [] : noShowSentences(noShows)
    return [say().known(who, placedDays), ...jobs, ...today, ...missed]
  }
  const marked = () => (props.found.known ? props.found.person.hardToPlace : undefined)
  const isMarked = () => marked() === true
  /** Only a supervisor hears of it; while the market does not use it, nobody is marked anew. */
  const mayMark = () => isMarked() || (marked() !== undefined && market().boostDays > 0)
  return (
    <div class="who-found whole">
      <p role="status">
        <b>{sentences()[0]}</b>
        <For each={sentences().slice(1)}>{(sentence) => <span>{sentence}</span>}</For>
        <Show when={props.found.minor}>
          <span class="minor-said">{say().minor}</span>
        </Show>
      </p>
      <div class="buttons">
        <Show when={mayMark()}>
          <button type="button" class="plain" onClick={() => props.mark()}>
            {words().counter.hardToPlace[isMarked() ? 'unmark' : 'mark']}
          </button>
        </Show>
        <Show when={props.found.known && props.found.person.noShows}>
          {(noShows) => <NoShowButtons noShows={noShows()} ask={props.noShow} />}
        </Show>
        <Show when={props.found.known && props.found.person.phoneMasked !== undefined}>
          <Show
            when={props.phone}
            fallback={
              <button type="button" class="plain" onClick={() => props.lookAtPhone()}>
                {words().desk.showPhone}
              </button>
            }
          >
            {(phone) => <PhoneSaid phone={phone()} />}
          </Show>
        </Show>
        <Show when={props.found.known && props.found.person}>
          {(person) => (
            <PersonForms
              person={person()}
              whose={{ by: 'papers', identity: props.identity }}
              day={props.day}
              expired={props.expired}
            />
          )}
        </Show>
        <Show when={props.found.known}>
          <button type="button" class="plain" onClick={() => props.keepApart()}>
            {words().counter.doNotSend.title}
          </button>
        </Show>
        <Show when={props.misread}>
          {(misread) => (
            <button type="button" class="plain" onClick={() => misread()()}>
              {words().counter.birth.correct}
            </button>
          )}
        </Show>
        <button type="button" class="plain" onClick={() => props.other()}>
          {words().counter.who.other}
        </button>
      </div>
    </div>
  )
}
