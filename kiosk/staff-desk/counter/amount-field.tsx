import { createSignal } from 'solid-js'
import { amountDigits } from '../../pieces/terms-draft.ts'
import { Field } from '../field.tsx'
import { words } from '../words.ts'
import { onlyDigits, type TermsFieldsProps } from './terms-boxes.tsx'

/** What is paid, in yuan whatever the basis; a piece is paid to the fen. */
export function AmountField(props: Pick<TermsFieldsProps, 'draft' | 'change' | 'error'>) {
  const [typed, setTyped] = createSignal('')
  const isPiece = () => props.draft.basis === 'piece'
  const take = (text: string) => {
    if (!isPiece()) return props.change({ amount: onlyDigits(text, amountDigits.day) })
    const yuan = /^\d{0,4}\.?\d{0,2}/.exec(text.normalize('NFKC'))?.[0] ?? ''
    setTyped(yuan)
    props.change({ amount: fenOf(yuan) })
  }
  // As it was typed while that is what stands in the draft: `0.` is on its way to `0.5`.
  const shown = () => {
    const { amount } = props.draft
    if (!isPiece() || amount === fenOf(typed())) return isPiece() ? typed() : amount
    return amount === '' ? '' : String(Number(amount) / 100)
  }
  return (
    <Field
      label={words().counter.telephone.amount[props.draft.basis ?? 'day']}
      value={shown()}
      onInput={take}
      kind="digits"
      error={props.error('amount')}
    />
  )
}

const fenOf = (yuan: string): string => (yuan === '' ? '' : String(Math.round((Number(yuan) || 0) * 100)))
