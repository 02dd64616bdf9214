import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { ShownTicket } from '../../shared/day/matching/view.ts'
import { hasCome } from '../../shared/day/posting/gone.ts'
import { clockTime } from '../../shared/hall-clock.ts'
import type { PlacementId } from '../../shared/ids.ts'
import type { Told } from '../../shared/language/job-news-words.ts'
import { leaveLine, whereLine } from '../../shared/language/terms-words.ts'
import type { Words } from '../../shared/language/words.ts'
import type { TicketPaper } from '../../shared/ticket/paper.ts'
import { hallMillis } from '../app/clock.ts'
import { createCommands } from '../app/commands.ts'
import { callForHelp } from '../app/help-call.ts'
import { gateName } from '../app/market.ts'
import { saying } from '../app/saying.ts'
import { Shell } from '../app/shell.tsx'
import { speak } from '../app/speech.ts'
import { language, words } from '../app/words.ts'
import { type NotDone, WhyNot } from '../pieces/not-done.tsx'
import { createRoll } from '../pieces/paper/roll.ts'
import { createPresence } from '../pieces/presence.ts'
import { Qr } from '../pieces/qr.tsx'
import { TicketPicture } from '../pieces/ticket-picture.tsx'
import { otherDay } from '../pieces/work-day.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Pictogram } from '../ui/pictogram.tsx'
import './ticket-page.css'

type More = keyof Words['ticket']['more']

interface TicketPageProps {
  readonly ticket: ShownTicket
  readonly onDone: () => void
  /** What else its holder may do. */
  readonly more: readonly More[]
  readonly onMore: (what: More) => unknown
  /** Tickets of those who go with them that nobody has printed: they come out behind theirs. */
  readonly others: readonly PlacementId[]
  /** Why that was not done. */
  readonly notDone: NotDone | undefined
}

/** The ticket on the screen: the number, when and where to go, what to do next, and the paper to print. */
export function TicketPage(props: TicketPageProps) {
  const say = () => words().ticket
  const [notPrinted, setNotDone] = createSignal<NotDone>()
  const notDone = () => props.notDone ?? notPrinted()
  const mine = () => (props.ticket.copies > 0 ? [] : [props.ticket.placement])
  const toPrint = () => [...mine(), ...props.others]
  const isPrinted = () => toPrint().length === 0
  const print = createPrinting(() => (isPrinted() ? [props.ticket.placement] : toPrint()), setNotDone)
  const gone = () => (isGone(props.ticket) ? props.ticket.onceGone[language()] : undefined)
  const onPaper = () => props.ticket.print?.[language()]
  /** What to do without the paper: said too, for whoever waits looks at the slot. */
  const lost = createMemo(() => onPaper()?.lines[0])
  createEffect(on(lost, (line) => line && speak(`${onPaper()?.title},\n${line}`)))
  const isOut = () => isPrinted() && props.ticket.print?.isOut !== false
  /** Whatever comes of it is worth waiting for. */
  const isComing = () => isPrinted() && !isOut() && !lost()
  const isLate = () => gone() !== undefined && props.ticket.isLate
  return (
    <Shell
      title={gone()?.title ?? (isPrinted() ? (onPaper()?.title ?? say().title) : say().toPrint(toPrint().length))}
      back={props.onDone}
      facts={
        <>
          <p class="ticket-certain">
            <Chip tone="mint" icon="check">
              {say().confirmed}
            </Chip>
            <Show when={!gone()}>
              <span>{say().giveBack}</span>
            </Show>
          </p>
          <TicketPicture ticket={props.ticket} printed={isOut() && !props.ticket.print?.isElsewhere} />
        </>
      }
      actions={
        <div class="ticket-ways">
          <Show when={isLate()}>
            <BigButton kind="primary" icon="hand" onTap={callForHelp}>
              {words().common.help}
            </BigButton>
          </Show>
          {/* Printing stays where it is, so no second tap meets what comes with the paper. */}
          <BigButton
            kind={(isPrinted() && !isComing()) || isLate() ? 'plain' : 'primary'}
            icon="printer"
            disabled={isComing()}
            onTap={print}
          >
            {isPrinted() ? say().printAgain : say().print}
          </BigButton>
          <Show when={isPrinted() && !isComing() && !gone()}>
            <BigButton kind={isOut() ? 'confirm' : 'primary'} icon="check" onTap={() => props.onDone()}>
              {isOut() ? say().gotIt : words().common.good}
            </BigButton>
          </Show>
          <For each={props.more}>
            {(what) => <BigButton onTap={() => props.onMore(what)}>{say().more[what]}</BigButton>}
          </For>
        </div>
      }
    >
      <Leave ticket={props.ticket} gone={gone()} />
      <Show
        when={notDone()}
        fallback={
          <Show when={!gone()}>
            <Show when={lost()} fallback={<Steps ticket={props.ticket} />}>
              {(line) => <p class="ticket-steps">{line()}</p>}
            </Show>
          </Show>
        }
      >
        <WhyNot notDone={notDone()} room="ticket" />
      </Show>
    </Shell>
  )
}

