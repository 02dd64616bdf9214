import { For, type JSX, Show } from 'solid-js'
import type { SealedStep, WorkRecord } from '../../../shared/api/pay.ts'
import { hallTimeAt } from '../../app/clock.ts'
import { market, townshipName, tradeName } from '../../app/market.ts'
import { language } from '../../app/words.ts'
import { reasonWords, stepWords } from '../history-line.tsx'
import { byWords, termWords } from '../term-words.ts'
import { words } from '../words.ts'
import { agreedWords, owedWords, settledAs, workerSaid } from './said-words.ts'
import './record-paper.css'

interface RecordPaperProps {
  readonly record: WorkRecord
  readonly printedBy: string
  /** Why with whole names. */
  readonly reason: string
}

/** Which record a sheet of it is of, wherever it lies. */
export function recordFoot({ work }: WorkRecord): string {
  const say = words().payDesk.paper
  return words().dailyLog.fileAbout([
    say.title(market().name[language()]),
    say.ticket(work.ticketNumber),
    say.workDate(work.workDate),
  ])
}

/** A day of somebody's work on A4, for who must judge it: terms, what happened, what either side says, and the proof of each line. */
export function RecordPaper(props: RecordPaperProps) {
  const say = () => words().payDesk.paper
  const work = () => props.record.work
  const printedAt = () => hallTimeAt(Date.parse(props.record.at))
  const terms = () => {
    const { terms: agreed } = props.record
    return agreed === undefined ? [] : termWords(words(), agreed, townshipName(agreed.township))
  }
  return (
    <article class="record-paper">
      <h1>{say().title(market().name[language()])}</h1>
      <div class="record-head">
        <p>{say().ticket(work().ticketNumber)}</p>
        <p>{say().workDate(work().workDate)}</p>
        <p>{say().printed(printedAt().date, printedAt().clock, props.printedBy)}</p>
      </div>
      <Show when={props.reason !== ''}>
        <p>{say().wholeFor(props.reason)}</p>
      </Show>
      <Parties record={props.record} />
      <h2>{say().terms}</h2>
      <Pairs
        pairs={[
          [words().payDesk.columns.trade, tradeName(work().trade)],
          ...terms(),
          [words().payDesk.sheet.agreed, agreedWords(work())],
        ]}
      />
      <h2>{say().day}</h2>
      <Lines lines={props.record.day} />
      <h2>{say().sides}</h2>
      <Sides record={props.record} />
      <h2>{say().county}</h2>
      <Lines lines={props.record.county} />
      <div class="record-foot">
        <Show when={props.record.books.length > 0} fallback={<p>{say().unsealed}</p>}>
          <p>{say().means}</p>
          <For each={props.record.books}>
            {({ book, name, position, at, hash }) => (
              <>
                <p>{say().lastOf(say().book[book](name), position, dated(at))}</p>
                <p class="hash">{hash}</p>
              </>
            )}
          </For>
          <p>{say().check}</p>
        </Show>
        <Show when={props.record.closeCode}>{(code) => <p>{say().closeCode(code())}</p>}</Show>
        <p class="paper-signs">
          <For each={say().signatures}>{(who) => <span>{who}</span>}</For>
        </p>
      </div>
    </article>
  )
}

/** Who they are; with whole names their numbers too, each in a line of its own. */
function Parties(props: Pick<RecordPaperProps, 'record'>) {
  const say = () => words().payDesk.paper
  const work = () => props.record.work
  const numbers = (): readonly (readonly [string, string])[] => {
    const { whole } = props.record
    if (whole === undefined) return []
    const { who, employer } = words().forms
    return [
      [who.papers, whole.worker.number],
      [employer.papers, whole.employer.number],
      [who.phone, whole.worker.phone],
      [employer.phone, whole.employer.phone],
    ]
  }
  return (
    <Pairs
      pairs={[
        [say().worker, words().desk.together([work().number, props.record.whole?.worker.name ?? work().who])],
        [say().boss, props.record.whole?.employer.name ?? work().employerMasked],
        ...numbers(),
      ]}
    />
  )
}

/** With its day: a paper is read on another. */
function dated(at: WorkRecord['at']): string {
  const { date, clock } = hallTimeAt(Date.parse(at))
  return `${date} ${clock}`
}

function Sides(props: Pick<RecordPaperProps, 'record'>) {
  const say = () => words().payDesk
  const work = () => props.record.work
  const heard = (what: string, at: WorkRecord['at'] | undefined) =>
    at === undefined ? say().notSaid : words().desk.together([what, say().sheet.at(dated(at))])
  const boss = () => {
    const fen = work().employerSaidFen
    return fen === undefined ? '' : say().money(fen)
  }
  /** What it came to, before what either side says. */
  const standing = (): readonly (readonly [string, string])[] => {
    const { complaint, standing: stands } = work()
    const settled = [settledAs(work())].filter((part) => part !== '')
    const isOver = complaint === stands
    const pay = words().desk.together([say().standing[stands], ...(isOver ? settled : [])])
    if (complaint === undefined || isOver) return [[say().columns.standing, pay]]
    const other = words().desk.together([say().complaint[complaint], ...settled])
    return [
      [say().columns.standing, pay],
      [say().lists.complaints, other],
    ]
  }
  return (
    <Pairs
      pairs={[
        [say().sheet.came, say().came[work().came]],
        [say().columns.owed, owedWords(work())],
        ...standing(),
        [say().sheet.workerSays, heard(workerSaid(work()), work().saidAt)],
        [say().sheet.bossSays, heard(boss(), work().employerSaidAt)],
      ]}
    />
  )
}

const Pairs = (props: { readonly pairs: readonly (readonly [string, string])[] }) => (
  <dl>
    <For each={props.pairs}>
      {([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      )}
    </For>
  </dl>
)

/** Each with its place in the ledger and its hash. */
function Lines(props: { readonly lines: readonly SealedStep[] }): JSX.Element {
  const say = () => words().payDesk.paper
  return (
    <ol>
      <For each={props.lines} fallback={<li>{say().nothing}</li>}>
        {({ step, hash }) => (
          <li>
            <span>{`${step.day} ${hallTimeAt(Date.parse(step.at)).clock}`}</span>
            <span>{byWords(step.by)}</span>
            <span>{`${stepWords(step, '')}${reasonWords(step)}`}</span>
            <Show when={hash}>{(sealed) => <span class="hash">{say().line(step.position, sealed())}</span>}</Show>
          </li>
        )}
      </For>
    </ol>
  )
}
