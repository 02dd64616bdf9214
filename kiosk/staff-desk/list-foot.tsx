import type { ListState } from './list-state.ts'
import { words } from './words.ts'

/** Which keys there are, and the pages to turn. */
export function ListFoot(props: { readonly list: ListState }) {
  const say = () => words().desk
  const turn = (by: number) => props.list.goPage(props.list.page() + by)
  return (
    <div class="list-foot">
      <p class="keys">{say().keys}</p>
      <p>{say().page(props.list.page(), props.list.pages())}</p>
      <button type="button" class="plain" disabled={props.list.page() === 1} onClick={() => turn(-1)}>
        {say().previous}
      </button>
      <button type="button" class="plain" disabled={props.list.page() === props.list.pages()} onClick={() => turn(1)}>
        {say().next}
      </button>
    </div>
  )
}
