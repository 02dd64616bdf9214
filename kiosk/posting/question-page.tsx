import { Match, Switch } from 'solid-js'
import type { Usual } from '../../shared/day/posting/unlikely.ts'
import type { Draft } from '../pieces/terms-draft.ts'
import type { Question } from '../pieces/terms-questions.ts'
import { AmountPage } from './amount-page.tsx'
import { ChoicePage, hasChoices } from './choice-page.tsx'
import { DaysPage } from './days-page.tsx'
import { DigitsPage, hasDigits } from './digits-page.tsx'
import type { QuestionStep } from './flow.ts'
import { GridPage, type PictureQuestion } from './grid-page.tsx'
import { HoursPage } from './hours-page.tsx'
import { hasMany, ManyPage } from './many-page.tsx'

export interface QuestionPageProps {
  readonly step: QuestionStep
  readonly onBack: () => void
  readonly onDraft: (draft: Draft) => void
  readonly onNext: () => void
}

const hasPictures = (question: Question): PictureQuestion | undefined =>
  question === 'trade' || question === 'township' || question === 'insurer' ? question : undefined

/** One question: a grid of pictures, at most four answers, or a pad. */
export function QuestionPage(props: QuestionPageProps & { readonly usual: Usual }) {
  const question = () => props.step.question
  return (
    <Switch>
      <Match when={hasPictures(question())}>{(asked) => <GridPage page={props} asked={asked()} />}</Match>
      <Match when={question() === 'amount'}>
        <AmountPage {...props} />
      </Match>
      <Match when={question() === 'paid-hours'}>
        <HoursPage {...props} />
      </Match>
      <Match when={question() === 'days'}>
        <DaysPage {...props} />
      </Match>
      {/* Anew for each: its answers begin at their first page. */}
      <Match when={hasMany(question())} keyed>
        {(asked) => <ManyPage page={props} asked={asked} />}
      </Match>
      <Match when={hasDigits(question())}>{(asked) => <DigitsPage page={props} asked={asked()} />}</Match>
      <Match when={hasChoices(question())} keyed>
        {(asked) => <ChoicePage page={props} asked={asked} />}
      </Match>
    </Switch>
  )
}
