import { createSignal, Match, Show, Switch } from 'solid-js'
import type { OwnPay } from '../../shared/api/pay.ts'
import type { PaySaid } from '../../shared/county/pay/messages.ts'
import type { PaidDay } from '../../shared/county/pay/view.ts'
import { createCommands } from '../app/commands.ts'
import { ask, type Heard } from '../app/send.ts'
import { Shell } from '../app/shell.tsx'
import { at } from '../pieces/at.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { createPresence } from '../pieces/presence.ts'
import { BigButton } from '../ui/big-button.tsx'
import { shieldPage } from '../ui/tap.ts'
import { AmountPage } from './amount-page.tsx'
import { AnsweredPage } from './answered-page.tsx'
import {
  amountFen,
  answered,
  back,
  isAmountAsked,
  isNotAll,
  isUnproven,
  nextStep,
  type Step,
  toAmount,
  typedAmount,
} from './flow.ts'
import { MinePage } from './mine-page.tsx'
import { NotHeard } from './not-heard.tsx'
import './pay.css'
import { ProvePage } from './prove-page.tsx'
import { QuestionPage } from './question-page.tsx'
import { payWords } from './words.ts'

interface PayProps {
  readonly home: () => void
  /** To the worker's own page of today, which is another page of the terminal. */
  readonly goOn: () => void
}

/** 工钱: whether each day was paid, one after another, and then all their days. Only for whoever has shown who they are. */
export function Pay(props: PayProps) {
  const [step, setStep] = createSignal<Step>({ at: 'opening' })
  const [own, setOwn] = createSignal<OwnPay>()
  const stillHere = createPresence()
  const command = createCommands()
  const show = (next: Step | undefined) => {
    if (next === undefined) return
    if (next.at !== step().at) shieldPage()
    setStep(next)
  }

  /** What the server says of them; whose session is over, or never showed who they are, shows it first. */
  function take(heard: Heard<OwnPay>, then: (own: OwnPay) => Step, otherwise: (notDone: NotDone) => Step) {
    if (!stillHere()) return
    if (heard.answer === 'done') {
      setOwn(heard.value)
      show(then(heard.value))
    } else show(isUnproven(heard) ? { at: 'prove' } : otherwise(heard))
  }
  const open = async () => take(await ask('pay/mine', {}), nextStep, (notDone) => ({ at: 'opening', notDone }))
  void open()

  async function state(day: PaidDay, said: PaySaid, fen?: number) {
    const asked = step()
    const { placement, workDate, owedFen } = day
    const body = { placement, workDate, said, ...(fen === undefined ? {} : { fen }) }
    const got = fen ?? (said === 'paid' ? owedFen : 0) ?? 0
    take(
      await command('pay/state', body),
      (now) => answered(day, said, got, now),
      (notDone) => (asked.at === 'amount' ? { ...asked, notDone } : { at: 'question', day, notDone }),
    )
  }
  /** Whoever has a page of today goes on there; with it they came. */
  const onward = () => (own()?.goesOn ? props.goOn() : props.home())

  return (
    <Switch>
      <Match when={at(step(), 'opening')}>
        {(opening) => (
          <Shell
            title={payWords().opening}
            facts={<NotHeard notDone={opening().notDone} />}
            actions={
              <Show when={opening().notDone}>
                <BigButton kind="primary" icon="refresh" onTap={open}>
                  {payWords().again}
                </BigButton>
              </Show>
            }
          />
        )}
      </Match>
      <Match when={step().at === 'prove'}>
        <ProvePage onProven={open} onBack={props.home} />
      </Match>
      <Match when={at(step(), 'question')}>
        {(question) => (
          <QuestionPage
            step={question()}
            onSaid={(said) =>
              isAmountAsked(question(), said) ? show(toAmount(question(), said)) : state(question().day, said)
            }
            onLater={onward}
          />
        )}
      </Match>
      <Match when={at(step(), 'amount')}>
        {(amount) => (
          <AmountPage
            step={amount()}
            onBack={() => show(back(amount()))}
            onTyped={(yuan) => show(typedAmount(amount(), yuan))}
            onDone={() => state(amount().day, isNotAll(amount()) ? 'short' : amount().said, amountFen(amount()))}
          />
        )}
      </Match>
      <Match when={at(step(), 'answered')}>
        {(said) => (
          <AnsweredPage
            step={said()}
            onNext={() => show(nextStep(said().own))}
            onMine={() => show({ at: 'mine', own: said().own })}
            onDone={onward}
          />
        )}
      </Match>
      <Match when={at(step(), 'mine')}>{(mine) => <MinePage own={mine().own} onDone={onward} />}</Match>
    </Switch>
  )
}
