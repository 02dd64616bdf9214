import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { clipKey } from '../../server/voice/clip-key.ts'
import { textLine, textsFile } from '../../server/voice/folder.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { zh } from '../../shared/language/zh.ts'
import { saidAloud } from '../../shared/voice/said-aloud.ts'
import { recordable } from '../../shared/voice/texts.ts'

const rate = 8000
const toneSeconds = 0.1

/** A short tone, as a player of sounds takes it. */
function tone(): Buffer {
  const samples = Array.from(
    { length: rate * toneSeconds },
    (_, at) => 8000 * Math.sin((2 * Math.PI * 440 * at) / rate),
  )
  const sound = Buffer.alloc(44 + samples.length * 2)
  sound.write('RIFF', 0)
  sound.writeUInt32LE(36 + samples.length * 2, 4)
  sound.write('WAVEfmt ', 8)
  sound.writeUInt32LE(16, 16)
  for (const [at, value] of [1, 1].entries()) sound.writeUInt16LE(value, 20 + at * 2)
  sound.writeUInt32LE(rate, 24)
  sound.writeUInt32LE(rate * 2, 28)
  for (const [at, value] of [2, 16].entries()) sound.writeUInt16LE(value, 32 + at * 2)
  sound.write('data', 36)
  sound.writeUInt32LE(samples.length * 2, 40)
  for (const [at, sample] of samples.entries()) sound.writeInt16LE(Math.round(sample), 44 + at * 2)
  return sound
}

/** Everything that the Chinese screens may say is recorded, but for what is left out: in tones, for nobody listens. */
export async function recordAll(dataFolder: string, leftOut: readonly string[] = []): Promise<void> {
  const folder = join(dataFolder, 'voice', 'zh')
  const texts = recordable('zh', saidAloud(zh), zhangbei)
  await mkdir(folder, { recursive: true })
  const sound = tone()
  const kept = texts.filter((text) => !leftOut.includes(text))
  await Promise.all(kept.map((text) => writeFile(join(folder, `${clipKey(text)}.wav`), sound)))
  await writeFile(join(folder, textsFile), texts.map(textLine).join(''))
}

/** A clip that a page really played, from its beginning to where it was left. */
export interface Played {
  readonly clip: string
  readonly volume: number
  readonly seconds: number
  readonly ended: boolean
  /** What sounded beside it when it began. */
  readonly beside: number
}

/** Hears what a page plays by its browser's own account, each clip once it fell silent; `sounding` counts those that have begun. */
export async function hearClips(page: Page) {
  await page.addInitScript(() => {
    const { play } = HTMLMediaElement.prototype
    const heard: unknown[] = []
    let [begun, now] = [0, 0]
    const tell = () =>
      Object.assign(document.documentElement.dataset, { heard: JSON.stringify(heard), begun: String(begun) })
    HTMLMediaElement.prototype.play = function () {
      let [isPlaying, beside] = [false, 0]
      this.addEventListener('playing', () => {
        beside = now
        isPlaying = true
        now += 1
        begun += 1
        tell()
      })
      this.addEventListener('pause', () => {
        if (!isPlaying) return
        now -= 1
        const clip = this.currentSrc.replace(/.*\//, '')
        heard.push({ clip, volume: this.volume, seconds: this.currentTime, ended: this.ended, beside })
        tell()
      })
      return Reflect.apply(play, this, [])
    }
  })
  const told = (name: 'heard' | 'begun', none: string) =>
    page.locator('html').evaluate((html, [name = '', none = '']) => html.dataset[name] ?? none, [name, none])
  return {
    played: async (): Promise<readonly Played[]> => JSON.parse(await told('heard', '[]')),
    sounding: async (): Promise<number> => Number(await told('begun', '0')),
  }
}

/** The names of the clips of such texts. */
export const clipsOf = (...texts: readonly string[]): readonly string[] => texts.map((text) => `${clipKey(text)}.wav`)
