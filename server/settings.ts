import { join } from 'node:path'
import { z } from 'zod'
import { Instant } from '../shared/ids.ts'
import { BadSetting } from './start-trouble.ts'

/** What the process needs; what the market decides is set at the desk. */
export interface Settings {
  readonly port: number
  readonly dataFolder: string
  /** Clips of recorded voice; it need not be there. */
  readonly voiceFolder: string
  readonly publicAddress: URL | undefined
  /** The hall speaks https as well, under the name that its certificate holds; the files are PEM. */
  readonly https: HttpsSettings | undefined
  /** Whoever keeps the service waits for word of it; how long at most, where it restarts what is silent. */
  readonly keeper: { readonly waitsMillis: number | undefined } | undefined
  /** Where the helper of an ID reader answers on each terminal's own machine, if the hall has such readers. */
  readonly idReader: URL | undefined
  /** The hall's clock starts here instead of now: practice and tests. */
  readonly clockStart: Instant | undefined
}

export interface HttpsSettings {
  readonly port: number
  readonly certificateFile: string
  readonly keyFile: string
}

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(65_535))
/** A longer host and port make the ticket's QR code too fine for old phones. */
export const longestHost = 28

/** Reads the settings from the environment. Throws `BadSetting`. */
export function readSettings(env: Environment): Settings {
  const { GONGPIAO_DATA, GONGPIAO_PUBLIC_ADDRESS, GONGPIAO_CLOCK_START, GONGPIAO_ID_READER } = env
  if (GONGPIAO_DATA === '')
    throw new BadSetting({
      zh: 'GONGPIAO_DATA 是空的：请写上数据文件夹的名字。',
      en: 'GONGPIAO_DATA must name a folder, but is empty.',
    })
  return {
    port: readPort(env, 'GONGPIAO_PORT', '8080'),
    dataFolder: GONGPIAO_DATA ?? 'data',
    voiceFolder: readVoiceFolder(env, GONGPIAO_DATA ?? 'data'),
    https: readHttps(env),
    keeper: readKeeper(env),
    publicAddress: GONGPIAO_PUBLIC_ADDRESS === undefined ? undefined : readAddress(GONGPIAO_PUBLIC_ADDRESS),
    idReader: GONGPIAO_ID_READER === undefined ? undefined : readIdReader(GONGPIAO_ID_READER),
    clockStart: GONGPIAO_CLOCK_START === undefined ? undefined : readInstant(GONGPIAO_CLOCK_START),
  }
}

type Environment = Readonly<Record<string, string | undefined>>

function readPort(env: Environment, name: string, usual: string): number {
  const read = port.safeParse(env[name] ?? usual)
  if (read.success) return read.data
  throw new BadSetting(mustBe(name, { zh: ' 0 到 65535 的端口号', en: 'a port number from 0 to 65535' }, env[name]))
}

/** Throws `BadSetting`. */
function readVoiceFolder({ GONGPIAO_VOICE }: Environment, dataFolder: string): string {
  if (GONGPIAO_VOICE === '')
    throw new BadSetting({
      zh: 'GONGPIAO_VOICE 是空的：请写上录音文件夹的名字。',
      en: 'GONGPIAO_VOICE must name a folder, but is empty.',
    })
  return GONGPIAO_VOICE ?? join(dataFolder, 'voice')
}

function readHttps(env: Environment): HttpsSettings | undefined {
  const { GONGPIAO_CERTIFICATE: certificateFile, GONGPIAO_CERTIFICATE_KEY: keyFile } = env
  if (certificateFile === undefined && keyFile === undefined) return undefined
  if (!certificateFile || !keyFile)
    throw new BadSetting({
      zh: 'GONGPIAO_CERTIFICATE 和 GONGPIAO_CERTIFICATE_KEY 要一起写：证书的文件和它的密钥的文件。',
      en: 'GONGPIAO_CERTIFICATE and GONGPIAO_CERTIFICATE_KEY go together: the file of the certificate and that of its key.',
    })
  return { port: readPort(env, 'GONGPIAO_HTTPS_PORT', '8443'), certificateFile, keyFile }
}

