import { mdiPrinter } from '@mdi/js'
import { createEffect, createSignal, on } from 'solid-js'
import type { MarketDay, PlacementId, PostingId } from '../../shared/ids.ts'
import { ticketNumber } from '../../shared/ticket/ticket-number.ts'
import { language } from '../app/words.ts'
import { Complaint } from './answered.tsx'
import { createAsking } from './asking.ts'
import { Icon } from './icon.tsx'
import { createPaperOut } from './paper-out.tsx'
import { words } from './words.ts'

interface PrintTicketProps {
  readonly placement: PlacementId
  /** In this revision: the next copy says 补打. */
  readonly printed: boolean
  readonly button?: (element: HTMLButtonElement) => void
  readonly day: MarketDay
  readonly expired: () => void
}

/** A worker's ticket at the window: a paper for each day still to come, and the stub that stays here. */
export function PrintTicket(props: PrintTicketProps) {
  const asking = createAsking(props)
  const out = createPaperOut()
  const [again, setAgain] = createSignal(false)
  // What the hall tells since holds: other terms make it a ticket nobody has printed.
  createEffect(on(() => props.printed, setAgain))
  const label = () => (again() ? words().desk.printTicketAgain : words().desk.printTicket)
  const print = () =>
    asking.ask(
      'placement/print-ticket-for',
      (command) => ({ command, placement: props.placement, language: language() }),
      (answer) => {
        setAgain(true)
        void out.comes(answer)
      },
    )
  return (
    <>
      <button
        type="button"
        class="plain"
        ref={(element) => props.button?.(element)}
        aria-disabled={asking.busy()}
        onClick={print}
      >
        <Icon path={mdiPrinter} tone="blue" />
        {label()(ticketNumber(props.placement))}
      </button>
      <Complaint said={asking.complaint()} />
      <out.Sent />
    </>
  )
}

interface PrintListProps {
  readonly posting: PostingId
  readonly day: MarketDay
  readonly expired: () => void
}

/** The employer's paper of the next day of a job. */
export function PrintList(props: PrintListProps) {
  const asking = createAsking(props)
  const out = createPaperOut()
  const print = () =>
    asking.ask(
      'placement/print-list-for',
      (command) => ({ command, posting: props.posting, language: language() }),
      (answer) => void out.comes(answer),
    )
  return (
    <>
      <button type="button" class="plain" disabled={asking.busy()} onClick={print}>
        <Icon path={mdiPrinter} tone="blue" />
        {words().desk.printList}
      </button>
      <Complaint said={asking.complaint()} />
      <out.Sent />
    </>
  )
}

interface PrintWagesProps extends PrintListProps {
  readonly workDate: MarketDay
}

/** 工资单: who is owed what for a day of a job, with room to sign. */
export function PrintWages(props: PrintWagesProps) {
  const asking = createAsking(props)
  const out = createPaperOut()
  const print = () =>
    asking.ask(
      'pay/print-wages',
      (command) => ({ command, posting: props.posting, workDate: props.workDate, language: language() }),
      (answer) => void out.comes(answer),
    )
  return (
    <>
      <button type="button" class="plain" disabled={asking.busy()} onClick={print}>
        <Icon path={mdiPrinter} tone="blue" />
        {words().paper.pay.print}
      </button>
      <Complaint said={asking.complaint()} />
      <out.Sent />
    </>
  )
}
