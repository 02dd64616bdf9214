import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { Layer } from '../ui/layer.tsx'
import { lately } from './lately.ts'
import { idReader } from './market.ts'
import { helperAt } from './readers/helper.ts'
import type { Reader, ReaderEvents, ReadScan } from './readers/port.ts'
import { wedge } from './readers/wedge.ts'
import type { IdCard, ScanKind } from './scan.ts'
import type { Heard } from './send.ts'
import { language, words } from './words.ts'

/** What this page takes from a reader; whatever else is held out is answered in words. */
export type Wanted = {
  readonly [Kind in ScanKind]?: (
    text: string,
    name?: string,
  ) => undefined | Promise<Exclude<Heard<never>, { answer: 'done' }> | undefined>
}

/** Keys are always listened to, a helper only where the hall has one. */
function ofThisTerminal(): readonly Reader[] {
  const address = idReader()
  return address === undefined ? [wedge] : [wedge, helperAt(address)]
}

/** Arms the readers while this page is shown. `Said` shows what could not be done with what was held out. */
export function createReader(wanted: Wanted, readers: readonly Reader[] = ofThisTerminal()) {
  const [said, setSaid] = createSignal<() => Said>()
  /** Worded when it is shown, in the language of then. */
  const say = (what: () => Said) => void setSaid(() => what)
  let busy = false
  async function take(scan: ReadScan): Promise<void> {
    if (busy) return
    busy = true
    try {
      const heard = await answerTo(scan, wanted)
      setSaid(() => heard)
    } finally {
      busy = false
    }
  }
  const on: ReaderEvents = {
    present: () => setSaid(undefined),
    read: (scan) => {
      lately.readerUsed = true
      void take(scan)
    },
    error: (because) => say(because === 'expired' ? () => words().common.reader.expired : notRead(because)),
    removed: () => on.error('misplaced'),
  }
  onMount(() => {
    for (const reader of readers) onCleanup(reader(on))
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
export const createIdReader = (isAsked: boolean, take: (card: IdCard) => unknown, readers?: readonly Reader[]) =>
  createReader(
    isAsked
      ? {
          'resident-id': (number, name) => void take({ number, name, read: true }),
        }
      : {},
    readers,
  )

interface Said {
  readonly heading: string
  readonly text: string
}

const notRead = (because: 'unreadable' | 'misplaced' | 'unreachable') => (): Said => {
  const say = words().common.reader
  return { heading: say.title, text: say[because] }
}
const notHere = (because: ScanKind) => (): Said => {
  const say = words().common.reader
  return { heading: say.notHere, text: say.elsewhere[because] }
}

/** What could not be read is one thing; what was read and serves for nothing here is another. */
async function answerTo({ kind, text, name }: ReadScan, wanted: Wanted): Promise<(() => Said) | undefined> {
  const use = wanted[kind]
  if (use === undefined) return notHere(kind)
  const notDone = await use(text, name)
  if (notDone === undefined) return undefined
  if (notDone.answer === 'unreachable') return notRead(notDone.answer)
  return () => ({ heading: words().common.reader.notHere, text: notDone.said[language()] })
}
