import { Portal } from 'solid-js/web'
import type { TicketPaper } from '../../shared/ticket/paper.ts'
import { Slip } from './ticket-paper.tsx'
import './ticket-print.css'

/**
 * The paper waits beside the page, unseen, and is the only thing that prints. It goes with the page, so that nobody can
 * print the last person's ticket.
 */
export function createSlipPrint() {
  let holder: HTMLElement | undefined
  const hold = (made: HTMLElement) => {
    made.classList.add('slip-holder')
    holder = made
  }
  return {
    Paper: (props: { ticket: TicketPaper }) => (
      <Portal ref={hold}>
        <Slip ticket={props.ticket} />
      </Portal>
    ),
    async print() {
      // What was never on the screen has no letters loaded yet, and paper would show boxes.
      const text = holder?.textContent ?? ''
      await Promise.all([500, 700].map((weight) => document.fonts.load(`${weight} 24px "Noto Sans SC Variable"`, text)))
      window.print()
    },
  }
}
