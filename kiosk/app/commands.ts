import type { CommandId } from '../../shared/ids.ts'

/**
 * One command id for each thing a person may ask, kept until the server has said yes or no: a tap after a broken line asks
 * the very same again, a tap after an answer is a new question.
 */
export function makeCommands(make: () => CommandId | undefined) {
  const open = new Map<string, CommandId>()
  return {
    idFor(asked: string): CommandId | undefined {
      const command = open.get(asked) ?? make()
      if (command !== undefined) open.set(asked, command)
      return command
    },
    settled(asked: string): void {
      open.delete(asked)
    },
  }
}
