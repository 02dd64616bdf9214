import { words } from './words.ts'

/** Whether the hall has it, or only this page. */
export const Chip = (props: { readonly noted: true | undefined }) => (
  <span class="site-chip" data-noted={props.noted}>
    {props.noted ? words().noted : words().confirmed}
  </span>
)
