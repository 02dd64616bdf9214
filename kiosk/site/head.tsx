import { Show } from 'solid-js'
import type { SiteJob } from '../../shared/places/site/job.ts'
import type { NotedDay } from './noted.ts'
import { language, otherLanguage, termsWords, words } from './words.ts'

/** Which job this is. */
export function Head(props: { readonly job: SiteJob; readonly day: NotedDay | undefined }) {
  const date = () => words().workDate(props.day?.workDate ?? props.job.workDate)
  return (
    <header class="site-head">
      <div class="site-head-top">
        <p>{props.job.employerMasked}</p>
        <LanguageButton />
      </div>
      <h1>
        {props.job.trade[language()]}·{props.job.township[language()]}
      </h1>
      <p>
        {date()}
        <Show when={props.job.terms}>
          {(terms) => (
            <>
              {' '}
              {words().hours(terms().startMinute, terms().endMinute)}{' '}
              <b>
                {termsWords().payAmount(terms().pay)} {termsWords().payUnit(terms().pay)}
              </b>
            </>
          )}
        </Show>
      </p>
    </header>
  )
}

export const LanguageButton = () => (
  <button type="button" class="site-language" onClick={otherLanguage}>
    {words().otherLanguage}
  </button>
)
