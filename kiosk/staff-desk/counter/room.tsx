import { createSignal, For, Match, Switch } from 'solid-js'
import { words } from '../words.ts'
import { CheckInFor } from './check-in.tsx'
import type { TaskProps } from './task.ts'
import './counter.css'

export type Task = 'check-in'
const tasks: readonly Task[] = ['check-in']

/** 办理: what people and employers cannot do at a terminal, done for them. */
export function Counter(props: TaskProps) {
  const say = () => words().counter
  const [task, setTask] = createSignal<Task>('check-in')
  return (
    <section class="room counter">
      <header class="room-head">
        <h1>{say().title}</h1>
        <nav class="tasks" aria-label={say().pages}>
          <For each={tasks}>
            {(each) => (
              <button type="button" aria-current={task() === each ? 'page' : undefined} onClick={() => setTask(each)}>
                {say().tasks[each]}
              </button>
            )}
          </For>
        </nav>
      </header>
      <Switch>
        <Match when={task() === 'check-in'}>
          <CheckInFor {...props} />
        </Match>
      </Switch>
    </section>
  )
}
