import { createSignal, Show } from 'solid-js'
import type { RequestOf } from '../../shared/api.ts'
import { Amounts } from './amounts.tsx'
import type { NotedPerson, NotedView } from './noted.ts'
import { Sheet } from './sheet.tsx'
import type { Site } from './state.ts'
import { words } from './words.ts'

interface FinishProps {
  readonly view: NotedView
  readonly close: () => void
  readonly tap: Site['tap']
}
type Done = RequestOf<'site/finish-work'>['people']

/** 收工: all as agreed by one tap, or each by hours; pieces are counted for each. */
export function FinishSheet(props: FinishProps) {
  const [isOneByOne, setOneByOne] = createSignal(props.view.job.basis === 'piece')
  const paidMinutes = () => props.view.job.terms?.paidMinutes ?? 0
  const present = () => (props.view.day?.people ?? []).filter(({ is }) => is === 'here' || is === 'unseen')
  const say = (people: Done) => {
    const workDate = props.view.day?.workDate
    if (workDate !== undefined) props.tap({ name: 'site/finish-work', body: { workDate, people } })
  }
  return (
    <Sheet title={words().finish.title} close={props.close}>
      <Show when={!isOneByOne()} fallback={<OneByOne view={props.view} people={present()} say={say} />}>
        <button
          type="button"
          class="site-primary"
          onClick={() => say(present().map(({ placement }) => ({ placement })))}
        >
          {words().finish.all(paidMinutes(), present().length)}
        </button>
        <button type="button" class="site-plain" onClick={() => setOneByOne(true)}>
          {words().finish.each}
        </button>
      </Show>
    </Sheet>
  )
}

interface OneByOneProps {
  readonly view: NotedView
  readonly people: readonly NotedPerson[]
  readonly say: (people: Done) => void
}

function OneByOne(props: OneByOneProps) {
  const terms = () => props.view.job.terms
  const paidMinutes = () => terms()?.paidMinutes ?? 0
  const what = () => (props.view.job.basis === 'piece' ? 'pieces' : 'hours')
  /** By the pace that was stated: where + begins. */
  const stated = () => {
    const pay = terms()?.pay
    return pay?.basis === 'piece' ? Math.round((pay.piecesPerHour * paidMinutes()) / 60) : 0
  }
  const first = ({ done }: NotedPerson) => (what() === 'pieces' ? done?.pieces : (done?.minutes ?? paidMinutes()) / 60)
  const doneOf = (amount: number) => {
    if (what() === 'pieces') return { pieces: Math.round(amount) }
    const minutes = Math.round(amount * 60)
    return minutes === paidMinutes() ? {} : { minutes }
  }
  return (
    <>
      <p>{words().finish.eachTitle[what()]}</p>
      <Amounts
        rows={props.people}
        unit={words().finish.unit[what()]}
        step={what() === 'pieces' ? 1 : 0.5}
        first={first}
        guess={stated()}
        do={words().finish.do}
        submit={(amounts) =>
          props.say(amounts.map(({ row, amount }) => ({ placement: row.placement, ...doneOf(amount) })))
        }
      />
    </>
  )
}
