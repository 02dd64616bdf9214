import { Match, Switch } from 'solid-js'
import type { PlacementId } from '../../shared/ids.ts'
import { ChangeWants } from '../check-in/change-wants.tsx'
import { FindMine } from '../check-in/find-mine.tsx'
import { CheckIn } from '../check-in/screen.tsx'
import type { Chosen } from '../matching/page.ts'
import { WorkerSession } from '../matching/screen.tsx'
import { at } from '../pieces/at.ts'
import { TicketPage } from '../placement/ticket-page.tsx'
import { Posting } from '../posting/screen.tsx'
import { go, screen } from './screen.ts'

export { HomeReader } from './scan-ticket.tsx'

function ofCrew(): boolean {
  const to = screen()
  return 'crew' in to && to.crew === true
}

const firstOf = ({ crew, ticket }: { crew?: true; ticket?: PlacementId }): Chosen =>
  crew ? { mine: true, crew } : ticket === undefined ? {} : { ticket }

/** Every room behind the home page. They come with it: whoever is in the middle of a check-in when the line breaks finds the next page here. */
export function Rooms(props: { readonly home: () => void }) {
  return (
    <Switch>
      <Match when={at(screen(), 'check-in')}>{(to) => <CheckIn go={go} home={props.home} card={to().card} />}</Match>
      <Match when={screen().at === 'my-ticket'}>
        <FindMine go={go} home={props.home} crew={ofCrew()} />
      </Match>
      <Match when={screen().at === 'change-wants'}>
        <ChangeWants go={go} home={props.home} />
      </Match>
      <Match when={at(screen(), 'worker')}>
        {(to) => <WorkerSession go={go} home={props.home} first={firstOf(to())} ticketPage={TicketPage} />}
      </Match>
      <Match when={screen().at === 'posting'}>
        <Posting go={go} home={props.home} />
      </Match>
    </Switch>
  )
}
