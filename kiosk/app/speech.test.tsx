import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import type { Spoken } from '../../shared/voice/joined.ts'
import { setLoud } from './display.ts'
import { takeMarket } from './market.ts'
import { hush, speak } from './speech.ts'

/** The loudspeaker: what began to sound, and how it ends. */
let heard: string[]
let sounding: Sound | undefined
class Sound {
  volume = 1
  onpause: (() => void) | undefined
  onerror: (() => void) | undefined
  readonly clip: string | undefined
  constructor(clip: string | undefined) {
    this.clip = clip
  }
  async play() {
    heard.push(`${this.clip} ${this.volume}`)
    sounding = this
  }
  pause() {
    sounding = undefined
    this.onpause?.()
  }
}
let uttered: Utterance | undefined
class Utterance {
  volume = 1
  onerror: (() => void) | undefined
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}
let voices: { lang: string }[]
let answer: Spoken | undefined

beforeEach(() => {
  heard = []
  voices = []
  takeMarket({ market: zhangbei, marketVersion: 0, setUp: true })
  vi.stubGlobal('Audio', Sound)
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    cancel: () => heard.push('cancelled'),
    speak: (said: Utterance) => {
      uttered = said
      heard.push(`voice ${said.text} ${said.volume}`)
    },
  })
  vi.stubGlobal('fetch', async () => {
    if (answer === undefined) throw new Error('no line')
    return Response.json({ answer: 'done', value: answer })
  })
})
afterEach(() => {
  hush()
  setLoud(false)
  vi.unstubAllGlobals()
})

const settled = () => new Promise((resume) => setTimeout(resume, 0))
const silent: Spoken = { clips: [], whole: false }

it('clips sound one after another, as loud as the market wants it, and it is known when all were heard', async () => {
  answer = { clips: ['a', 'b'], whole: true }
  const ended = vi.fn()
  void speak('A').then(ended)
  await settled()
  expect(heard).toEqual(['a 0.6'])
  sounding?.pause()
  await settled()
  expect(heard).toEqual(['a 0.6', 'b 0.6'])
  expect(ended).not.toHaveBeenCalled()
  sounding?.pause()
  await settled()
  expect(ended).toHaveBeenCalledWith(true)
})

it('whoever wants it louder hears it louder', async () => {
  answer = { clips: ['a'], whole: true }
  setLoud(true)
  void speak('A')
  await settled()
  expect(heard).toEqual(['a 1'])
})

it('hushed, nothing more sounds, and nobody is told that it was not all', async () => {
  answer = { clips: ['a', 'b'], whole: false }
  const all = speak('A')
  await settled()
  hush()
  expect(await all).toBe(true)
  expect(heard).toEqual(['a 0.6'])
  const before = speak('B')
  hush()
  expect(await before).toBe(true)
  expect(heard).toEqual(['a 0.6'])
})

it('a clip that cannot be played, or that the browser holds back, is passed over, and it is told that not all was heard', async () => {
  answer = { clips: ['torn', 'b'], whole: true }
  const torn = speak('A')
  await settled()
  sounding?.onerror?.()
  await settled()
  expect(heard).toEqual(['torn 0.6', 'b 0.6'])
  sounding?.pause()
  expect(await torn).toBe(false)
  vi.spyOn(Sound.prototype, 'play').mockRejectedValueOnce(new Error('not before a touch'))
  const held = speak('A')
  await settled()
  sounding?.pause()
  expect(await held).toBe(false)
})

it('what the clips do not say whole the browser says with a voice for the language, and stops when it is hushed, once', async () => {
  answer = { clips: ['a'], whole: false }
  voices = [{ lang: 'en-US' }, { lang: 'zh-CN' }]
  void speak('甲')
  await settled()
  expect(heard).toEqual(['voice 甲 0.6'])
  hush()
  hush()
  expect(heard).toEqual(['voice 甲 0.6', 'cancelled'])
})

it.each([
  ['zh-HK', 'zh-CN', 'zh-CN'],
  ['zh-yue', 'cmn', 'cmn'],
  ['yue', 'zh_HK', undefined],
])('of the voices %s and %s it is Mandarin that speaks: %s', async (one, other, chosen) => {
  answer = silent
  voices = [{ lang: one }, { lang: other }]
  uttered = undefined
  void speak('甲')
  await settled()
  expect(uttered).toEqual(chosen === undefined ? undefined : expect.objectContaining({ lang: chosen }))
})

it('a voice that broke off is told of, unless it was hushed', async () => {
  answer = silent
  voices = [{ lang: 'zh-CN' }]
  for (const isHushed of [false, true]) {
    const all = speak('甲')
    await settled()
    if (isHushed) hush()
    uttered?.onerror?.()
    expect(await all).toBe(isHushed)
  }
})

it('without such a voice the clips there are are heard, and it is told that they were not all', async () => {
  answer = { clips: ['a'], whole: false }
  voices = [{ lang: 'en-US' }]
  const all = speak('甲')
  await settled()
  expect(heard).toEqual(['a 0.6'])
  sounding?.pause()
  expect(await all).toBe(false)
})

it('with neither nothing sounds and it is told', async () => {
  answer = silent
  expect(await speak('甲')).toBe(false)
  expect(heard).toEqual([])
})

it('while the line is cut the browser’s own voice is left', async () => {
  answer = undefined
  voices = [{ lang: 'zh-CN' }]
  void speak('甲')
  await expect.poll(() => heard).toEqual(['voice 甲 0.6'])
})
