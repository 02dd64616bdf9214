import { happened, refused } from '../../decider.ts'
import type { TerminalId } from '../../ids.ts'
import type { County, CountyDecision, HallTerminal } from '../county.ts'
import type { ApproveTerminal, RenumberTerminal, RevokeTerminal } from './messages.ts'

type Terminals = Pick<County, 'terminals'>

export function decideTerminals(
  county: County,
  command: ApproveTerminal | RenumberTerminal | RevokeTerminal,
): CountyDecision {
  switch (command.type) {
    case 'approve-terminal':
      return approveTerminal(county, command)
    case 'renumber-terminal':
      return renumberTerminal(county, command)
    case 'revoke-terminal':
      return revokeTerminal(county, command)
    default:
      return command satisfies never
  }
}

/** Refuses `terminal-number-taken`, and `terminal-known` for a screen that is one already. */
function approveTerminal(county: Terminals, { type: _, ...what }: ApproveTerminal): CountyDecision {
  if (knownByKey(county, what.keyDigest) !== undefined) return refused({ code: 'terminal-known' })
  return withNumber(county, what.number) === undefined
    ? happened({ type: 'terminal-approved', ...what })
    : refused({ code: 'terminal-number-taken', number: what.number })
}

/** Refuses `no-such-terminal` and `terminal-number-taken`. */
function renumberTerminal(county: Terminals, { terminal, number }: RenumberTerminal): CountyDecision {
  const known = inUse(county, terminal)
  if (known === undefined) return refused({ code: 'no-such-terminal' })
  if (known.number === number) return happened()
  return withNumber(county, number) === undefined
    ? happened({ type: 'terminal-renumbered', terminal, number })
    : refused({ code: 'terminal-number-taken', number })
}

/** Refuses `no-such-terminal`. Revoking twice is revoking once. */
function revokeTerminal(county: Terminals, { terminal }: RevokeTerminal): CountyDecision {
  if (inUse(county, terminal) !== undefined) return happened({ type: 'terminal-revoked', terminal })
  return county.terminals.has(terminal) ? happened() : refused({ code: 'no-such-terminal' })
}

/** The screens that are known now, by their numbers. */
export const terminalsInUse = ({ terminals }: Terminals): readonly HallTerminal[] =>
  [...terminals.values()].filter(({ revoked }) => !revoked).sort((a, b) => a.number - b.number)

/** Whether this market has ever approved a screen: to take back the last one opens the hall to nobody. */
export const knowsItsTerminals = ({ terminals }: Terminals): boolean => !terminals.isEmpty()

export const knownByKey = (county: Terminals, keyDigest: string): HallTerminal | undefined =>
  terminalsInUse(county).find((known) => known.keyDigest === keyDigest)

const withNumber = (county: Terminals, number: number): HallTerminal | undefined =>
  terminalsInUse(county).find((known) => known.number === number)

function inUse({ terminals }: Terminals, id: TerminalId): HallTerminal | undefined {
  const terminal = terminals.get(id)
  return terminal?.revoked === false ? terminal : undefined
}
