import type { QrDrawing } from '../../shared/ticket/paper.ts'

const quietModules = 4
/** On paper a module is four of the printer's dots, eight to a millimetre: less blurs. */
const moduleMillimetres = 0.5

/** The code with its quiet zone; it says nothing personal, so that anybody may scan it. */
export function Qr(props: { qr: QrDrawing }) {
  const side = () => props.qr.size + 2 * quietModules
  return (
    <svg
      class="qr"
      viewBox={`${-quietModules} ${-quietModules} ${side()} ${side()}`}
      shape-rendering="crispEdges"
      aria-hidden="true"
    >
      <path d={props.qr.path} />
    </svg>
  )
}

/** The same for the printer, dot by dot; the paper around it is its quiet zone. */
export function PaperQr(props: { qr: QrDrawing }) {
  const side = () => `${props.qr.size * moduleMillimetres}mm`
  return (
    <svg
      class="qr"
      width={side()}
      height={side()}
      viewBox={`0 0 ${props.qr.size} ${props.qr.size}`}
      shape-rendering="crispEdges"
      aria-hidden="true"
    >
      <path d={props.qr.path} />
    </svg>
  )
}
