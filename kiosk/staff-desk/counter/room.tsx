import { mdiAccountRemove } from '@mdi/js'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { PostingId } from '../../../shared/ids.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { Forget } from '../forget.tsx'
import { Icon } from '../icon.tsx'
import { words } from '../words.ts'
import { Certificates } from './certificates.tsx'
import { CheckInFor } from './check-in.tsx'
import { FindEmployer } from './find-employer.tsx'
import { Merge } from './merge.tsx'
import type { Task, TaskProps } from './task.ts'
import { ByTelephone } from './telephone.tsx'
import './counter.css'

interface CounterProps extends TaskProps {
  readonly view: DeskView
  readonly task: Task
  readonly go: (task: Task) => void
  readonly goPosting: (posting: PostingId) => void
}

const tasks: readonly Task[] = ['check-in', 'posting', 'employer', 'certificates', 'merge']

/** 办理: what people and employers cannot do at a terminal, done for them. */
export function Counter(props: CounterProps) {
  const say = () => words().counter
  const [forgetting, setForgetting] = createSignal(false)
  return (
    <section class="room counter">
      <header class="room-head">
        <h1>{say().title}</h1>
        <nav class="tasks" aria-label={say().pages}>
          <For each={tasks}>
            {(task) => (
              <button
                type="button"
                aria-current={props.task === task ? 'page' : undefined}
                onClick={() => props.go(task)}
              >
                {say().tasks[task]}
                <Show when={task === 'certificates' && props.view.claims.length > 0}>
                  <span class="badge">{props.view.claims.length}</span>
                </Show>
              </button>
            )}
          </For>
        </nav>
        <button type="button" class="plain room-action" onClick={() => setForgetting(true)}>
          <Icon path={mdiAccountRemove} tone="blue" />
          {words().desk.forget}
        </button>
      </header>
      <Switch>
        <Match when={props.task === 'check-in'}>
          <CheckInFor day={props.day} expired={props.expired} />
        </Match>
        <Match when={props.task === 'posting'}>
          <ByTelephone middles={props.view.middles} day={props.day} expired={props.expired} />
        </Match>
        <Match when={props.task === 'employer'}>
          <FindEmployer
            postings={props.view.postings}
            goPosting={props.goPosting}
            day={props.day}
            expired={props.expired}
          />
        </Match>
        <Match when={props.task === 'certificates'}>
          <Certificates claims={props.view.claims} day={props.day} expired={props.expired} />
        </Match>
        <Match when={props.task === 'merge'}>
          <Merge day={props.day} expired={props.expired} />
        </Match>
      </Switch>
      <Show when={forgetting()}>
        <Forget day={props.day} close={() => setForgetting(false)} expired={props.expired} />
      </Show>
    </section>
  )
}
