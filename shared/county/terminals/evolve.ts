import type { TerminalId } from '../../ids.ts'
import type { County, HallTerminal } from '../county.ts'
import type { CountyEventOf } from '../messages.ts'

type TerminalEvent = CountyEventOf<'terminal-approved' | 'terminal-renumbered' | 'terminal-revoked'>

/** Which screens are known, after one event. */
export function evolveTerminals(county: County, event: TerminalEvent): County {
  switch (event.type) {
    case 'terminal-approved': {
      const { type: _, ...terminal } = event
      return { ...county, terminals: county.terminals.set(event.terminal, { ...terminal, revoked: false }) }
    }
    case 'terminal-renumbered':
      return change(county, event.terminal, { number: event.number })
    case 'terminal-revoked':
      return change(county, event.terminal, { revoked: true })
    default:
      return event satisfies never
  }
}

function change(county: County, id: TerminalId, changed: Partial<HallTerminal>): County {
  const before = county.terminals.get(id)
  if (before === undefined) throw new Error(`The ledger names ${id}, which never stood here`)
  return { ...county, terminals: county.terminals.set(id, { ...before, ...changed }) }
}
