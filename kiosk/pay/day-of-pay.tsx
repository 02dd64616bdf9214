import { Show } from 'solid-js'
import { leastOwed } from '../../shared/county/pay/short-of.ts'
import type { PaidDay } from '../../shared/county/pay/view.ts'
import { clockTime } from '../../shared/hall-clock.ts'
import { inHours } from '../../shared/in-hours.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import { Owed } from './owed.tsx'
import { payWords } from './words.ts'

/** A day as its ticket had it, and what they are owed for it. */
export function DayOfPay(props: { readonly day: PaidDay }) {
  return (
    <div class="pay-job">
      <Pictogram name={tradePictogram(props.day.trade)} size={128} />
      <div>
        <p class="pay-job-trade">{tradeName(props.day.trade)}</p>
        <p>{words().posting.lead(townshipName(props.day.township), props.day.employerMasked)}</p>
      </div>
      <p class="pay-owed">
        <Show when={props.day.owedFen !== undefined || leastOwed(props.day)}>
          <span>{payWords().owed(0).said}</span>
        </Show>
        <Owed day={props.day} />
      </p>
      <Show when={reckoned(props.day)}>{(line) => <p>{line()}</p>}</Show>
    </div>
  )
}

/** What each piece brings; or why what is owed is not what the whole day was to bring. */
function reckoned({ done, basis, agreedFen, pieceFen, owedFen }: PaidDay): string | undefined {
  const say = payWords()
  const isPiece = basis === 'piece'
  if (!isPiece && (done === undefined || owedFen === agreedFen)) return undefined
  const { minutes, pieces, stoppedMinute } = done ?? {}
  return [
    ...(leastOwed({ owedFen, done }) === undefined ? [] : [say.uncounted]),
    ...(isPiece ? (pieceFen === undefined ? [] : [say.perPiece(pieceFen)]) : [say.agreed(agreedFen)]),
    ...(stoppedMinute === undefined ? [] : [say.stopped(clockTime(stoppedMinute))]),
    ...(minutes === undefined ? [] : [say.hours(inHours(minutes))]),
    ...(pieces === undefined ? [] : [say.pieces(pieces)]),
    ...(owedFen === undefined ? [] : [say.rounded]),
  ].join(words().posting.comma)
}
