import { Show } from 'solid-js'
import { crewSize } from '../../shared/day/check-in/crew-size.ts'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { hasLeastRoom } from '../app/least-room.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { type NotDone, WhyNot } from '../pieces/not-done.tsx'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Chip } from '../ui/chip.tsx'

interface CrewPageProps {
  readonly crew: WorkerView['crew']
  readonly notDone: NotDone | undefined
  readonly onBack: () => void
  readonly onAdd: () => void
  readonly onLeave: () => Promise<unknown>
}

/** 班组: whom they travel with, and what that means; one more, or out of it. */
export function CrewPage(props: CrewPageProps) {
  const say = () => words().matching.crew
  return (
    <Shell
      title={props.crew ? say().title(props.crew.numbers.length) : say().none}
      back={props.onBack}
      facts={
        <>
          <Show when={props.crew}>
            {(crew) => (
              <>
                <p class="crew-numbers">
                  {crew().numbers.join(' ')}{' '}
                  <Chip tone="mint" icon="check">
                    {words().ticket.confirmed}
                  </Chip>
                </p>
                <p>{say().foreman(crew().foreman)}</p>
              </>
            )}
          </Show>
          <p>{say().whole}</p>
          <Show when={!hasLeastRoom()}>
            <p>{say().line}</p>
          </Show>
          <WhyNot notDone={props.notDone} room="matching" />
        </>
      }
      actions={
        <>
          <SideBySide>
            <Show when={props.crew}>
              <BigButton onTap={() => props.onLeave()}>{say().leave}</BigButton>
            </Show>
            <Show when={(props.crew?.numbers.length ?? 0) < crewSize.most}>
              <BigButton kind={props.crew ? 'plain' : 'primary'} onTap={() => props.onAdd()}>
                {say().add}
              </BigButton>
            </Show>
          </SideBySide>
          <Show when={props.crew}>
            <BigButton kind="primary" icon="check" onTap={() => props.onBack()}>
              {say().ready}
            </BigButton>
          </Show>
        </>
      }
    />
  )
}
