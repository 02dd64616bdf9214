import { createSignal, Match, Show, Switch } from 'solid-js'
import type { IdentityRefusal } from '../../shared/identity/read.ts'
import type { WorkerAtDesk } from '../../shared/identity/typed.ts'
import type { MarketDay } from '../../shared/ids.ts'
import { wordsFor } from '../../shared/language/refusal-words.ts'
import { Field } from './field.tsx'
import { boxOf, readIdentity, type TypedIdentity } from './read-identity.ts'
import { SelectField } from './select-field.tsx'
import { words } from './words.ts'

const nothing: TypedIdentity = { kind: 'resident-id', number: '', phone: '', birth: '' }
const kinds = ['resident-id', 'phone', 'passport', 'residence-permit'] as const

/** Who somebody is, as a clerk types it from their papers. */
export function createWho(today: () => MarketDay) {
  const [typed, setTyped] = createSignal<TypedIdentity>(nothing)
  const [refusal, setRefusal] = createSignal<IdentityRefusal>()
  return {
    typed,
    refusal,
    change(part: Partial<TypedIdentity>): void {
      setTyped({ ...typed(), ...part })
      setRefusal(undefined)
    },
    /** Undefined, and said at its box, while something is wrong. */
    read(): WorkerAtDesk | undefined {
      const read = readIdentity(typed(), today())
      setRefusal(read.ok ? undefined : read.refusal)
      return read.ok ? read.identity : undefined
    },
    clear(): void {
      setTyped({ ...nothing, kind: typed().kind })
      setRefusal(undefined)
    },
  }
}
export type Who = ReturnType<typeof createWho>

/** The boxes of it: which papers, and what stands on them. */
export function WhoFields(props: { readonly who: Who; readonly ref?: (element: HTMLElement) => void }) {
  const say = () => words().counter.who
  const typed = () => props.who.typed()
  const error = (box: 'number' | 'phone' | 'birth') => {
    const refusal = props.who.refusal()
    return refusal !== undefined && boxOf(refusal) === box ? wordsFor(words().refusals, refusal) : undefined
  }
  return (
    <>
      <SelectField
        label={say().by}
        value={typed().kind}
        choices={kinds.map((kind) => [kind, say().kinds[kind]])}
        choose={(kind) => props.who.change({ kind })}
      />
      <Switch
        fallback={
          <Field
            label={say().number}
            value={typed().number}
            onInput={(number) => props.who.change({ number })}
            error={error('number')}
            ref={(element) => props.ref?.(element)}
          />
        }
      >
        <Match when={typed().kind === 'resident-id'}>
          <Field
            label={say().residentId}
            value={typed().number}
            onInput={(number) => props.who.change({ number })}
            error={error('number')}
            ref={(element) => props.ref?.(element)}
          />
        </Match>
        <Match when={typed().kind === 'phone'}>
          <Field
            label={say().phone}
            value={typed().phone}
            onInput={(phone) => props.who.change({ phone })}
            kind="digits"
            error={error('phone')}
          />
        </Match>
      </Switch>
      <Show when={typed().kind !== 'resident-id'}>
        <Field
          label={say().birth}
          value={typed().birth}
          onInput={(birth) => props.who.change({ birth })}
          kind="digits"
          error={error('birth')}
        />
      </Show>
    </>
  )
}
