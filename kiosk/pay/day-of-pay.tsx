import { Show } from 'solid-js'
import type { PaidDay } from '../../shared/county/pay/view.ts'
import { clockTime } from '../../shared/hall-clock.ts'
import { inHours } from '../../shared/in-hours.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import { payWords } from './words.ts'

/** A day as its ticket had it, and what they are owed for it. */
export function DayOfPay(props: { readonly day: PaidDay }) {
  const owed = () => payWords().owed(props.day.owedFen)
  return (
    <div class="pay-job">
      <Pictogram name={tradePictogram(props.day.trade)} size={128} />
      <div>
        <p class="pay-job-trade">{tradeName(props.day.trade)}</p>
        <p>{words().posting.lead(townshipName(props.day.township), props.day.employerMasked)}</p>
      </div>
      <p class="pay-owed">
        <span>{owed().said}</span>
        <b>{owed().figure}</b>
        <span>{owed().unit}</span>
      </p>
      <Show when={reckoned(props.day)}>{(line) => <p>{line()}</p>}</Show>
    </div>
  )
}

/** Why what is owed is not what the whole day was to bring. */
function reckoned({ done, agreedFen, owedFen }: PaidDay): string | undefined {
  if (done === undefined || owedFen === agreedFen) return undefined
  const say = payWords()
  const { minutes, pieces, stoppedMinute } = done
  return [
    say.agreed(agreedFen),
    ...(stoppedMinute === undefined ? [] : [say.stopped(clockTime(stoppedMinute))]),
    ...(minutes === undefined ? [] : [say.hours(inHours(minutes))]),
    ...(pieces === undefined ? [] : [say.pieces(pieces)]),
  ].join(words().posting.comma)
}
