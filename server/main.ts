import { join } from 'node:path'
import { readCertificate } from './certificate.ts'
import { machineClock } from './clock.ts'
import { addressLines, openDoors, trouble } from './doors.ts'
import { sayFirstCode } from './first-code.ts'
import { keepTelling } from './keeper.ts'
import { openDataFolder } from './open.ts'
import { readSettings, refuseWords } from './settings.ts'

/** The one place that reads the environment, chooses adapters, listens and stops. */
async function main(): Promise<void> {
  refuseWords(process.argv.slice(2))
  const {
    clockStart,
    dataFolder,
    voiceFolder,
    port: wanted,
    publicAddress,
    idReader,
    https,
    keeper,
  } = readSettings(process.env)
  const certified = https === undefined ? undefined : await readCertificate(https)
  const opened = await openDataFolder(dataFolder, machineClock(clockStart), trouble)
  const screens = join(import.meta.dirname, '../kiosk')
  const { port, firstCode } = await openDoors({
    opened,
    port: wanted,
    portSetting: 'GONGPIAO_PORT',
    publicAddress,
    idReader,
    certified,
    screens,
    workbook: join(import.meta.dirname, 'workbook.js'),
    voice: voiceFolder,
    stopWith,
  })
  console.log('工票 Gongpiao 已启动 / is running')
  for (const line of addressLines({ port, publicAddress, certified })) console.log(line)
  if (firstCode !== undefined) console.log(`  ${sayFirstCode(firstCode)}`)
  if (keeper !== undefined) keepTelling({ port, ...keeper }, trouble)
}

function stopWith(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

main().catch(stopWith)
