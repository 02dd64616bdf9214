import { Show } from 'solid-js'
import type { JobDetails } from '../../../shared/places/daily-log/details.ts'
import { townshipName } from '../../app/market.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { Facts } from '../facts.tsx'
import { jobAndPay, termWords } from '../term-words.ts'
import { words } from '../words.ts'

/** The terms of each job under what it is to them; of one that is theirs no more only when it is opened, or stands alone. */
export function JobsTold(props: { readonly jobs: readonly JobDetails[] }) {
  return (
    <Keyed each={props.jobs} keyOf={({ posting }) => posting}>
      {(job) => (
        <Show
          when={(job().is === 'was-theirs' || job().is === 'spoken-of') && props.jobs.length > 1}
          fallback={
            <section>
              <h2>{headOf(job())}</h2>
              <Terms job={job()} />
            </section>
          }
        >
          <details>
            <summary>{headOf(job())}</summary>
            <Terms job={job()} />
          </details>
        </Show>
      )}
    </Keyed>
  )
}

const Terms = (props: { readonly job: JobDetails }) => (
  <Facts facts={termWords(words(), props.job.terms, townshipName(props.job.terms.township))} />
)

function headOf(job: JobDetails): string {
  const { jobIs } = words().dailyLog
  const name = jobAndPay(words(), job)
  return job.is === 'theirs' ? jobIs.theirs(name, job.ticketNumber) : jobIs[job.is](name)
}
