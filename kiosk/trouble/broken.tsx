import { ErrorBoundary, onCleanup, onMount, type ParentProps } from 'solid-js'
import { serverAnswers } from '../app/market.ts'
import { words } from '../app/words.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import './broken.css'

const readMillis = 3000

/** Around every place: what breaks in it is reported to the browser, and never leaves it standing there half dead. */
export function UntilBroken(props: ParentProps) {
  const fallback = (error: unknown) => {
    reportError(error)
    return <Broken />
  }
  return <ErrorBoundary fallback={fallback}>{props.children}</ErrorBoundary>
}

/** A page that broke: says so, then is opened anew by itself; a terminal with nothing of the person before. */
function Broken() {
  onMount(() => {
    const reading = window.setTimeout(() => void openAnew(), readMillis)
    onCleanup(() => window.clearTimeout(reading))
  })
  return (
    <main class="broken">
      <Pictogram name="refresh" size={160} tone="blue" />
      <div role="status">
        <h1>{words().common.broken}</h1>
        <p>{words().common.brokenMore}</p>
      </div>
    </main>
  )
}

async function openAnew(): Promise<void> {
  await serverAnswers()
  location.reload()
}
