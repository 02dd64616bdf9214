import type { WorkerId } from '../../../shared/ids.ts'
import { createAsking } from '../asking.ts'
import { ReasonForm } from '../reason-form.tsx'
import { words } from '../words.ts'
import type { DialogProps } from './task.ts'

interface TalkProps extends DialogProps {
  readonly worker: WorkerId
}

/** What somebody said who took work again and again and stayed away. */
export function Talk(props: TalkProps) {
  const say = () => words().counter.noShows
  const asking = createAsking(props)
  const submit = (note: string) =>
    asking.ask(
      'counter/note-talk',
      (command) => ({ command, worker: props.worker, note }),
      () => props.done(() => say().talked),
    )
  return (
    <ReasonForm
      title={say().talk}
      confirm={words().counter.note}
      tone="primary"
      reason={say().said}
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>{say().talkText}</p>
    </ReasonForm>
  )
}
