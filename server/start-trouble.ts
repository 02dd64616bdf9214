/** Why the server does not start, for whoever stands before it: what stands in the way and what to do, in both languages. */
export class StartTrouble extends Error {
  override readonly name: string = 'StartTrouble'
  readonly zh: string
  readonly en: string
  constructor({ zh, en }: { readonly zh: string; readonly en: string }) {
    super(`${zh}\n${en}`)
    this.zh = zh
    this.en = en
  }
}

/** A setting that cannot be used: which and why. */
export class BadSetting extends StartTrouble {
  override readonly name = 'BadSetting'
}
