import { createSignal, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import type { EmployerCard } from '../../shared/county/employers/card.ts'
import { market } from '../app/market.ts'
import { language } from '../app/words.ts'
import { words } from './words.ts'
import './employer-card.css'

/** The card of an employer on 80 mm of paper: on the page only while it prints, so that nothing else can print it. */
export function createCardPrint() {
  const [card, setCard] = createSignal<EmployerCard>()
  const hold = (made: HTMLElement) => made.classList.add('employer-card-holder')
  return {
    Paper: () => (
      <Show when={card()}>
        {(shown) => (
          <Portal ref={hold}>
            <Card card={shown()} />
          </Portal>
        )}
      </Show>
    ),
    async print(printed: EmployerCard) {
      setCard(printed)
      // What was never on the screen has no letters loaded yet, and paper would show boxes.
      const text = document.querySelector('.employer-card-holder')?.textContent ?? ''
      await Promise.all([500, 700].map((weight) => document.fonts.load(`${weight} 24px "Noto Sans SC Variable"`, text)))
      window.print()
      setCard(undefined)
    },
  }
}

function Card(props: { card: EmployerCard }) {
  const say = () => words().desk
  const size = () => props.card.qr.size
  return (
    <article class="employer-card">
      <p class="employer-card-market">{market().name[language()]}</p>
      <h2>{say().card}</h2>
      <p class="employer-card-name">{props.card.employerMasked}</p>
      <p>{say().employerKind[props.card.kind]}</p>
      <svg viewBox={`-4 -4 ${size() + 8} ${size() + 8}`} role="img" aria-label={say().card}>
        <path d={props.card.qr.path} />
      </svg>
      <p>{say().cardUse}</p>
      <p>{say().cardLost}</p>
    </article>
  )
}
