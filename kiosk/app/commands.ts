import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import type { CommandId } from '../../shared/ids.ts'
import { marketDay, nextMarketDay } from './clock.ts'
import { askAs, type Heard, makeCommandId } from './send.ts'

/** What changes something, so that asked twice it must be done once. */
export type CommandName = {
  [Name in RequestName]: RequestOf<Name> extends { command: CommandId } ? Name : never
}[RequestName]

export type Command = <Name extends CommandName>(
  name: Name,
  body: Omit<RequestOf<Name>, 'command'>,
) => Promise<Heard<Replies[Name]>>

/**
 * Asks under one command id for each thing a person may ask, kept until the server has said yes or no: a tap after a broken
 * line asks the very same again, a tap after an answer is a new question. Nobody is reached before the hall's day is known;
 * where midnight comes between the first page and the last, nothing was done, and the new day is asked anew.
 */
export function createCommands(): Command {
  const open = new Map<string, CommandId>()
  const anew: Command = async (name, body) => {
    const day = marketDay()
    if (day === undefined) return { answer: 'unreachable' }
    const asked = name + JSON.stringify(body)
    const command = open.get(asked) ?? makeCommandId(day)
    open.set(asked, command)
    const heard = await askAs(name, JSON.stringify({ command, ...body }))
    if (heard.answer !== 'unreachable') open.delete(asked)
    const isOver = heard.answer === 'refused' && heard.refusal.code === 'day-over'
    return isOver && (await nextMarketDay(day)) !== undefined ? anew(name, body) : heard
  }
  return anew
}
