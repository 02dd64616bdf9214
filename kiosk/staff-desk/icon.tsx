/** A filled pictogram in the size and colour of the text beside it; the word next to it says the same. */
export function Icon(props: { readonly path: string; readonly tone?: 'green' | 'red' | 'blue' | 'amber' | undefined }) {
  return (
    <svg class={`icon ${props.tone ?? ''}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={props.path} />
    </svg>
  )
}
