import { mdiClose } from '@mdi/js'
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { Icon } from '../icon.tsx'
import { words } from '../words.ts'
import { type Choice, fitting, step } from './choices.ts'
import './many-choice.css'

interface ManyChoiceProps<Id extends string> {
  readonly label: string
  readonly hint?: string
  readonly choices: readonly Choice<Id>[]
  readonly chosen: readonly Id[]
  readonly change: (chosen: readonly Id[]) => void
  /** First chosen, first wished for. */
  readonly ranked?: boolean
  readonly error?: string | undefined
  readonly ref?: (element: HTMLElement) => void
}

/** What is typed, what is left to choose from, and what the keys do with it. */
function createChoosing<Id extends string>(props: ManyChoiceProps<Id>, change: ManyChoiceProps<Id>['change']) {
  const [typed, setTyped] = createSignal('')
  const [open, setOpen] = createSignal(false)
  const [active, setActive] = createSignal(0)
  const left = createMemo(() => fitting(props.choices, props.chosen, typed()))
  const close = () => {
    setOpen(false)
    setTyped('')
    setActive(0)
  }
  const add = (choice: Choice<Id> | undefined) => {
    if (choice !== undefined) change([...props.chosen, choice.id])
    close()
  }
  return {
    typed,
    open,
    active,
    left,
    close,
    add,
    /** Whoever goes on by Tab has chosen what alone fits. */
    leave(): void {
      const [only, another] = left()
      add(typed() === '' || another !== undefined ? undefined : only)
    },
    type(text: string): void {
      setTyped(text)
      setActive(0)
      setOpen(true)
    },
    onKey(event: KeyboardEvent): void {
      // Enter and arrows belong to the input method while a word is spelt.
      if (event.isComposing) return
      const by = step(event.key)
      if (by !== 0) {
        setActive(open() ? Math.max(0, Math.min(active() + by, left().length - 1)) : 0)
        setOpen(true)
      } else if (event.key === 'Enter' && (open() || typed() !== '')) add(left()[active()])
      else if (event.key === 'Escape' && open()) close()
      else if (event.key === 'Backspace' && typed() === '') change(props.chosen.slice(0, -1))
      else return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

/** Several of many, typed for: a few letters find it, Enter adds it, Backspace takes the last one out. */
export function ManyChoice<Id extends string>(props: ManyChoiceProps<Id>) {
  const say = () => words().counter.wants
  const id = createUniqueId()
  let box: HTMLInputElement | undefined
  // The form around it hears of it as of any other box.
  const change = (chosen: readonly Id[]) => {
    props.change(chosen)
    box?.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const choosing = createChoosing(props, change)
  const { open, left, active } = choosing
  const nameOf = (chosen: Id) => props.choices.find((choice) => choice.id === chosen)?.name ?? chosen
  const out = (gone: Id) => change(props.chosen.filter((chosen) => chosen !== gone))
  const described = () =>
    [props.hint && `${id}-hint`, `${id}-chosen`, props.error && `${id}-error`].filter((part) => part).join(' ')
  return (
    <div class="field many-choice">
      <label for={id}>{props.label}</label>
      <Show when={props.hint}>
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <div class="many-box">
        <For each={props.chosen}>
          {(chosen, at) => (
            <button
              type="button"
              class="chosen"
              tabindex="-1"
              aria-label={say().out(nameOf(chosen))}
              onClick={() => out(chosen)}
            >
              {props.ranked ? say().rank(at() + 1, nameOf(chosen)) : nameOf(chosen)}
              <Icon path={mdiClose} />
            </button>
          )}
        </For>
        <input
          id={id}
          ref={(element) => {
            box = element
            props.ref?.(element)
          }}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={open()}
          aria-controls={open() ? `${id}-list` : undefined}
          aria-activedescendant={open() && left().length > 0 ? `${id}-list-${active()}` : undefined}
          aria-describedby={described()}
          aria-invalid={props.error !== undefined}
          value={choosing.typed()}
          onInput={(event) => choosing.type(event.currentTarget.value)}
          onKeyDown={(event) => choosing.onKey(event)}
          onBlur={() => choosing.leave()}
        />
      </div>
      <p class="unseen" id={`${id}-chosen`}>
        {props.chosen.map(nameOf).join(' ')}
      </p>
      <Show when={open()}>
        <Offered id={`${id}-list`} label={props.label} choosing={choosing} />
      </Show>
      <Show when={props.error}>
        <p class="complaint" id={`${id}-error`}>
          {props.error}
        </p>
      </Show>
    </div>
  )
}

interface OfferedProps<Id extends string> {
  readonly id: string
  readonly label: string
  readonly choosing: ReturnType<typeof createChoosing<Id>>
}

/** What fits, to be walked through by arrows or pressed. */
function Offered<Id extends string>(props: OfferedProps<Id>) {
  return (
    <div class="many-list">
      <div role="listbox" id={props.id} aria-label={props.label}>
        <For each={props.choosing.left()}>
          {(choice, at) => (
            <button
              type="button"
              role="option"
              id={`${props.id}-${at()}`}
              tabindex="-1"
              aria-selected={at() === props.choosing.active()}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => props.choosing.add(choice)}
            >
              {choice.name}
            </button>
          )}
        </For>
      </div>
      <Show when={props.choosing.left().length === 0}>
        <p>{words().counter.wants.nothing}</p>
      </Show>
    </div>
  )
}
