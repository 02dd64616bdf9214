import { createSignal, Show } from 'solid-js'
import { Amounts } from './amounts.tsx'
import { isNotAsOwed, type NotedPay } from './noted.ts'
import { Sheet } from './sheet.tsx'
import type { Site } from './state.ts'
import { words } from './words.ts'

interface PayProps {
  readonly rows: readonly NotedPay[]
  readonly close: () => void
  readonly tap: Site['tap']
}

/** 工钱付清了: everybody in full by one tap, or each by what they got. */
export function PaySheet(props: PayProps) {
  const unpaid = () => props.rows.filter(isNotAsOwed)
  // Where all that is left was said otherwise than owed, that is what is put right.
  const [isOneByOne, setOneByOne] = createSignal(unpaid().every(({ paidFen }) => paidFen !== undefined))
  const owed = () => unpaid().reduce((sum, { owedFen }) => sum + owedFen, 0)
  const say = (paid: readonly { readonly row: NotedPay; readonly fen: number }[]) => {
    const payments = paid.map(({ row, fen }) => ({ placement: row.placement, workDate: row.workDate, fen }))
    props.tap((command) => ({ name: 'site/state-paid', body: { command, payments } }))
  }
  return (
    <Sheet title={words().pay.title} close={props.close}>
      <Show
        when={isOneByOne()}
        fallback={
          <>
            <button
              type="button"
              class="site-primary"
              onClick={() => say(unpaid().map((row) => ({ row, fen: row.owedFen })))}
            >
              {words().pay.all(owed(), unpaid().length)}
            </button>
            <button type="button" class="site-plain" onClick={() => setOneByOne(true)}>
              {words().pay.each}
            </button>
          </>
        }
      >
        <p>{words().pay.eachTitle}</p>
        <Amounts
          rows={unpaid()}
          unit={words().pay.unit}
          step={10}
          first={({ owedFen, paidFen }) => (paidFen ?? owedFen) / 100}
          do={words().pay.do}
          submit={(amounts) => say(amounts.map(({ row, amount }) => ({ row, fen: Math.round(amount * 100) })))}
        />
      </Show>
    </Sheet>
  )
}
