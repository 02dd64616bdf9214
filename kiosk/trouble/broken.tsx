import { onMount } from 'solid-js'
import { serverAnswers } from '../app/market.ts'
import { words } from '../app/words.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import './broken.css'

const readMillis = 3000

/** A page that could not be opened: says so, then opens the terminal anew with nothing of the person before. */
export function Broken() {
  onMount(async () => {
    await new Promise((resolve) => setTimeout(resolve, readMillis))
    await serverAnswers()
    location.reload()
  })
  return (
    <main class="broken" role="status">
      <Pictogram name="refresh" size={160} tone="blue" />
      <h1>{words().common.broken}</h1>
      <p>{words().common.brokenMore}</p>
    </main>
  )
}
