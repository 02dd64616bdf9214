export type PhoneAnswer =
  | { readonly ok: true; readonly phone: string }
  | { readonly ok: false; readonly refusal: 'not-a-mobile' }

/** Reads a mobile number as somebody types it: spaces, hyphens and a leading +86 allowed. Never unique: families share one. */
export function parsePhone(typed: string): PhoneAnswer {
  const phone = typed.normalize('NFKC').replace(/[\s-]/g, '').replace(/^\+86/, '')
  return /^1[3-9]\d{9}$/.test(phone) ? { ok: true, phone } : { ok: false, refusal: 'not-a-mobile' }
}
