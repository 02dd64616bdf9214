import { words } from './words.ts'

interface AskOnceMoreProps {
  readonly title: string
  readonly text: string
  readonly confirm: string
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** In the row of what would end: what it means, and both ways. */
export function AskOnceMore(props: AskOnceMoreProps) {
  return (
    <>
      <b>{props.title}</b>
      <p>{props.text}</p>
      <div class="buttons">
        <button type="button" class="danger" disabled={props.busy} onClick={() => props.onConfirm()}>
          {props.confirm}
        </button>
        <Cancel onCancel={props.onCancel} />
      </div>
    </>
  )
}

export const Cancel = (props: { readonly onCancel: () => void }) => (
  <button type="button" class="plain" onClick={() => props.onCancel()}>
    {words().desk.cancel}
  </button>
)
