import { createSignal, Match, Switch } from 'solid-js'
import type { EmployerView, OwnPosting } from '../../shared/day/posting/view.ts'
import { marketDay } from '../app/clock.ts'
import type { RoomProps } from '../app/screen.ts'
import { ask, type Heard, makeCommandId } from '../app/send.ts'
import { at } from '../pieces/at.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { createPresence } from '../pieces/presence.ts'
import { dayNumberOf } from '../pieces/typed-number.ts'
import { shieldPage } from '../ui/tap.ts'
import { EmployerPages } from './employer-pages.tsx'
import {
  back,
  type CheckStep,
  chooseKind,
  identifyBody,
  notIdentified,
  notPosted,
  numberGiven,
  type PhoneStep,
  postBody,
  type Step,
  start,
  toPhone,
  typedLicence,
  typedNumber,
  typedPhone,
  whatBecame,
} from './flow.ts'
import type { CancelStep, MissingStep, NamesStep, PlacesStep, StopStep } from './manage-steps.ts'
import './posting.css'
import { KindPage, LicencePage, NumberPage, PhonePage } from './who-pages.tsx'

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

  /** Shows what the house said to a question; what was not done is told on the page it was asked on. */
  async function hear(
    asked: Promise<Heard<EmployerView>>,
    notDone: (heard: NotDone) => Step,
    then: (view: EmployerView) => Step,
  ) {
    const heard = await asked
    if (!stillHere()) return
    if (heard.answer !== 'done') return show(notDone(heard))
    setKnown(heard.value)
    show(then(heard.value))
  }
  const identify = (phone: PhoneStep) =>
    hear(
      ask('posting/identify', identifyBody(phone)),
      (heard) => notIdentified(phone, heard),
      () => ({ at: 'own' }),
    )
  async function identifyByCard(token: string): Promise<NotDone | undefined> {
    const day = marketDay()
    if (day === undefined) return { answer: 'unreachable' }
    const identity = { kind: 'card', token } as const
    const heard = await ask('posting/identify', { command: makeCommandId(day), identity })
    if (!stillHere()) return undefined
    if (heard.answer !== 'done') return heard
    setKnown(heard.value)
    show({ at: 'own' })
    return undefined
  }
  async function post(check: CheckStep) {
    const body = postBody(check)
    if (body === undefined) return
    const of = check.changing?.posting
    await hear(
      of === undefined ? ask('posting/post', body) : ask('posting/change-terms', { ...body, posting: of }),
      (heard) => notPosted(check, heard),
      (view) => ({ at: 'done', what: whatBecame(view, of) }),
    )
  }
  const changePlaces = ({ posting, typed, command }: PlacesStep) =>
    hear(
      ask('posting/change-places', { command, posting, places: Number(typed) }),
      (notDone) => ({ at: 'places', posting, typed, command, notDone }),
      () => ({ at: 'own' }),
    )
  async function cancel({ posting, because, command }: CancelStep) {
    if (because === undefined) return
    await hear(
      ask('posting/cancel', { command, posting, because }),
      (notDone) => ({ at: 'cancel', posting, because, command, notDone }),
      () => ({ at: 'done', what: 'cancelled' }),
    )
  }
  async function askByName({ posting, letter, digits, command }: NamesStep, own: OwnPosting) {
    const number = dayNumberOf({ letter, digits })
    if (number === undefined) return
    await hear(
      ask(own.named.includes(number) ? 'matching/take-off-name' : 'matching/request-name', {
        command,
        posting,
        number,
      }),
      (notDone) => ({ at: 'names', posting, letter, digits, command, notDone }),
      () => ({ at: 'manage', posting }),
    )
  }
  const reportMissing = (asked: MissingStep) =>
    hear(
      ask('placement/report-missing', {
        command: asked.command,
        posting: asked.posting,
        missing: [...asked.missing],
      }),
      (notDone) => ({ ...asked, notDone }),
      () => ({ at: 'done', what: 'missed' }),
    )
  async function stopWork({ posting, because, command }: StopStep) {
    if (because === undefined) return
    await hear(
      ask('placement/stop-work', { command, posting, because }),
      (notDone) => ({ at: 'stop', posting, because, command, notDone }),
      () => ({ at: 'done', what: 'stopped' }),
    )
  }

  return (
    <Switch>
      <Match when={at(step(), 'kind')}>
        <KindPage onBack={onBack} onKind={(kind) => show(chooseKind(kind))} onCard={identifyByCard} />
      </Match>
      <Match when={at(step(), 'number')}>
        {(number) => (
          <NumberPage
            step={number()}
            onBack={onBack}
            onTyped={(text) => show(typedNumber(number(), text))}
            onNext={() => fresh((command) => numberGiven(number(), command))}
          />
        )}
      </Match>
      <Match when={at(step(), 'licence')}>
        {(licence) => (
          <LicencePage
            step={licence()}
            onBack={onBack}
            onTyped={(text) => show(typedLicence(licence(), text))}
            onNext={() => fresh((command) => toPhone(licence(), command))}
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
            onPlaces={changePlaces}
            onCancel={cancel}
            onNames={askByName}
            onMissing={reportMissing}
            onStop={stopWork}
            onHome={props.home}
          />
        )}
      </Match>
    </Switch>
  )
}

const pageName = (step: Step): string => (step.at === 'question' ? step.question : step.at)
