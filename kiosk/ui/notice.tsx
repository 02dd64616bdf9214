import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Drawing } from '../drawings/sheet.ts'
import './notice.css'
import { Pictogram } from './pictogram.tsx'

interface NoticeProps {
  readonly tone: 'amber' | 'rose' | 'sky'
  readonly icon: Drawing
  readonly heading: string
  readonly children?: JSX.Element
}

/** A block that must be read: announced when it appears. */
export function Notice(props: NoticeProps) {
  return (
    <div class="notice" data-tone={props.tone} role="status">
      <div class="notice-icon">
        <Pictogram name={props.icon} size={112} />
      </div>
      <div class="notice-words">
        <p class="notice-heading">{props.heading}</p>
        <Show when={props.children}>{(text) => <div>{text()}</div>}</Show>
      </div>
    </div>
  )
}
