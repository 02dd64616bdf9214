/** Of a ticket's claim. The screens need to know no more of it. */
export const claimBytes = 15
/** Of Ed25519, behind the claim. */
export const signatureBytes = 64

/** The token in what a reader read: a ticket's whole address, or the token alone. */
export const tokenIn = (scanned: string): string =>
  /^(?:https?:\/\/[^/]+\/t\/)?([^/]*)$/i.exec(scanned.trim())?.[1] ?? ''