/** A page that came by https may ask nobody else by http: 127.0.0.1 is the machine it stands on. */
function readIdReader(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (address?.protocol === 'http:' && address.hostname === '127.0.0.1' && address.port !== '') return address
  const such = 'http://127.0.0.1:18622/cards?token=…'
  throw new BadSetting(
    mustBe('GONGPIAO_ID_READER', { zh: `像 ${such} 这样的地址`, en: `an address such as ${such}` }, text),
  )
}

/** systemd says so itself: nobody sets these by hand. */
function readKeeper({ NOTIFY_SOCKET, WATCHDOG_USEC }: Environment): Settings['keeper'] {
  if (NOTIFY_SOCKET === undefined) return undefined
  const waitsMillis = Math.floor(Number(WATCHDOG_USEC) / 1000)
  return { waitsMillis: waitsMillis > 0 ? waitsMillis : undefined }
}

/** A real hall takes no words at its start, least of all a speed for its clock. Throws `BadSetting`. */
export function refuseWords(words: readonly string[]): void {
  if (words.length > 0)
    throw new BadSetting({
      zh: `npm start 的设置写在环境变量里，后面不能加${given(words.join(' ')).zh}；调快时钟、练习用 npm run practice。`,
      en: `npm start takes its settings from the environment, not from ${given(words.join(' ')).en}; a speed or a made-up morning is for npm run practice.`,
    })
}

/** What stands in the way of listening, in words if it is the port that was set. */
export function portTrouble(setting: string, port: number, error: Error): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new BadSetting({
      zh: `${setting} 设的端口 ${port} 被别的程序占着：请先停掉那个程序，或者换一个端口。`,
      en: `${setting} is ${port}, but another program listens there: stop it, or choose another port.`,
    })
  if (code === 'EACCES')
    return new BadSetting({
      zh: `${setting} 设的端口 ${port} 这个用户不能用：请换一个 1024 以上的端口。`,
      en: `${setting} is ${port}, but this user may not listen there: choose a port from 1024 on.`,
    })
  return error
}

/** What was given, for whoever gave it; not where it may hold a password, for what a start prints is kept. */
const given = (text: string) =>
  text.includes('@')
    ? { zh: '现在写的（有 @，这里不重复）', en: 'what it holds (with an @, not repeated here)' }
    : { zh: `“${text}”`, en: `"${text}"` }

const mustBe = (name: string, is: { readonly zh: string; readonly en: string }, text = '') => ({
  zh: `${name} 要写${is.zh}，不能是${given(text).zh}。`,
  en: `${name} must be ${is.en}, not ${given(text).en}.`,
})

function readAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.username !== '' ||
    url.password !== ''
  )
    throw new BadSetting(
      mustBe(
        'GONGPIAO_PUBLIC_ADDRESS',
        { zh: '像 https://gig.example.cn 这样的网址', en: 'an address like https://gig.example.cn' },
        text,
      ),
    )
  if (url.host.length > longestHost)
    throw new BadSetting({
      zh: `GONGPIAO_PUBLIC_ADDRESS 的主机名最多 ${longestHost} 个字符，旧手机才扫得出工票的码；“${url.host}”有 ${url.host.length} 个。`,
      en: `GONGPIAO_PUBLIC_ADDRESS may name a host of at most ${longestHost} characters so that old phones can read the ticket's code, but "${url.host}" has ${url.host.length}.`,
    })
  return url
}

function readInstant(text: string): Instant {
  const date = new Date(text)
  // Without its zone it would be another hour on another machine.
  if (Number.isNaN(date.getTime()) || !/(?:Z|[+-]\d\d:\d\d)$/.test(text))
    throw new BadSetting(
      mustBe(
        'GONGPIAO_CLOCK_START',
        { zh: '像 2026-08-17T05:30:00+08:00 这样的时刻', en: 'a moment such as 2026-08-17T05:30:00+08:00' },
        text,
      ),
    )
  return Instant.parse(date.toISOString())
}
