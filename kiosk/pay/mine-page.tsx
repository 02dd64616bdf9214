import { For, Show } from 'solid-js'
import type { OwnPay } from '../../shared/api/pay.ts'
import type { PaidDay } from '../../shared/county/pay/view.ts'
import { townshipName } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import type { Drawing } from '../drawings/sheet.ts'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Chip } from '../ui/chip.tsx'
import { createFittingPages } from '../ui/fitting-pages.ts'
import { Pager } from '../ui/pager.tsx'
import { Pictogram } from '../ui/pictogram.tsx'
import { NotHeard } from './not-heard.tsx'
import { Owed } from './owed.tsx'
import { createSlipPrint } from './slip-print.ts'
import { whichDay } from './which-day.ts'
import { payWords } from './words.ts'

interface MinePageProps {
  readonly own: OwnPay
  readonly onDone: () => void
}

/** 我的工钱: their days, newest first, what each side said of each, and what they got of all they spoke of. */
export function MinePage(props: MinePageProps) {
  const say = () => payWords().mine
  const pages = createFittingPages(() => props.own.days)
  const slip = createSlipPrint()
  const more = () => {
    const { days, earned } = props.own
    if (days.length === 0) return say().none
    return slip.sent() ? say().sent : say().earned(earned.days, earned.fen)
  }
  return (
    <Shell
      title={say().title}
      more={more()}
      facts={<NotHeard notDone={slip.notDone()} />}
      actions={
        <>
          <Show when={pages.pages() > 1}>
            <Pager pages={pages} />
          </Show>
          <SideBySide>
            <Show when={props.own.days.length > 0}>
              <BigButton icon="printer" onTap={slip.print}>
                {say().print}
              </BigButton>
            </Show>
            <BigButton kind="primary" onTap={() => props.onDone()}>
              {props.own.goesOn ? payWords().answered.goOn : payWords().answered.home}
            </BigButton>
          </SideBySide>
        </>
      }
    >
      <div class="pay-days" ref={pages.fit}>
        <For each={pages.shown()}>{(day) => <Day day={day} />}</For>
      </div>
    </Shell>
  )
}
const tones: Readonly<Record<PaidDay['standing'], readonly ['sky' | 'mint' | 'sand' | 'rose', Drawing]>> = {
  unheard: ['sky', 'clock'],
  'said-paid': ['sky', 'clock'],
  'said-short': ['rose', 'alert'],
  paid: ['mint', 'check'],
  short: ['rose', 'alert'],
  unpaid: ['rose', 'alert'],
  disputed: ['sand', 'alert'],
  settled: ['sky', 'check'],
  withdrawn: ['sky', 'check'],
}

function Day(props: { readonly day: PaidDay }) {
  const say = () => payWords().mine
  const isOwed = () => props.day.owedFen !== 0
  const settledFen = () => {
    const paid = props.day.paidInTheEnd
    return typeof paid === 'object' ? paid.fen : undefined
  }
  const noPay = () => (props.day.came === 'called-off' ? say().calledOff : say().absent)
  return (
    <article class="pay-day">
      <Pictogram name={tradePictogram(props.day.trade)} size={96} tone="blue" />
      <div class="pay-day-what">
        <p class="pay-day-trade">{whichDay(props.day)}</p>
        <p>{words().posting.lead(townshipName(props.day.township), props.day.employerMasked)}</p>
      </div>
      <Show when={isOwed()} fallback={<Chip tone="sand">{noPay()}</Chip>}>
        <p class="pay-day-owed">
          <Owed day={props.day} />
        </p>
        <div class="pay-day-said">
          <div>
            <Show when={props.day.said}>{(said) => <p>{say().you(said().fen)}</p>}</Show>
            <Show when={props.day.employerSaidFen !== undefined}>
              <p>{say().they(props.day.employerSaidFen ?? 0)}</p>
            </Show>
            <Show when={settledFen()}>{(fen) => <p>{say().inTheEnd(fen())}</p>}</Show>
          </div>
          <div class="pay-day-stands">
            <Chip tone={tones[props.day.standing][0]} icon={tones[props.day.standing][1]}>
              {say().standing[props.day.standing]}
            </Chip>
            <Show when={props.day.complaint !== props.day.standing && props.day.complaint}>
              {(complaint) => <Chip tone="sky">{say().complaint[complaint()]}</Chip>}
            </Show>
          </div>
        </div>
      </Show>
    </article>
  )
}
