import type { JSX } from 'solid-js'
import { LanguageButton } from './language-button.tsx'
import { words } from './words.ts'
import './door.css'

/** The page before the desk: one card on the two blues of the plateau. */
export function Door(props: { readonly title: string; readonly text: string; readonly children: JSX.Element }) {
  return (
    <div class="door">
      <main class="door-card">
        <p class="door-place">{words().desk.place}</p>
        <h1>{props.title}</h1>
        <p>{props.text}</p>
        {props.children}
      </main>
      <LanguageButton />
    </div>
  )
}
