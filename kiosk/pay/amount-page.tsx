import { leastOwed, shortOf } from '../../shared/county/pay/short-of.ts'
import { Shell } from '../app/shell.tsx'
import { pressed } from '../pieces/typing.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Keypad } from '../ui/keypad.tsx'
import { Typed } from '../ui/typed.tsx'
import { type AmountStep, amountDigits, isAnswer, isNotAll } from './flow.ts'
import { NotHeard } from './not-heard.tsx'
import { payWords } from './words.ts'

interface AmountPageProps {
  readonly step: AmountStep
  readonly onBack: () => void
  readonly onTyped: (yuan: string) => void
  readonly onDone: () => unknown
}

/** How much it was: too little, or what nobody has counted. */
export function AmountPage(props: AmountPageProps) {
  const say = () => payWords().amount
  const leastFen = () => leastOwed(props.step.day)
  const more = () => {
    const [owed, least] = [props.step.day.owedFen, leastFen()]
    if (owed !== undefined) return say().more(owed)
    return least === undefined ? say().uncounted : say().least(least)
  }
  const because = () => {
    const least = shortOf(props.step.day)
    return props.step.yuan === '' || least === undefined ? say().type : say().notShort(least)
  }
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      more={more()}
      facts={
        <>
          <Typed value={props.step.yuan} unit={say().unit} />
          <NotHeard notDone={props.step.notDone} />
        </>
      }
      actions={
        <BigButton
          kind="primary"
          icon="check"
          disabled={!isAnswer(props.step)}
          because={because()}
          onTap={() => props.onDone()}
        >
          {isNotAll(props.step) ? say().notAll(leastFen() ?? 0) : say().submit}
        </BigButton>
      }
    >
      <Keypad
        keys="digits"
        onKey={(key) => props.onTyped(pressed(props.step.yuan, key, amountDigits).replace(/^0+/, ''))}
      />
    </Shell>
  )
}
