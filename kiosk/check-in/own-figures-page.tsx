import { yuan } from '../../shared/money.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { asTime, nextMorning } from '../pieces/typed-time.ts'
import { pressed } from '../pieces/typing.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Keypad } from '../ui/keypad.tsx'
import { Typed } from '../ui/typed.tsx'
import { isPad, type Pad, padDigits, padTaken, typedOn, untilTyped } from './asking.ts'
import type { PageProps } from './asking-pages.tsx'

/** A figure of their own on the pad: yuan an hour, or a time of the day. */
export function OwnFiguresPage(props: { readonly page: PageProps; readonly pad: Pad }) {
  const say = () => words().checkIn.own[props.pad]
  const isPay = () => props.pad === 'own-pay'
  const typed = () => props.page.asking.typed
  const taken = () => padTaken(props.page.asking)
  const press = (key: string) => {
    const next = pressed(typed(), key, padDigits[props.pad])
    props.page.onAsking(typedOn(props.page.asking, isPay() ? next.replace(/^0+/, '') : next))
  }
  const onTaken = () => {
    const next = taken() ?? props.page.asking
    if (isPad(next.at)) props.page.onAsking(next)
    else props.page.onNext(next)
  }
  return (
    <Shell
      title={say().title}
      back={props.page.onBack}
      more={say().more}
      facts={
        <Typed
          value={isPay() ? typed() : asTime(typed())}
          unit={isPay() ? words().checkIn.pay.unit : undefined}
          side={
            isPay()
              ? typed() !== '' && words().checkIn.pay.aDay(yuan(Number(typed()) * 800))
              : props.pad === 'own-until' && nextMorning(untilTyped(props.page.asking))
          }
        />
      }
      actions={
        <BigButton kind="primary" disabled={taken() === undefined} because={say().because} onTap={onTaken}>
          {words().common.next}
        </BigButton>
      }
    >
      <Keypad keys="digits" onKey={press} />
    </Shell>
  )
}
