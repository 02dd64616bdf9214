import { For } from 'solid-js'
import { most } from '../../shared/day/posting/worth.ts'
import { words } from '../app/words.ts'
import type { Draft } from '../pieces/terms-draft.ts'
import type { Question } from '../pieces/terms-questions.ts'
import { Choice, choicesPerPage } from '../ui/choice.tsx'
import { createPages } from '../ui/pager.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { QuestionShell } from './question-shell.tsx'

const gear = ['gloves', 'hat', 'water', 'raincoat', 'boots'] as const
const remarks = ['beginners', 'standing', 'bending', 'carrying', 'outdoors', 'own-tools'] as const

type ManyQuestion = 'gear' | 'remarks'
export const hasMany = (question: Question): ManyQuestion | undefined =>
  question === 'gear' || question === 'remarks' ? question : undefined

interface Answer {
  readonly label: string
  readonly chosen: boolean
  /** None where one more would not fit on the paper. */
  readonly draft: Draft | undefined
}

/** Several answers at once; none is an answer too. */
export function ManyPage(props: { readonly page: QuestionPageProps; readonly asked: ManyQuestion }) {
  const say = () => words().posting
  const pages = createPages(() => answersTo(props.asked, props.page.step.draft), choicesPerPage)
  return (
    <QuestionShell
      page={props.page}
      title={say().ask[props.asked]}
      hint={say().hint[props.asked]}
      because={say().notYet.chooseOne}
      pages={pages}
    >
      <div class="gear">
        <For each={pages.shown()}>
          {(answer) => (
            <Choice
              label={answer.label}
              chosen={answer.chosen}
              because={answer.draft ? undefined : words().common.atMost(most.remarks)}
              onTap={() => answer.draft && props.page.onDraft(answer.draft)}
            />
          )}
        </For>
      </div>
    </QuestionShell>
  )
}

function answersTo(asked: ManyQuestion, draft: Draft): readonly Answer[] {
  const say = words().terms
  if (asked === 'gear')
    return gear.map((piece) => ({
      label: say.gear[piece],
      chosen: draft.gear.includes(piece),
      draft: { ...draft, gear: turned(gear, draft.gear, piece) },
    }))
  return remarks.map((remark) => {
    const next = turned(remarks, draft.remarks, remark)
    return {
      label: say.remarks[remark],
      chosen: draft.remarks.includes(remark),
      draft: next.length > most.remarks ? undefined : { ...draft, remarks: next },
    }
  })
}

/** In the order of the page, whichever was tapped first. */
const turned = <Value,>(all: readonly Value[], chosen: readonly Value[], tapped: Value): Value[] =>
  all.filter((value) => (value === tapped ? !chosen.includes(value) : chosen.includes(value)))
