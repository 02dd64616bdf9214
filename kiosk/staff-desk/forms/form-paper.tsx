import { For, Show } from 'solid-js'
import type { Form, FormLine } from '../../../shared/places/registration-forms/form.ts'
import { hallTime } from '../../app/clock.ts'
import { market } from '../../app/market.ts'
import { language } from '../../app/words.ts'
import { words } from '../words.ts'
import './form-paper.css'

/** 登记表 on A4: what is known stands there, what is not is written or ticked by hand. */
export const FormPaper = (props: { readonly form: Form; readonly isBlank: boolean }) => (
  <article class="form-paper">
    <h1>{props.form.title}</h1>
    <div class="form-head">
      <p>{words().forms.market(market().name[language()])}</p>
      <p>{words().forms.date(props.isBlank ? '' : (hallTime()?.date ?? ''))}</p>
    </div>
    <For each={props.form.parts}>
      {(part) => (
        <table>
          <caption>{part.head}</caption>
          <tbody>
            <For each={part.lines}>{(line) => <Line line={line} />}</For>
          </tbody>
        </table>
      )}
    </For>
    <section class="form-consent">
      <h2>{words().forms.parts.consent}</h2>
      <p>{props.form.consent}</p>
      <p>
        <b>{words().forms.noFees}</b>
      </p>
    </section>
    <p class="form-signs">
      <For each={props.form.signs}>{(who) => <span>{who}</span>}</For>
    </p>
  </article>
)

const Line = (props: { readonly line: FormLine }) => (
  <tr>
    <th scope="row">{props.line.name}</th>
    <td>
      <Show when={props.line.value} fallback={<For each={props.line.choices}>{(one) => <span>□ {one}</span>}</For>}>
        {(value) => value()}
      </Show>
    </td>
  </tr>
)
