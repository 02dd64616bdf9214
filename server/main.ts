import { join } from 'node:path'
import { machineClock } from './clock.ts'
import { addressLines, openDoors, trouble } from './doors.ts'
import { sayFirstCode } from './first-code.ts'
import { openDataFolder } from './open.ts'
import { readSettings, refuseWords } from './settings.ts'

/** The one place that reads the environment, chooses adapters, listens and stops. */
async function main(): Promise<void> {
  refuseWords(process.argv.slice(2))
  const { clockStart, dataFolder, port: wanted, publicAddress } = readSettings(process.env)
  const opened = await openDataFolder(dataFolder, machineClock(clockStart), trouble)
  const screens = join(import.meta.dirname, '../kiosk')
  const { port, firstCode } = await openDoors({
    opened,
    port: wanted,
    portSetting: 'GONGPIAO_PORT',
    publicAddress,
    screens,
    stopWith,
  })
  console.log('工票 Gongpiao 已启动 / is running')
  for (const line of addressLines(port, publicAddress)) console.log(line)
  if (firstCode !== undefined) console.log(`  ${sayFirstCode(firstCode)}`)
}

function stopWith(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

main().catch(stopWith)
