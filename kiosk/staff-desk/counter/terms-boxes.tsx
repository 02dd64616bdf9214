import type { JSX } from 'solid-js'
import type { Usual } from '../../../shared/day/posting/unlikely.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { Words } from '../../../shared/language/words.ts'
import { type Draft, digits } from '../../pieces/terms-draft.ts'
import type { Question } from '../../pieces/terms-questions.ts'
import { Field } from '../field.tsx'
import { words } from '../words.ts'

export interface TermsFieldsProps {
  readonly day: MarketDay
  readonly draft: Draft
  readonly usual: Usual
  readonly change: (part: Partial<Draft>) => void
  /** What is wrong with a box, if anything. */
  readonly error: (question: Question) => string | undefined
  /** The box the hand begins with. */
  readonly first?: (element: HTMLElement) => void
}

export const say = () => words().posting
export const label = (question: Question): string => say().short[question]
export const keysOf = <Key extends string>(
  names: Readonly<Record<Key, string>>,
): readonly (readonly [Key, string])[] => {
  const isKey = (key: string): key is Key => key in names
  return Object.keys(names)
    .filter(isKey)
    .map((key) => [key, names[key]])
}
/** One more than fits stays, as on a pad, and is complained of. */
export const onlyDigits = (typed: string, atMost: number): string =>
  typed
    .normalize('NFKC')
    .replace(/\D/g, '')
    .slice(0, atMost + 1)

/** A policy's number as it is printed, whatever stands between its signs. */
export const policyTyped = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, digits.policy + 1)

interface BoxProps {
  readonly fields: TermsFieldsProps
  readonly question: keyof Words['counter']['telephone']['how']
  readonly value: string
  readonly digits: number
  readonly typed: (text: string) => Partial<Draft>
  /** In place of how it is written: what it means. */
  readonly means?: string | undefined
}

/** A box of digits. */
export const Digits = (props: BoxProps): JSX.Element => (
  <Field
    label={label(props.question)}
    hint={props.means ?? words().counter.telephone.how[props.question]}
    value={props.value}
    onInput={(text) => props.fields.change(props.typed(onlyDigits(text, props.digits)))}
    kind="digits"
    error={props.fields.error(props.question)}
  />
)
