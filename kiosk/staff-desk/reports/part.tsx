import { For, type JSX } from 'solid-js'

export const Part = (props: { readonly title: string; readonly wide?: boolean; readonly children: JSX.Element }) => (
  <section class="report-part" data-wide={props.wide ? '' : undefined}>
    <h2>{props.title}</h2>
    {props.children}
  </section>
)

export const Table = (props: { readonly heads: readonly string[]; readonly children: JSX.Element }) => (
  <table class="report-table">
    <thead>
      <tr>
        <For each={props.heads}>{(head) => <th scope="col">{head}</th>}</For>
      </tr>
    </thead>
    <tbody>{props.children}</tbody>
  </table>
)
