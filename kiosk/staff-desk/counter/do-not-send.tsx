import { createSignal, For, Show } from 'solid-js'
import type { WorkerAtDesk } from '../../../shared/identity/typed.ts'
import type { KeptApart } from '../../../shared/places/counter/view.ts'
import type { DeskEmployer } from '../../../shared/places/staff-desk/employer.ts'
import { Done } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { Dialog } from '../dialog.tsx'
import { ReasonForm } from '../reason-form.tsx'
import { words } from '../words.ts'
import { Look } from './find-employer.tsx'
import { type DialogProps, inDoubtWords } from './task.ts'

interface DoNotSendProps extends DialogProps {
  readonly identity: WorkerAtDesk
  readonly entries: readonly KeptApart[]
}
/** What is to be written down, once it is said why. */
interface Chosen extends Omit<KeptApart, 'reason'> {
  readonly holds: boolean
}

/** 不再派往: with whom they are not brought together any more and by whose wish; one more, or one fewer. */
export function DoNotSend(props: DoNotSendProps) {
  const say = () => words().counter.doNotSend
  const [chosen, setChosen] = createSignal<Chosen>()
  const [found, setFound] = createSignal<readonly DeskEmployer[]>()
  const asking = createAsking(props)
  const submit = (reason: string) => {
    const asked = chosen()
    if (asked === undefined) return
    const { employer, side, holds } = asked
    asking.ask(
      'counter/set-do-not-send',
      (command) => ({ command, whose: { by: 'papers', identity: props.identity }, employer, side, holds, reason }),
      (doubt) => props.done(() => inDoubtWords(holds ? say().kept : say().lifted, doubt)),
    )
  }
  const choose = (of: DeskEmployer, side: KeptApart['side']) =>
    setChosen({ employer: of.employer, employerMasked: nameOf(of), side, holds: true })
  return (
    <Show
      when={chosen()}
      fallback={
        <Dialog title={say().title} close={props.close}>
          <div class="do-not-send">
            <p>{say().text}</p>
            <For each={props.entries}>
              {(entry) => (
                <div class="kept-apart">
                  <p>{say().entry(entry.employerMasked, say().side[entry.side], entry.reason ?? '')}</p>
                  <button type="button" class="plain" onClick={() => setChosen({ ...entry, holds: false })}>
                    {say().lift}
                  </button>
                </div>
              )}
            </For>
            <Look day={props.day} expired={props.expired} found={setFound} />
            <Done class="decided" said={found()?.length === 0 ? words().counter.employer.nobody : ''} />
            <For each={found()}>
              {(employer) => <WhoseWish employer={employer} choose={(side) => choose(employer, side)} />}
            </For>
            <div class="buttons">
              <button type="button" class="plain" onClick={() => props.close()}>
                {words().desk.close}
              </button>
            </div>
          </div>
        </Dialog>
      }
    >
      {(asked) => (
        <ReasonForm
          title={asked().holds ? say().title : say().lift}
          confirm={words().counter.note}
          tone="primary"
          sending={asking}
          submit={submit}
          close={() => setChosen(undefined)}
        >
          <p>{say().by(asked().employerMasked, say().side[asked().side])}</p>
        </ReasonForm>
      )}
    </Show>
  )
}

interface WhoseWishProps {
  readonly employer: DeskEmployer
  readonly choose: (side: KeptApart['side']) => void
}

/** An employer who was found, and by whose wish they are not brought together. */
function WhoseWish(props: WhoseWishProps) {
  const say = () => words().counter.doNotSend
  return (
    <fieldset>
      <legend>{say().whose(nameOf(props.employer))}</legend>
      <div class="buttons">
        <For each={['worker', 'employer'] as const}>
          {(side) => (
            <button type="button" class="plain" onClick={() => props.choose(side)}>
              {say().side[side]}
            </button>
          )}
        </For>
      </div>
    </fieldset>
  )
}

const nameOf = ({ employerMasked, employerNumberMasked }: DeskEmployer) => employerMasked ?? employerNumberMasked
