import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { Layer } from '../ui/layer.tsx'
import { endMillis, makeBurst } from './burst.ts'
import { marketDay } from './clock.ts'
import { readScan, type Scan, type ScanKind } from './scan.ts'
import type { Heard } from './send.ts'
import { language, words } from './words.ts'

/** What this page takes from a reader; whatever else is held out is answered in words. */
export type Wanted = {
  readonly [Kind in ScanKind]?: (
    text: string,
  ) => undefined | Promise<Exclude<Heard<never>, { answer: 'done' }> | undefined>
}

/**
 * Arms the reader while this page is shown: a QR scanner or an ID reader that types like a keyboard. None of its keys reaches the
 * page. `Said` shows what could not be done with what was held out.
 */
export function createReader(wanted: Wanted) {
  const [said, setSaid] = createSignal<() => Said>()
  const burst = makeBurst()
  let timer: number | undefined
  let busy = false
  async function take(scan: Scan): Promise<void> {
    if (busy) return
    busy = true
    try {
      const heard = await answerTo(scan, wanted)
      setSaid(() => heard)
    } finally {
      busy = false
    }
  }
  const hear = (read: { readonly text: string } | undefined) => {
    if (read !== undefined) void take(readScan(read.text, marketDay() ?? ''))
  }
  const onKey = (event: KeyboardEvent) => {
    const { key, repeat, isComposing, ctrlKey, altKey, metaKey, timeStamp, target } = event
    const odd = isComposing || ctrlKey || altKey || metaKey
    // A key that is held down comes as fast as a reader's, and is nobody's reading.
    const heard = repeat ? 'reader' : burst.key({ key, atMillis: timeStamp, odd })
    const isPress = key === 'Enter' || key === ' '
    // Nothing on a terminal is typed on a keyboard, which may walk over its buttons and press them.
    if (heard === 'person' && /^(Tab|Shift|Arrow)/.test(key)) return
    event.preventDefault()
    event.stopPropagation()
    window.clearTimeout(timer)
    if (typeof heard === 'object') hear(heard)
    else
      timer = window.setTimeout(() => {
        hear(burst.ended(performance.now()))
        // Some readers begin with such a key: a hand's has nothing behind it.
        if (heard === 'person' && isPress && target instanceof HTMLElement) target.click()
      }, endMillis)
  }
  onMount(() => document.addEventListener('keydown', onKey, true))
  onCleanup(() => {
    document.removeEventListener('keydown', onKey, true)
    window.clearTimeout(timer)
  })
  return {
    Said: () => (
      <Show when={said()}>
        {(what) => (
          <Layer
            icon="alert"
            heading={what()().heading}
            text={what()().text}
            button={words().common.good}
            onTap={() => setSaid(undefined)}
          />
        )}
      </Show>
    ),
  }
}

/** Armed for an ID card alone, or for nothing where none is asked for. */
export const createIdReader = (isAsked: boolean, take: (number: string) => unknown) =>
  createReader(
    isAsked
      ? {
          'resident-id': (number) => {
            take(number)
            return undefined
          },
        }
      : {},
  )

interface Said {
  readonly heading: string
  readonly text: string
}

/** What could not be read is one thing; what was read and serves for nothing here is another. Worded when it is shown, in the language of then. */
async function answerTo(scan: Scan, wanted: Wanted): Promise<(() => Said) | undefined> {
  const say = () => words().common.reader
  const { kind } = scan
  if (kind === 'unreadable') return () => ({ heading: say().title, text: say().more })
  const use = wanted[kind]
  if (use === undefined) return () => ({ heading: say().notHere, text: say().elsewhere[kind] })
  const notDone = await use(scan.text)
  if (notDone === undefined) return undefined
  if (notDone.answer === 'unreachable') return () => ({ heading: say().title, text: say().unreachable })
  return () => ({ heading: say().notHere, text: notDone.said[language()] })
}
