import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../shared/language/saying.ts'
import { joined, type Library, libraryOf, type Spoken } from '../../shared/voice/joined.ts'
import { clipKey } from './clip-key.ts'

/** In the folder of each language: what each clip says, a line each, the key before it. */
export const textsFile = 'texts.tsv'
export const textLine = (text: string): string => `${clipKey(text)}\t${text}\n`
/** What a clip may be, and as what it is handed out. */
const clipKinds: Readonly<Record<string, string>> = {
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  mp3: 'audio/mpeg',
}
const clipName = /^([0-9a-f]{16})\.(\w+)$/

/** Undefined of what is no clip. */
export const clipType = (name: string): string | undefined => clipKinds[clipName.exec(name)?.[2] ?? '']

/** Which text it says; undefined of what is no clip. */
export const keyOf = (name: string): string | undefined =>
  clipType(name) === undefined ? undefined : clipName.exec(name)?.[1]

/** A text that can be recorded, and its clip once there is one. */
export interface Recorded {
  readonly key: string
  readonly text: string
  readonly clip: string | null
}

export interface VoiceFolder {
  readonly path: string
  /** What the folder holds, by looking. */
  manifest(language: Language): Promise<readonly Recorded[]>
  say(language: Language, written: string): Promise<Spoken>
}

interface Looked {
  readonly seen: string
  readonly recorded: readonly Recorded[]
  readonly library: Library
}

/** The clips of a hall: whoever lays one into the folder is heard with the next word that is said. */
export function voiceFolder(path: string): VoiceFolder {
  const known = new Map<Language, Looked>()
  const look = async (language: Language): Promise<Looked> => {
    const seen = await stateOf(join(path, language))
    const before = known.get(language)
    if (before?.seen === seen) return before
    const recorded = await recordedIn(join(path, language))
    const clips = recorded.flatMap(({ text, clip }) =>
      clip === null ? [] : [[text, address(language, clip)] as const],
    )
    const looked = { seen, recorded, library: libraryOf(language, new Map(clips)) }
    known.set(language, looked)
    return looked
  }
  return {
    path,
    manifest: async (language) => (await look(language)).recorded,
    say: async (language, written) => joined(written, (await look(language)).library),
  }
}

const address = (language: Language, clip: string): string => `/voice/${language}/${clip}`

/** When folder and texts were last written; empty where there are none. */
async function stateOf(folder: string): Promise<string> {
  try {
    const [clips, texts] = await Promise.all([stat(folder), stat(join(folder, textsFile))])
    return `${clips.mtimeMs} ${texts.mtimeMs}`
  } catch {
    return ''
  }
}

/** A text whose key is not its own was changed after it was recorded: its clip says something else. */
async function recordedIn(folder: string): Promise<readonly Recorded[]> {
  try {
    const clips = new Map((await readdir(folder)).map((name) => [keyOf(name), name]))
    return (await readFile(join(folder, textsFile), 'utf8')).split('\n').flatMap((line) => {
      const [key = '', text = ''] = line.split('\t')
      return key === clipKey(text) ? [{ key, text, clip: clips.get(key) ?? null }] : []
    })
  } catch {
    return []
  }
}
