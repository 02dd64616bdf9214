import { createSignal, Show } from 'solid-js'
import type { PrinterAtDesk, PrintQueue } from '../../../shared/county/printing/view.ts'
import type { StaffRole } from '../../../shared/county/staff/messages.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { practising } from '../../app/practice.ts'
import { language } from '../../app/words.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { words } from '../words.ts'
import { PrinterForm } from './printer-form.tsx'
import { stateWords } from './state-words.ts'

interface PrintersProps {
  readonly queue: PrintQueue
  readonly day: MarketDay
  readonly role: StaffRole
  readonly expired: () => void
  readonly changed: () => void
}

/** How each printer is, as it says itself. */
export function Printers(props: PrintersProps) {
  const say = () => words().printing.desk
  return (
    <section class="card" aria-label={say().printers}>
      <h2>{say().printers}</h2>
      <Show when={props.queue.printers.length > 0} fallback={<p>{say().printersNone}</p>}>
        <ul class="slips">
          <Keyed each={props.queue.printers} keyOf={({ printer }) => printer}>
            {(printer) => (
              <OnePrinter
                printer={printer()}
                day={props.day}
                role={props.role}
                expired={props.expired}
                changed={props.changed}
              />
            )}
          </Keyed>
        </ul>
      </Show>
    </section>
  )
}

interface OnePrinterProps extends Omit<PrintersProps, 'queue'> {
  readonly printer: PrinterAtDesk
}

function OnePrinter(props: OnePrinterProps) {
  const say = () => words().printing.desk
  const asking = createAsking(props)
  const [changing, setChanging] = createSignal(false)
  const [removing, setRemoving] = createSignal(false)
  const kind = () => props.printer.kind
  const printer = () => props.printer.printer
  const isEmpty = () => {
    const { now } = props.printer
    return now !== undefined && 'paper' in now && now.paper === 'out'
  }
  const changed = () => props.changed()
  const newRoll = () => asking.ask('printing/new-roll', () => ({ printer: printer() }), changed)
  const test = () =>
    asking.ask('printing/test-page', (command) => ({ command, printer: printer(), language: language() }), changed)
  const remove = () => asking.ask('printing/remove-printer', (command) => ({ command, printer: printer() }), changed)
  return (
    <li>
      <p class="slip-line" data-state={props.printer.now?.status}>
        <b>{props.printer.name}</b>
        <span>
          {props.printer.host}:{props.printer.port}
        </span>
        <strong>{stateWords(props.printer)}</strong>
        <Show when={!isEmpty()}>
          <span>{say().left(props.printer.ticketsLeft)}</span>
        </Show>
      </p>
      <p class="hint">{say().kind(kind().answers, kind().tellsEnd, kind().forgets)}</p>
      <Complaint said={asking.complaint()} />
      <div class="buttons">
        <button type="button" class="plain" disabled={asking.busy()} onClick={test}>
          {say().test}
        </button>
        <button type="button" class="plain" disabled={asking.busy()} onClick={newRoll}>
          {say().newRoll}
        </button>
        <Show when={props.role === 'supervisor'}>
          <button type="button" class="plain" aria-expanded={changing()} onClick={() => setChanging(!changing())}>
            {changing() ? say().keep : say().change}
          </button>
          <Show when={!removing()}>
            <button type="button" class="plain" onClick={() => setRemoving(true)}>
              {say().remove}
            </button>
          </Show>
        </Show>
      </div>
      <Show when={practising()}>
        <PracticeFaults printer={props.printer} day={props.day} expired={props.expired} changed={changed} />
      </Show>
      <Show when={removing()}>
        <Removing name={props.printer.name} busy={asking.busy()} remove={remove} keep={() => setRemoving(false)} />
      </Show>
      <Show when={changing()}>
        <PrinterForm
          of={props.printer}
          day={props.day}
          expired={props.expired}
          changed={() => {
            setChanging(false)
            props.changed()
          }}
        />
      </Show>
    </li>
  )
}

/** A real hall never loads them. */
function PracticeFaults(props: Omit<OnePrinterProps, 'role'>) {
  const [loaded, setLoaded] = createSignal<typeof import('./practice-trouble.tsx')>()
  void import('./practice-trouble.tsx').then(setLoaded, () => {})
  return (
    <Show when={loaded()}>
      {(page) => {
        const { PracticeTrouble } = page()
        return (
          <PracticeTrouble printer={props.printer} day={props.day} expired={props.expired} changed={props.changed} />
        )
      }}
    </Show>
  )
}

interface RemovingProps {
  readonly name: string
  readonly busy: boolean
  readonly remove: () => void
  readonly keep: () => void
}

/** Asks once more: every place that prints there would print elsewhere. The hand lies on what changes nothing. */
function Removing(props: RemovingProps) {
  const say = () => words().printing.desk
  return (
    <>
      <p role="alert">{say().removeSure(props.name)}</p>
      <div class="buttons">
        <button
          type="button"
          class="plain"
          ref={(button) => queueMicrotask(() => button.focus())}
          onClick={() => props.keep()}
        >
          {say().removeNot}
        </button>
        <button type="button" class="plain" disabled={props.busy} onClick={() => props.remove()}>
          {say().remove}
        </button>
      </div>
    </>
  )
}
