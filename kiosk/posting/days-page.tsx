import { most } from '../../shared/day/posting/worth.ts'
import { words } from '../app/words.ts'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { dayLater } from '../pieces/tomorrow.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Typed } from '../ui/typed.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { QuestionShell } from './question-shell.tsx'

/** One day, or some in a row that people take whole. */
export function DaysPage(props: QuestionPageProps) {
  const say = () => words().posting
  const draft = () => props.step.draft
  const shift = (by: number) => props.onDraft({ ...draft(), days: draft().days + by })
  const until = () => {
    const { workDate, days } = draft()
    return workDate === undefined || days === 1
      ? ''
      : say().untilDay(words().terms.workDate(dayLater(workDate, days - 1)))
  }
  return (
    <QuestionShell
      page={props}
      title={say().ask.days}
      hint={say().hint.days}
      because={say().notYet.chooseOne}
      facts={<Typed value={String(draft().days)} unit={say().daysUnit(draft().days)} side={until()} />}
    >
      <SideBySide>
        <BigButton repeats disabled={draft().days <= 1} because={words().common.noLess} onTap={() => shift(-1)}>
          {say().fewerDays}
        </BigButton>
        <BigButton repeats disabled={draft().days >= most.days} because={words().common.noMore} onTap={() => shift(1)}>
          {say().moreDays}
        </BigButton>
      </SideBySide>
    </QuestionShell>
  )
}
