import { createHmac, type KeyObject } from 'node:crypto'
import type { Answers } from './answers.ts'

/** What the helper of an ID reader on a terminal's machine must know, and where the hall's pages find it. */
export interface IdReaderKit {
  readonly port: number
  /** The only pages it may speak to. */
  readonly origin: string
  readonly token: string
  readonly address: string
}

/** A kit made again says the same token, so that no screen need be touched: it comes of the authority's key. */
export function idReaderKit({ hall, idReaderPort: port }: Answers, authority: KeyObject): IdReaderKit | undefined {
  if (port === undefined) return undefined
  const secret = authority.export({ type: 'pkcs8', format: 'der' })
  const token = createHmac('sha256', secret).update('id-reader').digest('base64url').slice(0, 22)
  return { port, origin: `https://${hall}`, token, address: `http://127.0.0.1:${port}/cards?token=${token}` }
}

/** For the helper, whoever makes it: a line each, as a shell and systemd read them. */
export const helperSettings = ({ port, origin, token }: IdReaderKit): string =>
  `PORT=${port}\nORIGIN=${origin}\nTOKEN=${token}\n`
