import { createMemo, For } from 'solid-js'
import type { TicketPaper } from '../../shared/ticket/paper.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { clockOf } from '../pieces/leave-time.ts'
import { TicketPicture } from '../pieces/ticket-picture.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Pictogram } from '../ui/pictogram.tsx'
import { leaveLine, whereLine } from './leave-words.ts'
import { Qr } from './qr.tsx'
import { createSlipPrint } from './slip-print.tsx'
import './ticket-page.css'

/** The ticket on the screen: the number, when and where to go, what to do next, and the paper to print. */
export function TicketPage(props: { ticket: TicketPaper; onDone: () => void }) {
  const say = () => words().ticket
  const terms = () => props.ticket.terms
  const leave = () => leaveLine(terms())
  const steps = createMemo(() => {
    const { transport, startMinute, township } = terms()
    const going =
      transport.kind === 'bus'
        ? say().steps.bus(clockOf(transport.leaveMinute), transport.bay)
        : say().steps.own(clockOf(startMinute), townshipName(township))
    return [say().steps.take, going, say().steps.show]
  })
  const slip = createSlipPrint()
  return (
    <Shell
      title={say().title}
      back={props.onDone}
      spoken={say().spoken(props.ticket.number, tradeName(terms().trade), leave())}
      facts={
        <>
          <p class="ticket-certain">
            <Chip tone="mint" icon="check">
              {say().confirmed}
            </Chip>
            <span>{say().kept}</span>
          </p>
          <TicketPicture ticket={props.ticket} />
        </>
      }
      actions={
        <>
          <BigButton kind="confirm" icon="check" onTap={() => props.onDone()}>
            {say().gotIt}
          </BigButton>
          <BigButton icon="printer" onTap={slip.print}>
            {say().print}
          </BigButton>
        </>
      }
    >
      <div class="ticket-leave">
        <Pictogram name={terms().transport.kind === 'bus' ? 'bus' : 'place'} size={140} tone="amber" />
        <div class="ticket-leave-words">
          <p class="ticket-leave-time">{leave()}</p>
          <p class="ticket-leave-place">{whereLine(terms())}</p>
        </div>
        <div class="ticket-code">
          <Qr qr={props.ticket.qr} />
        </div>
      </div>
      <ol class="ticket-steps">
        <For each={steps()}>
          {(step, at) => (
            <li class="ticket-step">
              <span class="ticket-step-number">{at() + 1}</span>
              {step}
            </li>
          )}
        </For>
      </ol>
      <slip.Paper ticket={props.ticket} />
    </Shell>
  )
}
