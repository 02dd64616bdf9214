import { Show } from 'solid-js'
import type { EmployerCard } from '../../shared/county/employers/card.ts'
import { market } from '../app/market.ts'
import { practising } from '../app/practice.ts'
import { language } from '../app/words.ts'
import { words } from './words.ts'
import './employer-card.css'

/** The card of an employer, for the printer's roll. */
export function CardPaper(props: { card: EmployerCard }) {
  const say = () => words().desk
  const size = () => props.card.qr.size
  return (
    <>
      <Show when={practising()}>
        <p class="paper-practice">{words().common.practice}</p>
      </Show>
      <article class="employer-card">
        <p class="employer-card-market">{market().name[language()]}</p>
        <h2>{say().card}</h2>
        <p class="employer-card-name">{props.card.employerMasked}</p>
        <p>{words().posting.kind[props.card.kind]}</p>
        <svg viewBox={`-4 -4 ${size() + 8} ${size() + 8}`} role="img" aria-label={say().card}>
          <path d={props.card.qr.path} />
        </svg>
        <p>{say().cardUse}</p>
        <p>{say().cardLost}</p>
      </article>
    </>
  )
}
