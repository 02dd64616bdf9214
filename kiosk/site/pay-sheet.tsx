import { createSignal, Show } from 'solid-js'
import { Amounts } from './amounts.tsx'
import type { NotedPay } from './noted.ts'
import { Sheet } from './sheet.tsx'
import type { Site } from './state.ts'
import { words } from './words.ts'

interface PayProps {
  /** Of whom it is asked. */
  readonly rows: readonly NotedPay[]
  readonly close: () => void
  readonly tap: Site['tap']
}

/** 工钱付了: everybody in full, which is asked twice, or each by what they got. */
export function PaySheet(props: PayProps) {
  const [step, goTo] = createSignal<'asked' | 'sure' | 'each'>('asked')
  /** All of them in full, in fen; undefined where nobody can know it yet, or was said otherwise before and is to be put right. */
  const inFull = () => {
    const rows = props.rows.flatMap((row) => (row.owedFen === undefined ? [] : [{ row, fen: row.owedFen }]))
    const isKnown = rows.length === props.rows.length && rows.some(({ row }) => row.paidFen === undefined)
    return isKnown && step() !== 'each' ? rows : undefined
  }
  const isSure = () => step() === 'sure' && inFull() !== undefined
  const say = (paid: readonly { readonly row: NotedPay; readonly fen: number }[]) => {
    const payments = paid
      .filter(({ row, fen }) => row.paidFen !== fen)
      .map(({ row, fen }) => ({ placement: row.placement, workDate: row.workDate, fen }))
    if (payments.length === 0) props.close()
    else props.tap({ name: 'site/state-paid', body: { payments } })
  }
  return (
    <Sheet
      title={isSure() ? words().pay.sure(...peopleAndDays(props.rows)) : words().pay.title}
      close={() => (isSure() ? goTo('asked') : props.close())}
    >
      <Show
        when={inFull()}
        fallback={
          <>
            <p>{words().pay.eachTitle}</p>
            <Amounts
              rows={props.rows}
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
          <Show
            when={isSure()}
            fallback={
              <>
                <button type="button" class="site-primary" onClick={() => goTo('sure')}>
                  {words().pay.all(sumOf(rows()), ...peopleAndDays(props.rows))}
                </button>
                <button type="button" class="site-plain" onClick={() => goTo('each')}>
                  {words().pay.each}
                </button>
              </>
            }
          >
            <p class="site-sum">{words().pay.sum(sumOf(rows()))}</p>
            <button type="button" class="site-primary" onClick={() => say(rows())}>
              {words().pay.sureDo}
            </button>
          </Show>
        )}
      </Show>
      <Show when={inFull()}>
        <p class="site-note">{words().rounded}</p>
      </Show>
    </Sheet>
  )
}

const sumOf = (rows: readonly { readonly fen: number }[]): number => rows.reduce((sum, { fen }) => sum + fen, 0)
/** Who has several days to be paid is one person all the same. */
const peopleAndDays = (rows: readonly NotedPay[]): [people: number, days: number] => [
  new Set(rows.map(({ placement }) => placement)).size,
  new Set(rows.map(({ workDate }) => workDate)).size,
]
/** Nothing stands there where nobody knows what is owed: it is said, not guessed. */
function firstYuan({ owedFen, paidFen }: NotedPay): number | undefined {
  const fen = paidFen ?? owedFen
  return fen === undefined ? undefined : fen / 100
}
