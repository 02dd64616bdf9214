import { buildApp } from './app.ts'
import { machineClock } from './clock.ts'
import { firstCodeOf, sayFirstCode } from './first-code.ts'
import { liveViews } from './live.ts'
import { openDataFolder } from './open.ts'
import { readSettings } from './settings.ts'
import { voiceFolder } from './voice/folder.ts'
import { serveVoice } from './voice/routes.ts'

/** The server inside vite's, for `npm run dev`: the same market, with screens that change as they are written. */
const settings = readSettings(process.env)
const clock = machineClock(settings.clockStart)
const trouble = (what: string, error: unknown) => console.error(what, error)
const { hall, cuts, seals, paper, ended } = await openDataFolder(settings.dataFolder, clock, trouble)
const firstCode = firstCodeOf(hall, clock)
if (firstCode !== undefined) console.log(sayFirstCode(firstCode))

const voice = voiceFolder(settings.voiceFolder)
const app = buildApp({
  hall,
  live: liveViews(hall),
  publicAddress: settings.publicAddress,
  idReader: settings.idReader,
  firstCode,
  cuts,
  seals,
  voice,
  paper,
  ended,
  bug: (error) => trouble('bug', error),
})
serveVoice(app, voice)

export default app
