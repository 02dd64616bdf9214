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
  /** All of them in full, in fen; undefined where nobody can know it yet, or was said otherwise before and is to be put right. */
  const inFull = () => {
    const rows = unpaid().flatMap((row) => (row.owedFen === undefined ? [] : [{ row, fen: row.owedFen }]))
    const isKnown = rows.length === unpaid().length && unpaid().some(({ paidFen }) => paidFen === undefined)
    return isKnown ? rows : undefined
  }
  const [isOneByOne, setOneByOne] = createSignal(false)
  const say = (paid: readonly { readonly row: NotedPay; readonly fen: number }[]) => {
    const payments = paid.map(({ row, fen }) => ({ placement: row.placement, workDate: row.workDate, fen }))
    props.tap({ name: 'site/state-paid', body: { payments } })
  }
  return (
    <Sheet title={words().pay.title} close={props.close}>
      <Show
        when={isOneByOne() ? undefined : inFull()}
        fallback={
          <>
            <p>{words().pay.eachTitle}</p>
            <Amounts
              rows={unpaid()}
              unit={words().pay.unit}
              step={10}
              first={firstYuan}
              do={words().pay.do}
              submit={(amounts) => say(amounts.map(({ row, amount }) => ({ row, fen: Math.round(amount * 100) })))}
            />
          </>
        }
      >
        {(rows) => (
          <>
            <button type="button" class="site-primary" onClick={() => say(rows())}>
              {words().pay.all(sumOf(rows()), rows().length)}
            </button>
            <button type="button" class="site-plain" onClick={() => setOneByOne(true)}>
              {words().pay.each}
            </button>
          </>
        )}
      </Show>
      <p class="site-note">{words().rounded}</p>
    </Sheet>
  )
}

const sumOf = (rows: readonly { readonly fen: number }[]): number => rows.reduce((sum, { fen }) => sum + fen, 0)
/** Nothing stands there where nobody knows what is owed: it is said, not guessed. */
function firstYuan({ owedFen, paidFen }: NotedPay): number | undefined {
  const fen = paidFen ?? owedFen
  return fen === undefined ? undefined : fen / 100
}
