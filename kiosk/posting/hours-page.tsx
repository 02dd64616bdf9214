import { clockTime } from '../../shared/hall-clock.ts'
import { endTime } from '../../shared/language/terms-words.ts'
import { words } from '../app/words.ts'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { type Draft, hoursOf, paidMinutesOf, shiftPaid } from '../pieces/terms-draft.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Typed } from '../ui/typed.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { QuestionShell } from './question-shell.tsx'

/** How many hours are paid: a suggestion that half an hour more or less puts right. */
export function HoursPage(props: QuestionPageProps) {
  const say = () => words().posting
  const paid = () => paidMinutesOf(props.step.draft) ?? 0
  const hours = () => hoursOf(props.step.draft)
  const less = () => shiftPaid(props.step.draft, -30)
  const more = () => shiftPaid(props.step.draft, 30)
  const isSame = (draft: Draft) => draft === props.step.draft
  const span = () => {
    const known = hours()
    return known === undefined ? '' : say().check.hours(clockTime(known.startMinute), endTime(words().terms, known))
  }
  return (
    <QuestionShell
      page={props}
      title={say().ask['paid-hours']}
      hint={say().hint['paid-hours']}
      because={say().notYet.chooseOne}
      facts={<Typed value={String(paid() / 60)} unit={say().hoursUnit(paid() / 60)} side={span()} />}
    >
      <SideBySide>
        <BigButton
          repeats
          disabled={isSame(less())}
          because={words().common.noLess}
          onTap={() => props.onDraft(less())}
        >
          {say().lessHours}
        </BigButton>
        <BigButton
          repeats
          disabled={isSame(more())}
          because={words().common.noMore}
          onTap={() => props.onDraft(more())}
        >
          {say().moreHours}
        </BigButton>
      </SideBySide>
    </QuestionShell>
  )
}
