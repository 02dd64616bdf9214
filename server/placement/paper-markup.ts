import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import type { TradeId } from '../../shared/ids.ts'
import type { Paper, PaperBlock, PaperLine } from '../../shared/ticket/layout/blocks.ts'
import type { QrDrawing } from '../../shared/ticket/paper.ts'
import { html, type Markup } from './markup.ts'

/** On paper a module is four of the printer's dots, eight to a millimetre: less blurs. */
const moduleMillimetres = 0.5

/** Papers for a browser's roll, one after another, in the printer's dots: their looks are the terminal's `paper.css`. */
export const rollMarkup = (papers: readonly Paper[]): string =>
  html`${papers.map(
    (paper) => html`<div class="roll-paper"><article class="paper">${paper.map(drawn)}</article></div>`,
  )}`.text

function drawn(block: PaperBlock): Markup {
  switch (block.kind) {
    case 'lines':
      return html`<div class="paper-${block.frame}">${linesOf(block)}</div>`
    case 'trade':
      return html`<div class="paper-trade">${pictogram(block.trade)}<div>${linesOf(block)}</div></div>`
    case 'terms':
      return html`<dl class="paper-terms">${block.rows.map(
        ({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
      )}</dl>`
    case 'people':
      return html`<ol class="paper-people">${block.people.map(
        (person) => html`<li><span class="paper-tick"></span><b>${person.number}</b><div>${linesOf(person)}</div></li>`,
      )}</ol>`
    case 'code':
      return html`<div class="paper-code">${code(block.qr)}<div>${linesOf(block)}</div></div>`
    default:
      return block satisfies never
  }
}

const linesOf = ({ lines }: { readonly lines: readonly PaperLine[] }): readonly Markup[] =>
  lines.map(({ text, look }) => (look === undefined ? html`<p>${text}</p>` : html`<p class="${look}">${text}</p>`))

/** Out of the page's own sheet of drawings. A trade the market added later shows the shovel of 找活. */
function pictogram(trade: TradeId): Markup {
  const name = zhangbei.trades.some(({ id }) => id === trade) ? `trade-${trade}` : 'work'
  return html`<svg class="pictogram" viewBox="0 0 24 24" aria-hidden="true"><use href="#drawing-${name}"/></svg>`
}

/** Dot by dot; the paper around it is its quiet zone. What it says stands beside it for whoever cannot look at it. */
function code({ size, path, text }: QrDrawing): Markup {
  const side = `${size * moduleMillimetres}mm`
  return html`<svg class="qr" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true" data-text="${text}"><path d="${path}"/></svg>`
}
