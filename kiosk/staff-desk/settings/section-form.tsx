import { mdiCheckCircle } from '@mdi/js'
import { createSignal, type JSX, Show } from 'solid-js'
import type { MarketSection } from '../../../shared/county/settings/market.ts'
import { Complaint } from '../answered.tsx'
import { Icon } from '../icon.tsx'
import { words } from '../words.ts'
import type { SectionDraft } from './draft.ts'
import { TriedProvider } from './tried.ts'

export interface Doubt {
  readonly asks: string
  /** What the button says that answers it. */
  readonly sure: string
}
interface SectionFormProps {
  readonly section: MarketSection
  readonly draft: SectionDraft
  /** What is asked before it is saved, one after the other, because it may be a slip of the hand. */
  readonly doubts?: () => readonly Doubt[]
  /** What is said of a box that is filled and may not stand so, where there is more to say than that. */
  readonly faultOf?: (text: string) => string | undefined
  readonly children: JSX.Element
}

/** One section of the settings: what it is for and from when it holds, its fields, and saving them. */
export function SectionForm(props: SectionFormProps) {
  const say = () => words().settings
  /** Nothing was changed, and nobody has said yet that it is right. */
  const asItIs = () => props.draft.isUnseen(props.section) && !props.draft.isChanged()
  const [tried, setTried] = createSignal(false)
  const [wrong, setWrong] = createSignal<{ readonly box: string; readonly text: string }>()
  const [asked, setAsked] = createSignal(0)
  /** The one that waits for an answer. */
  const doubt = () => props.doubts?.()[asked() - 1]
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    setTried(true)
    const box = event.currentTarget.querySelector<HTMLInputElement | HTMLSelectElement>('[aria-invalid="true"]')
    setWrong(box === null ? undefined : { box: labelOf(box), text: box.value.trim() })
    if (box !== null) return box.focus()
    const asksFirst = (props.doubts?.() ?? []).length > asked()
    setAsked(asksFirst ? asked() + 1 : 0)
    if (!asksFirst) props.draft.save()
  }
  const complaint = () => {
    const no = wrong()
    if (no === undefined) return doubt()?.asks ?? props.draft.complaint()
    return no.text === '' ? say().emptyBox(no.box) : (props.faultOf?.(no.text) ?? say().wrongBox(no.box))
  }
  const touched = () => {
    setWrong(undefined)
    setAsked(0)
  }
  const undo = () => {
    setTried(false)
    touched()
    props.draft.undo()
  }
  return (
    <form class="card section-form" novalidate onSubmit={submit} onInput={touched} onChange={touched}>
      <h2>{say().sections[props.section]}</h2>
      <p class="section-text">{say().texts[props.section]}</p>
      <TriedProvider value={tried}>{props.children}</TriedProvider>
      <Complaint said={complaint()} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={props.draft.busy() || !(props.draft.isChanged() || asItIs())}>
          {props.draft.busy() ? words().desk.busy : (doubt()?.sure ?? (asItIs() ? say().asItIs : say().save))}
        </button>
        <Show when={props.draft.isChanged()}>
          <button type="button" class="plain" onClick={undo}>
            {say().undo}
          </button>
        </Show>
        <p role="status" class="section-saved">
          <Show when={props.draft.saved()}>
            <Icon path={mdiCheckCircle} tone="green" />
            {say().saved}
          </Show>
        </p>
      </div>
    </form>
  )
}

const labelOf = (box: HTMLInputElement | HTMLSelectElement): string =>
  box.getAttribute('aria-label') ?? box.labels?.[0]?.textContent ?? ''
