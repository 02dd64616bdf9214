import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from '../app.ts'
import { liveViews } from '../live.ts'
import { testHall } from '../test-hall.ts'
import { clipKey } from './clip-key.ts'
import { textsFile, voiceFolder } from './folder.ts'
import { serveVoice } from './routes.ts'

const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' }

/** A hall whose voice folder is still empty. */
async function openVoice() {
  const folder = await mkdtemp(join(tmpdir(), 'voice-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'voice')
  const hall = await testHall()
  const voice = voiceFolder(path)
  const app = buildApp({
    hall,
    live: liveViews(hall),
    publicAddress: undefined,
    voice,
    bug: (error) => hall.bugs.push(error),
  })
  serveVoice(app, voice)
  const say = async (text: string, language = 'zh') => {
    const body = JSON.stringify({ language, text })
    return (await (await app.request('/api/voice/say', { method: 'POST', headers, body })).json()).value
  }
  const look = (address: string) => app.request(address, { headers: { host: 'localhost' } })
  const list = (...texts: readonly string[]) =>
    writeFile(join(path, 'zh', textsFile), texts.map((text) => `${clipKey(text)}\t${text}\n`).join(''))
  const record = (text: string, kind = 'wav') =>
    writeFile(join(path, 'zh', `${clipKey(text)}.${kind}`), `${text} aloud`)
  await mkdir(join(path, 'zh'), { recursive: true })
  return { path, say, look, list, record }
}

const clip = (text: string, kind = 'wav') => `/voice/zh/${clipKey(text)}.${kind}`

test('without a folder nothing is spoken, and it is said so', async () => {
  const { say } = await openVoice()
  expect(await say('请稍等')).toEqual({ clips: [], whole: false })
})

test('a clip that is laid into the folder is heard with the next word', async () => {
  const { say, list, record } = await openVoice()
  await list('请稍等', 'A', '零', '一', '七')
  expect(await say('A017')).toEqual({ clips: [], whole: false })
  for (const text of ['A', '零', '一']) await record(text)
  await record('七', 'ogg')
  expect(await say('A017')).toEqual({ clips: [clip('A'), clip('零'), clip('一'), clip('七', 'ogg')], whole: true })
  expect(await say('A017', 'en')).toEqual({ clips: [], whole: false })
})

test('a text changed after it was recorded is not said by its old clip', async () => {
  const { path, say, list, record } = await openVoice()
  await list('请稍等')
  await record('请稍等')
  expect(await say('请稍等')).toMatchObject({ whole: true })
  await writeFile(join(path, 'zh', textsFile), `${clipKey('请稍等')}\t请等一等\n`)
  expect(await say('请等一等')).toEqual({ clips: [], whole: false })
})

test('clips are handed out as what they are, and nothing else of the folder or beside it', async () => {
  const { path, look, list, record } = await openVoice()
  await list('请稍等', '您的号')
  await record('请稍等')
  const heard = await look(clip('请稍等'))
  expect([heard.status, heard.headers.get('content-type'), await heard.text()]).toEqual([
    200,
    'audio/wav',
    '请稍等 aloud',
  ])
  await writeFile(join(path, 'secret.key'), 'secret')
  await writeFile(join(path, 'zh', '0123456789abcdef.txt'), 'notes')
  for (const address of [
    clip('您的号'),
    '/voice/zh/texts.tsv',
    '/voice/zh/0123456789abcdef.txt',
    '/voice/zh/..%2fsecret.key',
  ])
    expect([address, (await look(address)).status]).toEqual([address, 404])
})

test('the manifest says what there is to record and what is recorded', async () => {
  const { look, list, record } = await openVoice()
  await list('请稍等', '您的号')
  await record('请稍等')
  expect(await (await look('/voice/manifest.json')).json()).toEqual({
    zh: [
      { key: clipKey('请稍等'), text: '请稍等', clip: `${clipKey('请稍等')}.wav` },
      { key: clipKey('您的号'), text: '您的号', clip: null },
    ],
    en: [],
  })
})
