import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Drawing } from '../drawings/sheet.ts'
import './chip.css'
import { Pictogram } from './pictogram.tsx'

interface ChipProps {
  readonly tone: 'sky' | 'mint' | 'sand' | 'rose'
  readonly icon?: Drawing | undefined
  readonly children: JSX.Element
}

export function Chip(props: ChipProps) {
  return (
    <span class="chip" data-tone={props.tone}>
      <Show when={props.icon}>{(name) => <Pictogram name={name()} size={40} />}</Show>
      {props.children}
    </span>
  )
}
