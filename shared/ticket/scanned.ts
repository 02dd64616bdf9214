/** Of a ticket's claim. The screens need to know no more of it. */
export const claimBytes = 15
/** Of what the link of an employer's page says: another length than a ticket's, so that neither passes for the other. */
export const siteBytes = 13
/** Of Ed25519, behind the claim. */
export const signatureBytes = 64

/** The token in what a reader read: the whole address of a ticket or of an employer's page, or the token alone. */
export const tokenIn = (scanned: string): string =>
  /^(?:https?:\/\/[^/]+\/[st]\/)?([^/]*)$/i.exec(scanned.trim())?.[1] ?? ''
