import { createSignal, Show } from 'solid-js'
import type { EmployerView, OwnPosting } from '../../shared/day/posting/view.ts'
import type { EmployerIdentity } from '../../shared/identity/typed.ts'
import { createCommands } from '../app/commands.ts'
import type { RoomProps } from '../app/screen.ts'
import type { Heard } from '../app/send.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { createEntrance, createPresence } from '../pieces/presence.ts'
import { termsOf } from '../pieces/terms-draft.ts'
import { dayNumberOf } from '../pieces/typed-number.ts'
import { shieldPage } from '../ui/tap.ts'
import { EmployerPages } from './employer-pages.tsx'
import { back, type CheckStep, type DoneStep, notPosted, type Step, whatBecame } from './flow.ts'
import type { OwnAct } from './manage-steps.ts'
import { type AskingStep, identityOf, notIdentified, start } from './who-steps.ts'
import './posting.css'
import { WhoHires } from './who-hires.tsx'

/** 我要招人: who hires, their own postings of today, and a new one asked page by page. */
export function Posting(props: RoomProps) {
  const [step, setStep] = createSignal<Step>(start)
  const [known, setKnown] = createSignal<EmployerView>()
  const stillHere = createPresence()
  const stillAtDoor = createEntrance()
  const command = createCommands()

  const show = (to: Step | undefined) => {
    if (to === undefined) return props.home()
    if (pageName(to) !== pageName(step())) shieldPage()
    setStep(to)
  }
  const onBack = () => show(back(step()))

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
  /** Why they are not let in, if they are not. */
  async function identify(
    identity: EmployerIdentity,
    proof: { readonly consent?: true | undefined; readonly pin?: string } = {},
  ): Promise<NotDone | undefined> {
    const { consent, pin } = proof
    const heard = await command('posting/identify', { identity, consent, pin })
    if (!stillAtDoor()) return undefined
    if (heard.answer !== 'done') return heard
    setKnown(heard.value)
    show({ at: 'own' })
    return undefined
  }
  async function identifyTyped(typed: AskingStep) {
    const pin = typed.at === 'pin' ? { pin: typed.pin } : {}
    const notDone = await identify(identityOf(typed), { consent: typed.agreed, ...pin })
    if (notDone) show(notIdentified(typed, notDone))
  }
  async function post(check: CheckStep) {
    const terms = termsOf(check.draft)
    if (terms === undefined) return
    const { changing } = check
    await hear(
      changing === undefined
        ? command('posting/post', { terms })
        : command('posting/change-terms', { terms, posting: changing.posting, seen: changing.seen }),
      (heard) => notPosted(check, heard),
      (view) => whatBecame(view, changing?.posting),
    )
  }
  /** Asks what they are about to do, once all of it is said. */
  async function act(step: OwnAct, own: OwnPosting): Promise<unknown> {
    const { posting } = step
    const put = (asked: Promise<Heard<EmployerView>>, to: Step) =>
      hear(
        asked,
        (notDone) => ({ ...step, notDone }),
        () => to,
      )
    const done = (what: DoneStep['what']): DoneStep => ({ at: 'done', what, of: own.terms })
    switch (step.at) {
      case 'places':
        return put(command('posting/change-places', { posting, places: Number(step.typed) }), { at: 'own' })
      case 'cancel': {
        const { because } = step
        return because && put(command('posting/cancel', { posting, because }), done('cancelled'))
      }
      case 'names': {
        const number = dayNumberOf(step)
        const name = number && own.named.includes(number) ? 'matching/take-off-name' : 'matching/request-name'
        return number && put(command(name, { posting, number }), { at: 'manage', posting })
      }
      case 'missing': {
        const missing = [...step.missing]
        return put(command('placement/report-missing', { posting, missing }), done('missed'))
      }
      case 'stop': {
        const { because } = step
        return because && put(command('placement/stop-work', { posting, because }), done('stopped'))
      }
    }
  }

  return (
    <Show
      when={known()}
      fallback={
        <WhoHires
          step={step()}
          show={show}
          onBack={onBack}
          onTyped={identifyTyped}
          onCard={(token) => identify({ kind: 'card', token })}
          onHome={props.home}
        />
      }
    >
      {(identified) => (
        <EmployerPages
          step={step()}
          answered={identified()}
          show={show}
          onBack={onBack}
          onPost={post}
          onAct={act}
          onHome={props.home}
        />
      )}
    </Show>
  )
}

const pageName = (step: Step): string => (step.at === 'question' ? step.question : step.at)
