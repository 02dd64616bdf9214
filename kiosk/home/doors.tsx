import { For } from 'solid-js'
import { goOnTo } from '../app/address.ts'
import { large } from '../app/display.ts'
import type { Screen } from '../app/screen.ts'
import { sessionClosed } from '../app/session.ts'
import { words } from '../app/words.ts'
import type { Drawing } from '../drawings/sheet.ts'
import { Tile } from '../ui/tile.tsx'
import './doors.css'

type Door = 'check-in' | 'posting' | 'services' | 'my-ticket'

interface DoorsProps {
  readonly shown: readonly Door[]
  /** From when numbers are given, while none are. */
  readonly numbersFrom: string | undefined
  readonly go: (screen: Screen) => void
}

export function Doors(props: DoorsProps) {
  const said = () => words().home
  const faces = (): Record<Door, { icon: Drawing; title: string; more: string }> => ({
    'check-in': { icon: 'work', title: said().findWork, more: props.numbersFrom ?? said().findWorkMore },
    posting: { icon: 'hire', title: said().hire, more: said().hireMore },
    services: { icon: 'services', title: said().services, more: said().servicesMore },
    'my-ticket': { icon: 'ticket', title: said().myTicket, more: said().myTicketMore },
  })
  const shut = (door: Door) => door === 'check-in' && props.numbersFrom !== undefined
  // Whoever stood here before is closed on the server before the next one starts, so a late "end" never hits the wrong person.
  const open = async (door: Door) => {
    if (!(await sessionClosed())) return
    if (door === 'services') goOnTo('/pay')
    else props.go({ at: door })
  }
  return (
    <div class="doors">
      <For each={props.shown}>
        {(door) => (
          <Tile
            icon={faces()[door].icon}
            title={faces()[door].title}
            subtitle={large() && !shut(door) ? undefined : faces()[door].more}
            primary={door === 'check-in' && !shut(door)}
            onTap={() => open(door)}
          />
        )}
      </For>
    </div>
  )
}
