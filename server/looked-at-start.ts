import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { County } from '../shared/county/county.ts'
import { clockTime, millisOf, minuteOfDay } from '../shared/hall-clock.ts'
import type { Instant } from '../shared/ids.ts'
import { calendarDay } from '../shared/time.ts'
import type { Hall } from './hall.ts'
import type { RegisterNotice } from './register/durable-file.ts'
import { shardOf } from './register/row.ts'
import { StartTrouble } from './start-trouble.ts'

/** The ledger names people whom nobody could name any more: going on would make them all strangers. */
export class RegisterLost extends StartTrouble {
  override readonly name = 'RegisterLost'
  constructor(registerFolder: string) {
    super({
      zh: `账本还在，登记册文件夹 ${registerFolder} 不见了，或者是空的；请从备份恢复后再启动。`,
      en: `The ledger is there but the register folder ${registerFolder} is missing or empty; put it back from the backup and start again.`,
    })
  }
}

/** What whoever starts it must hear, and nothing else would say. Throws `RegisterLost`. */
export const lookedAtStart = (hall: Hall, startedAt: Instant, registerFolder: string): readonly StartTrouble[] =>
  [...clockBehind(startedAt, hall.day.lastInstant), ...clockBehind(startedAt, hall.county.lastInstant)]
    .slice(0, 1)
    .concat(peopleMissing(registerFolder, hall.county.state))

export const backupStandsIn = ({ file, found }: RegisterNotice): StartTrouble =>
  new StartTrouble({
    zh: `登记册文件 ${file} ${found === 'missing' ? '不见了' : '坏了'}，用了它的备份：最后记的几笔可能不在，请核对。`,
    en: `The register file ${file} was ${found}, and its backup stands in: what was written last may be missing.`,
  })

const clockSlackSeconds = 60

/** What to say of a machine whose date lies before the last entry: what is written next would look older than it is. */
function clockBehind(now: Instant, last: Instant | undefined): readonly StartTrouble[] {
  if (last === undefined || millisOf(last) - millisOf(now) < clockSlackSeconds * 1000) return []
  const told = new StartTrouble({
    zh: `服务器的时钟是 ${said(now)}，比账本最后一笔（${said(last)}）还早：请核对服务器的日期和时间，对好后重新启动。`,
    en: `The server's clock says ${said(now)}, earlier than the last entry of the ledger (${said(last)}): check its date and time and start again.`,
  })
  return [told]
}

/**
 * What to say of files of people whom the ledger names and that are not there: a backup from before they came is put back
 * so. Throws `RegisterLost` where none is there. Looks for files alone: to open every row would make the start slow.
 */
function peopleMissing(registerFolder: string, { people, employers, staff }: County): readonly StartTrouble[] {
  const named = [
    ...[...people.values()].flatMap(({ worker, forgotten }) => (forgotten === undefined ? [worker] : [])),
    ...[...employers.values()].flatMap(({ employer, forgotten }) => (forgotten === undefined ? [employer] : [])),
    ...staff.keys(),
  ]
  const files = new Map(named.map((id) => [shardOf(id), join(registerFolder, shardOf(id))]))
  const gone = new Set([...files].flatMap(([name, path]) => (isThere(path) ? [] : [name])))
  if (gone.size === 0) return []
  if (gone.size === files.size) throw new RegisterLost(registerFolder)
  const count = named.filter((id) => gone.has(shardOf(id))).length
  const told = new StartTrouble({
    zh: `登记册里少了 ${gone.size} 个文件，账本上有 ${count} 个人查不到姓名和证件：请从备份恢复文件夹 ${registerFolder}，恢复后重新启动。没有备份，请他们重新登记。`,
    en: `The register lacks ${gone.size} of its files, and with them ${count} of those whom the ledger names: put the folder ${registerFolder} back from the backup and start again. Without a backup they must register anew.`,
  })
  return [told]
}

const said = (instant: Instant): string => `${calendarDay(instant)} ${clockTime(minuteOfDay(instant))}`
const isThere = (path: string): boolean => existsSync(path) || existsSync(`${path}.bak`)
