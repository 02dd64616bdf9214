import { toSetUp } from '../../shared/county/settings/to-set-up.ts'
import type { HelpCall } from '../../shared/county/terminals/help.ts'
import type { PlacementId, StaffId } from '../../shared/ids.ts'
import type { HallAlarms } from '../../shared/places/staff-desk/alarms.ts'
import type { NotKept } from '../../shared/places/staff-desk/keepers.ts'
import { type DeskView, deskView } from '../../shared/places/staff-desk/view.ts'
import { dueGlance } from '../follow-up/glance.ts'
import { type Hall, rulesNow } from '../hall.ts'
import { payGlance } from '../pay/glance.ts'
import { employersAtDesk } from './employers.ts'

/** What the start cut off the end of a file and kept beside it. */
export interface CutNotice {
  readonly file: string
  readonly keptAs: string
}

export interface DeskParts {
  readonly cuts: readonly CutNotice[]
  readonly help: () => readonly HelpCall[]
  readonly notKept: () => readonly NotKept[]
  readonly wasTold: (placement: PlacementId) => boolean
  readonly alarms: () => HallAlarms
  /** Numbers and cards to print again, which no book tells of. */
  readonly slipsInDoubt: () => number
}

/** The desk as one member of staff sees it. */
export function deskSession(hall: Hall, { cuts, help, notKept, wasTold, alarms, slipsInDoubt }: DeskParts) {
  const { shown } = hall
  const employer = employersAtDesk(hall)
  const [pay, due] = [payGlance(hall), dueGlance(hall)]
  return (staff: StaffId): DeskView => {
    const rules = rulesNow(hall)
    const clockAheadMinutes = Math.floor(hall.clock.aheadSeconds() / 60)
    const notSavingSince = hall.day.notSavingSince ?? hall.county.notSavingSince
    const screensGone = hall.hearing.gone()
    const role = hall.county.state.staff.get(staff)?.role ?? 'clerk'
    return deskView(hall.dayNow(), {
      role,
      staff,
      staffName: shown.staff(staff),
      today: hall.today(),
      now: hall.clock.now(),
      market: hall.county.state.market,
      orderVersion: hall.county.state.orderVersion,
      help: help(),
      notKept: notKept(),
      // A hall to practise in has no first morning.
      toSetUp: role === 'supervisor' && !hall.isPractice ? toSetUp(hall.county.state) : [],
      rules,
      closingMinute: rules.closingMinute,
      worker: shown.worker,
      employer,
      stoppedAt: (id) => hall.county.state.employers.get(id)?.stoppedAt,
      claimed: (id) => hall.county.state.people.get(id)?.claimed ?? [],
      text: hall.register.text,
      wasTold,
      alarms: alarms(),
      slipsInDoubt: slipsInDoubt(),
      pay: pay(),
      due: due(),
      ...(screensGone === undefined ? {} : { screensGone }),
      ...(clockAheadMinutes < 1 ? {} : { clockAheadMinutes }),
      ledger: {
        dayEntries: hall.day.position,
        countyEntries: hall.county.position,
        ...(notSavingSince === undefined ? {} : { notSavingSince }),
        cuts,
      },
    })
  }
}
export type DeskSession = ReturnType<typeof deskSession>
