import { createSignal, Show } from 'solid-js'
import type { MarketDay, PostingId } from '../../../shared/ids.ts'
import type { ToTell } from '../../../shared/places/staff-desk/to-tell.ts'
import { AnswerChange } from '../acts/answer-change.tsx'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { Dialog } from '../dialog.tsx'
import { ShowPhone } from '../phone-look.tsx'
import { jobName } from '../term-words.ts'
import { words } from '../words.ts'
import { Glance } from './glance.tsx'

interface ToTellProps {
  readonly people: readonly ToTell[]
  readonly day: MarketDay
  readonly expired: () => void
}

/** Who went away with a ticket that is not so any more: for a clerk who telephones, or has them at the window. */
export function ToTellList(props: ToTellProps) {
  const say = () => words().toTell
  return (
    <Show when={props.people.length > 0}>
      <Glance
        id="to-tell-title"
        title={say().title}
        heads={Object.values(say().columns)}
        rows={props.people}
        keyOf={({ placement }) => placement}
        none=""
        said={<p class="hint">{say().hint}</p>}
        cells={(person) => [
          () => numberOf(person()),
          () => say().what[person().what],
          () => jobName(words(), person()),
          () => words().terms.workDate(person().terms.workDate),
          () => person().ticketNumber,
          () => <Tell person={person()} day={props.day} expired={props.expired} />,
        ]}
      />
    </Show>
  )
}

const numberOf = ({ number, numberOf: day }: ToTell): string =>
  day === undefined
    ? number
    : words().desk.together([number, words().ticket.list.numberOf(words().terms.workDate(day))])

interface TellProps extends Pick<ToTellProps, 'day' | 'expired'> {
  readonly person: ToTell
}

function Tell(props: TellProps) {
  const [answering, setAnswering] = createSignal(false)
  const title = () => words().acts.reportOf(props.person.number, words().acts.name['answer-change'])
  return (
    <div class="row-answers">
      <ShowPhone
        whose={{ by: 'ticket', placement: props.person.placement }}
        number={props.person.number}
        day={props.day}
        expired={props.expired}
      />
      <Show when={props.person.what === 'changed'}>
        <button type="button" class="plain" aria-label={title()} onClick={() => setAnswering(true)}>
          {words().acts.name['answer-change']}
        </button>
      </Show>
      <Show when={answering()}>
        <Answer
          person={props.person}
          title={title()}
          close={() => setAnswering(false)}
          day={props.day}
          expired={props.expired}
        />
      </Show>
    </div>
  )
}

function Answer(props: TellProps & { readonly title: string; readonly close: () => void }) {
  const asking = createAsking(props)
  return (
    <Dialog title={props.title} close={props.close}>
      <AnswerChange job={props.person} form={{ asking, done: () => props.close(), close: () => props.close() }} />
      <Complaint said={asking.complaint()} />
    </Dialog>
  )
}

/** Who of one job has not answered a change of it. */
export function Unanswered(props: { readonly people: readonly ToTell[]; readonly posting: PostingId }) {
  const numbers = () =>
    props.people.filter(({ what, posting }) => what === 'changed' && posting === props.posting).map(numberOf)
  return (
    <Show when={numbers().length > 0}>
      <p>
        <b>{words().toTell.unanswered(numbers())}</b>
      </p>
    </Show>
  )
}
