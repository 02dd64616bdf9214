import { Match, Show, Switch } from 'solid-js'
import type { WithTypedBirth, WorkerAtDesk } from '../../../shared/identity/typed.ts'
import type { PersonAtCounter } from '../../../shared/places/counter/view.ts'
import { PhoneLook } from '../phone-look.tsx'
import { CorrectBirth } from './correct-birth.tsx'
import { DoNotSend } from './do-not-send.tsx'
import { HardToPlace } from './hard-to-place.tsx'
import { Lift, type NoShowAct, Pause } from './no-shows.tsx'
import { Talk } from './talk.tsx'
import type { DialogProps } from './task.ts'

/** What a clerk does about somebody besides giving them a number. */
export type AskedOfPerson = NoShowAct | 'birth' | 'hard-to-place' | 'do-not-send' | 'phone'

interface PersonDialogsProps extends DialogProps {
  readonly asked: AskedOfPerson | undefined
  readonly person: PersonAtCounter
  readonly identity: WorkerAtDesk
  readonly typedBirth: WithTypedBirth | undefined
  readonly phone: (whole: string) => void
}

export function PersonDialogs(props: PersonDialogsProps) {
  return (
    <>
      <Switch>
        <Match when={props.asked === 'phone'}>
          <PhoneLook
            whose={{ by: 'papers', identity: props.identity }}
            day={props.day}
            expired={props.expired}
            shown={props.phone}
            close={props.close}
          />
        </Match>
        <Match when={props.asked === 'hard-to-place'}>
          <HardToPlace
            identity={props.identity}
            holds={props.person.hardToPlace === true}
            day={props.day}
            expired={props.expired}
            close={props.close}
            done={props.done}
          />
        </Match>
        <Match when={props.asked === 'do-not-send'}>
          <DoNotSend
            identity={props.identity}
            entries={props.person.doNotSend}
            day={props.day}
            expired={props.expired}
            close={props.close}
            done={props.done}
          />
        </Match>
        <Match when={props.asked === 'birth' && props.typedBirth}>
          {(identity) => (
            <CorrectBirth
              identity={identity()}
              day={props.day}
              expired={props.expired}
              close={props.close}
              done={props.done}
            />
          )}
        </Match>
      </Switch>
      <NoShowDialogs
        asked={props.asked}
        person={props.person}
        day={props.day}
        expired={props.expired}
        close={props.close}
        done={props.done}
      />
    </>
  )
}

function NoShowDialogs(props: Omit<PersonDialogsProps, 'identity' | 'typedBirth' | 'phone'>) {
  return (
    <Show when={props.person.noShows}>
      {(noShows) => (
        <Switch>
          <Match when={props.asked === 'talk'}>
            <Talk
              worker={noShows().worker}
              day={props.day}
              expired={props.expired}
              close={props.close}
              done={props.done}
            />
          </Match>
          <Match when={props.asked === 'pause'}>
            <Pause noShows={noShows()} day={props.day} expired={props.expired} close={props.close} done={props.done} />
          </Match>
          <Match when={props.asked === 'lift'}>
            <Lift noShows={noShows()} day={props.day} expired={props.expired} close={props.close} done={props.done} />
          </Match>
        </Switch>
      )}
    </Show>
  )
}
