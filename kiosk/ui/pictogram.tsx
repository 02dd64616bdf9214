import './pictogram.css'

/** A filled drawing on the 24 grid. It is decoration: the words beside it say what it is. */
export function Pictogram(props: {
  path: string
  size?: number
  tone?: 'blue' | 'ink' | 'ink2' | 'white' | 'amber' | 'green' | 'red'
}) {
  return (
    <svg
      class="pictogram"
      data-tone={props.tone}
      width={props.size ?? 64}
      height={props.size ?? 64}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={props.path} />
    </svg>
  )
}
