import { Show } from 'solid-js'
import type { OwnPosting } from '../../shared/day/posting/view.ts'
import { landscape, large, low } from '../app/display.ts'
import { tradeName } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { language, words } from '../app/words.ts'
import { WhyNot } from '../pieces/not-done.tsx'
import { TermsList } from '../pieces/terms-list.tsx'
import { workTime } from '../pieces/terms-rows.ts'
import { BigButton } from '../ui/big-button.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import { createListPrint } from './list-print.tsx'

/** 名单 on the screen: whom to expect, by number and masked name, whether or not there is paper. */
export function ListPage(props: { readonly own: OwnPosting; readonly onBack: () => void }) {
  const say = () => words().ticket.list
  const list = createListPrint()
  const pages = createPages(
    () => props.own.expected,
    () => (large() || low() || landscape() ? 4 : 6),
  )
  return (
    <Shell
      title={say().name}
      back={props.onBack}
      facts={
        <Show
          when={list.notDone()}
          fallback={
            <>
              <p>{tradeName(props.own.terms.trade)}</p>
              <p>{workTime(props.own.terms)}</p>
              <p>{say().count(props.own.expected.length, props.own.terms.places)}</p>
              <p>{props.own.listPrint?.[language()].title}</p>
              <p>{props.own.listPrint?.[language()].lines[0]}</p>
            </>
          }
        >
          <WhyNot notDone={list.notDone()} room="ticket" />
        </Show>
      }
      actions={
        <Pager pages={pages}>
          <BigButton kind="primary" icon="printer" onTap={() => list.print(props.own.posting)}>
            {words().posting.own.printList}
          </BigButton>
        </Pager>
      }
    >
      <Show when={props.own.expected.length > 0} fallback={<p>{say().nobody}</p>}>
        <TermsList rows={pages.shown().map((one) => ({ name: one.number, value: one[language()] }))} />
      </Show>
    </Shell>
  )
}
