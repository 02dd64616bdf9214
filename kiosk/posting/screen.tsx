import { createSignal, Match, Switch } from 'solid-js'
import type { EmployerView } from '../../shared/day/posting/view.ts'
import { marketDay } from '../app/clock.ts'
import type { RoomProps } from '../app/screen.ts'
import { ask, makeCommandId } from '../app/send.ts'
import { at } from '../pieces/at.ts'
import { createPresence } from '../pieces/presence.ts'
import { shieldPage } from '../ui/tap.ts'
import { EmployerPages } from './employer-pages.tsx'
import {
  back,
  chooseKind,
  identifyBody,
  notIdentified,
  notPosted,
  type PhoneStep,
  postBody,
  type Step,
  start,
  toPhone,
  typedNumber,
  typedPhone,
} from './flow.ts'
import './posting.css'
import { KindPage, NumberPage, PhonePage } from './who-pages.tsx'

/** 我要招人: who hires, their own postings of today, and a new one asked page by page. */
export function Posting(props: RoomProps) {
  const [step, setStep] = createSignal<Step>(start)
  const [known, setKnown] = createSignal<EmployerView>()
  const stillHere = createPresence()

  const show = (to: Step | undefined) => {
    if (to === undefined) return props.home()
    if (pageName(to) !== pageName(step())) shieldPage()
    setStep(to)
  }
  /** A command id as every page from the phone number on may need; without a day there is no hall to ask. */
  const fresh = (then: (command: ReturnType<typeof makeCommandId>) => Step | undefined) => {
    const day = marketDay()
    if (day !== undefined) show(then(makeCommandId(day)))
  }
  const onBack = () => fresh((command) => back(step(), command))

  async function identify(phone: PhoneStep) {
    const heard = await ask('posting/identify', identifyBody(phone))
    if (!stillHere()) return
    if (heard.answer !== 'done') return show(notIdentified(phone, heard))
    setKnown(heard.value)
    show({ at: 'own' })
  }
  async function post() {
    const check = at(step(), 'check')
    const body = check && postBody(check)
    if (check === undefined || body === undefined) return
    const heard = await ask('posting/post', body)
    if (!stillHere()) return
    if (heard.answer !== 'done') return show(notPosted(check, heard))
    setKnown(heard.value)
    show({ at: 'done' })
  }

  return (
    <Switch>
      <Match when={at(step(), 'kind')}>
        <KindPage onBack={onBack} onKind={(kind) => show(chooseKind(kind))} />
      </Match>
      <Match when={at(step(), 'number')}>
        {(number) => (
          <NumberPage
            step={number()}
            onBack={onBack}
            onTyped={(text) => show(typedNumber(number(), text))}
            onNext={() => fresh((command) => toPhone(number(), command))}
          />
        )}
      </Match>
      <Match when={at(step(), 'phone')}>
        {(phone) => (
          <PhonePage
            step={phone()}
            onBack={onBack}
            onTyped={(text) => fresh((command) => typedPhone(phone(), text, command))}
            onNext={() => identify(phone())}
          />
        )}
      </Match>
      <Match when={known()}>
        {(identified) => (
          <EmployerPages
            step={step()}
            answered={identified()}
            show={show}
            fresh={fresh}
            onBack={onBack}
            onPost={post}
            onHome={props.home}
          />
        )}
      </Match>
    </Switch>
  )
}

const pageName = (step: Step): string => (step.at === 'question' ? step.question : step.at)
