import { For, type JSX } from 'solid-js'
import type { Paper, PaperBlock, PaperLine, PaperPrint } from '../../../shared/ticket/layout/blocks.ts'
import { language } from '../../app/words.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PaperQr } from '../qr.tsx'
import { tradePictogram } from '../trade-pictogram.ts'
import './paper.css'

/** What the server has laid out, for the roll, in the language of the screen. */
export const drawings = (print: PaperPrint): readonly (() => JSX.Element)[] =>
  print.map((paper) => () => <PaperDrawing paper={paper[language()]} />)

/** A paper in the printer's dots. */
const PaperDrawing = (props: { paper: Paper }) => (
  <article class="paper">
    <For each={props.paper}>{drawn}</For>
  </article>
)

function drawn(block: PaperBlock): JSX.Element {
  switch (block.kind) {
    case 'lines':
      return <div class={`paper-${block.frame}`}>{linesOf(block)}</div>
    case 'trade':
      return (
        <div class="paper-trade">
          <Pictogram name={tradePictogram(block.trade)} size={80} />
          <div>{linesOf(block)}</div>
        </div>
      )
    case 'terms':
      return (
        <dl class="paper-terms">
          <For each={block.rows}>
            {(row) => (
              <div>
                <dt>{row.name}</dt>
                <dd>{row.value}</dd>
              </div>
            )}
          </For>
        </dl>
      )
    case 'people':
      return (
        <ol class="paper-people">
          <For each={block.people}>
            {(person) => (
              <li>
                <span class="paper-tick" />
                <b>{person.number}</b>
                <div>{linesOf(person)}</div>
              </li>
            )}
          </For>
        </ol>
      )
    case 'code':
      return (
        <div class="paper-code">
          <PaperQr qr={block.qr} />
          <div>{linesOf(block)}</div>
        </div>
      )
    default:
      return block satisfies never
  }
}

const linesOf = (of: { readonly lines: readonly PaperLine[] }): JSX.Element => (
  <For each={of.lines}>{(line) => <p class={line.look}>{line.text}</p>}</For>
)
