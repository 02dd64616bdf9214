import type { QrDrawing } from '../../shared/ticket/paper.ts'

const quietModules = 4

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
