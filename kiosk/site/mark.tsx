import { mdiCheckBold, mdiCloseThick } from '@mdi/js'

/** The word beside it says the same. */
export const Mark = (props: { readonly is: 'yes' | 'no' }) => (
  <svg class="site-mark" viewBox="0 0 24 24" aria-hidden="true">
    <path d={props.is === 'yes' ? mdiCheckBold : mdiCloseThick} />
  </svg>
)
