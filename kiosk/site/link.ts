/** What the address brought here, and what became of it. */
export interface OpenedLink {
  /** Undefined: the page was opened anew where nothing remembers it. */
  readonly token: string | undefined
  /** Scanned at one of the hall's terminals: somebody else stands there next. */
  readonly atTerminal: boolean
  /** They read English there. */
  readonly inEnglish: boolean
  /** And in large type. */
  readonly inLarge: boolean
}

/**
 * Takes the link out of the address, so that it stands in no bar and no list of pages. A phone that opens the page anew still has
 * it, in the one place that ends with the page; a terminal has not.
 */
export function takeLink(): OpenedLink {
  const [, inWhich, large] = /^#(zh|en),(true|false)/.exec(location.hash) ?? []
  const atTerminal = inWhich !== undefined
  const fromAddress = /^\/s\/([a-z2-7]+)$/i.exec(location.pathname)?.[1]
  const kept: unknown = history.state
  const token = fromAddress ?? (typeof kept === 'string' ? kept : undefined)
  history.replaceState(atTerminal ? null : (token ?? null), '', `/S${location.hash}`)
  return { token, atTerminal, inEnglish: inWhich === 'en', inLarge: large === 'true' }
}
