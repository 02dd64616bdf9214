import { mdiAlert } from '@mdi/js'
import { Show } from 'solid-js'
import { Icon } from './icon.tsx'
import { words } from './words.ts'

/** What may be a slip of the finger or of the ear, so that somebody looks twice; nothing while it is empty. */
export const Doubts = (props: { readonly text: string }) => (
  <div role="status" class="whole">
    <Show when={props.text}>
      <div class="alarm sand">
        <Icon path={mdiAlert} />
        <div>
          <p>
            <b>{words().posting.unlikely.title}</b>
          </p>
          <p>{props.text}</p>
        </div>
      </div>
    </Show>
  </div>
)
