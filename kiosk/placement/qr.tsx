import type { QrDrawing } from '../../shared/ticket/paper.ts'

const quietModules = 4

/** The code with its quiet zone; it says nothing personal, so that anybody may scan it. */
export function Qr(props: { qr: QrDrawing; quiet?: number }) {
  const quiet = () => props.quiet ?? quietModules
  const side = () => props.qr.size + 2 * quiet()
  return (
    <svg
      class="qr"
      viewBox={`${-quiet()} ${-quiet()} ${side()} ${side()}`}
      shape-rendering="crispEdges"
      data-code={props.qr.text}
      aria-hidden="true"
    >
      <path d={props.qr.path} />
    </svg>
  )
}