/** Its hour to leave has come: how to get there is no help any more. */
const isGone = ({ workDay, leaveMinute }: TicketPaper) => hasCome(workDay.date, leaveMinute, hallMillis() ?? 0)

/** Each printing is a line of the ledger, so the paper comes from the server, with its copy number on it. */
function createPrinting(tickets: () => readonly PlacementId[], say: (notDone: NotDone | undefined) => void) {
  const stillHere = createPresence()
  const roll = createRoll()
  const command = createCommands()
  return async (): Promise<void> => {
    let papers = ''
    let failed: NotDone | undefined
    for (const placement of tickets()) {
      const heard = await command('placement/print-ticket', { placement, language: language() })
      if (!stillHere()) return
      if (heard.answer === 'done') papers += heard.value.papers ?? ''
      else failed = heard
      if (failed) break
    }
    say(failed)
    await roll.print(papers)
  }
}

/** When and where to go, with the day as large where it is not today, or what is so once that hour has come; and the code. */
function Leave(props: { ticket: ShownTicket; gone: Told | undefined }) {
  const way = () => (props.ticket.terms.transport.kind === 'bus' ? 'bus' : 'place')
  return (
    <div class="ticket-leave" data-gone={props.gone !== undefined}>
      <Pictogram name={props.gone ? (props.ticket.isLate ? 'alert' : 'clock') : way()} size={140} />
      <div class="ticket-leave-words">
        <Show when={props.gone?.lines.join('') ?? dayLine(props.ticket)}>
          {(line) => <p class="ticket-leave-day">{line()}</p>}
        </Show>
        <Show when={!props.gone}>
          <p class="ticket-leave-time">{leaveLine(saying(), props.ticket)}</p>
          <p class="ticket-leave-place">{whereLine(saying(), props.ticket.terms)}</p>
        </Show>
      </div>
      <div class="ticket-code">
        <Qr qr={props.ticket.qr} />
      </div>
    </div>
  )
}

function Steps(props: { ticket: ShownTicket }) {
  const say = () => words().ticket
  const steps = createMemo(() => {
    const { terms, leaveMinute } = props.ticket
    const time = clockTime(leaveMinute)
    const going =
      terms.transport.kind === 'bus'
        ? say().steps.bus(time, gateName())
        : leaveMinute === terms.startMinute
          ? say().steps.own(time, whereLine(saying(), terms))
          : leaveLine(saying(), props.ticket)
    const first = dayLine(props.ticket) === undefined ? [say().steps.keep] : []
    return [...first, going, say().steps.show]
  })
  return (
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
  )
}

/** `明天 8月18日`, `8月19日`; nothing for today. */
function dayLine({ workDay }: TicketPaper): string | undefined {
  const { terms } = words()
  const date = terms.workDate(workDay.date)
  const day = otherDay(workDay.date)
  return day === undefined || day === date ? day : terms.onDay(day, date)
}
