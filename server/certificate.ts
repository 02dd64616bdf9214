import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { HttpsSettings } from './settings.ts'
import { BadSetting } from './start-trouble.ts'

/** What a door of https needs, and what its certificate calls the hall. */
export interface Certified {
  readonly port: number
  /** PEM, both. */
  readonly certificate: string
  readonly key: string
  /** At least one. */
  readonly names: readonly string[]
}

/** Reads the hall's certificate and its key. Throws `BadSetting` where no browser could be answered with them. */
export async function readCertificate({ port, certificateFile, keyFile }: HttpsSettings): Promise<Certified> {
  const certificate = await read('GONGPIAO_CERTIFICATE', certificateFile)
  const key = await read('GONGPIAO_CERTIFICATE_KEY', keyFile)
  const parsed = parse('GONGPIAO_CERTIFICATE', certificateFile, () => new X509Certificate(certificate))
  const secret = parse('GONGPIAO_CERTIFICATE_KEY', keyFile, () => createPrivateKey(key))
  if (!parsed.checkPrivateKey(secret))
    throw new BadSetting({
      zh: `GONGPIAO_CERTIFICATE_KEY 的 ${keyFile} 不是 ${certificateFile} 的密钥：请把一起做出来的两个文件放在一起。`,
      en: `GONGPIAO_CERTIFICATE_KEY is ${keyFile}, which is not the key of ${certificateFile}: use the two that were made together.`,
    })
  const names = [...(parsed.subjectAltName ?? '').matchAll(/DNS:([^,\s"]+)/g)].flatMap(([, name]) => name ?? [])
  if (names.length > 0) return { port, certificate, key, names }
  throw new BadSetting({
    zh: `GONGPIAO_CERTIFICATE 的 ${certificateFile} 里没有名字：浏览器不会信它。`,
    en: `GONGPIAO_CERTIFICATE is ${certificateFile}, which holds no name: no browser will trust it.`,
  })
}

const read = (setting: string, file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new BadSetting({
      zh: `${setting} 写的文件 ${file} 读不出来：没有这个文件，或者启动工票的用户不能读。`,
      en: `${setting} is ${file}, which cannot be read: it is not there, or the user who starts Gongpiao may not read it.`,
    })
  })

function parse<Parsed>(setting: string, file: string, reading: () => Parsed): Parsed {
  try {
    return reading()
  } catch {
    throw new BadSetting({
      zh: `${setting} 写的文件 ${file} 不是 PEM 格式的证书或密钥。`,
      en: `${setting} is ${file}, which is no certificate or key in PEM.`,
    })
  }
}
