import { Match, Switch } from 'solid-js'
import { ChangeWants } from '../check-in/change-wants.tsx'
import { FindMine } from '../check-in/find-mine.tsx'
import { CheckIn } from '../check-in/screen.tsx'
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
      <Match when={screen().at === 'worker'}>
        <WorkerSession
          go={go}
          home={props.home}
          first={ofCrew() ? { mine: true, crew: true } : {}}
          ticketPage={TicketPage}
        />
      </Match>
      <Match when={screen().at === 'posting'}>
        <Posting go={go} home={props.home} />
      </Match>
    </Switch>
  )
}
