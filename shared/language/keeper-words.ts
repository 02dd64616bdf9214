interface Said {
  readonly title: string
  readonly more: string
}

/**
 * What a terminal says of place-keepers, once in a blue moon: it comes with the market, not with the page. `{}` is the hour from which
 * somebody stands in line.
 */
export interface KeeperWords {
  readonly take: string
  readonly noted: Said
  readonly confirmed: Said
  readonly refused: Said
}
