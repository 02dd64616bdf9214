import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { Tile } from '../ui/tile.tsx'

interface HasWorkPageProps {
  readonly onBack: () => void
  readonly onTicket: () => void
  readonly onAnother: () => void
}

/** Whoever took a job on an earlier day: the ticket first, a number for who wants one more job. */
export function HasWorkPage(props: HasWorkPageProps) {
  const say = () => words().checkIn.hasWork
  return (
    <Shell title={say().title} back={props.onBack}>
      <div class="ways">
        <Tile primary icon="ticket" title={say().ticket} subtitle={say().ticketMore} onTap={() => props.onTicket()} />
        <Tile icon="work" title={say().another} subtitle={say().anotherMore} onTap={() => props.onAnother()} />
      </div>
    </Shell>
  )
}
