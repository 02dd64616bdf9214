import { words } from './words.ts'

/** Under a list of rows: which keys walk it, and how many there are. */
export function ListFoot(props: { readonly found: number; readonly all: number; readonly said?: string | undefined }) {
  const say = () => words().payDesk
  return (
    <div class="log-foot">
      <p>{say().keys}</p>
      <p class="list-said" role="status">
        {props.said}
      </p>
      <p class="list-count" role="status">
        {props.found === props.all ? say().count(props.found) : say().found(props.found, props.all)}
      </p>
    </div>
  )
}

/** In its place; `all`: how many there are whatever is looked for, once the hall was heard. */
export function NothingListed(props: { readonly all: number | undefined; readonly nothing: string }) {
  const text = () => {
    if (props.all === undefined) return words().desk.busy
    return props.all > 0 ? words().payDesk.nothingFound : props.nothing
  }
  return (
    <div class="nobody">
      <p>{text()}</p>
    </div>
  )
}
