import { createSignal, For, Show } from 'solid-js'
import type { WorkerAtDesk } from '../../../shared/identity/typed.ts'
import type { KeptApart } from '../../../shared/places/counter/view.ts'
import type { DeskEmployer } from '../../../shared/places/staff-desk/view.ts'
import { createAsking } from '../asking.ts'
import { Dialog } from '../dialog.tsx'
import { ReasonForm } from '../reason-form.tsx'
import { words } from '../words.ts'
import { Look } from './find-employer.tsx'
import { inDoubtWords, type TaskProps } from './task.ts'

interface DoNotSendProps extends TaskProps {
  readonly identity: WorkerAtDesk
  readonly entries: readonly KeptApart[]
  readonly close: () => void
  readonly done: (message: string) => void
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
      (doubt) => props.done(inDoubtWords(holds ? say().kept : say().lifted, doubt)),
    )
  }
  return (
    <Show
      when={chosen()}
      fallback={
        <Dialog title={say().title} close={props.close}>
          <p>{say().text}</p>
          <For each={props.entries}>
            {(entry) => (
              <p>
                {say().entry(entry.employerMasked, say().side[entry.side], entry.reason ?? '')}{' '}
                <button type="button" class="plain" onClick={() => setChosen({ ...entry, holds: false })}>
                  {say().lift}
                </button>
              </p>
            )}
          </For>
          <Look day={props.day} expired={props.expired} found={setFound} />
          <p role="status">{found()?.length === 0 ? words().counter.employer.nobody : ''}</p>
          <For each={found()}>
            {(employer) => (
              <div class="buttons">
                <For each={['worker', 'employer'] as const}>
                  {(side) => (
                    <button
                      type="button"
                      class="plain"
                      onClick={() =>
                        setChosen({
                          employer: employer.employer,
                          employerMasked: nameOf(employer),
                          side,
                          holds: true,
                        })
                      }
                    >
                      {say().by(nameOf(employer), say().side[side])}
                    </button>
                  )}
                </For>
              </div>
            )}
          </For>
          <div class="buttons">
            <button type="button" class="plain" onClick={() => props.close()}>
              {words().desk.cancel}
            </button>
          </div>
        </Dialog>
      }
    >
      {(asked) => (
        <ReasonForm
          title={asked().holds ? say().title : say().lift}
          confirm={words().desk.correctDo}
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

const nameOf = ({ employerMasked, employerNumberMasked }: DeskEmployer) => employerMasked ?? employerNumberMasked
