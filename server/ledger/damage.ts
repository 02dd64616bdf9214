/** The ledger cannot be trusted as it lies: nothing in the file was changed, and the server must not start on it. */
export class LedgerDamaged extends Error {
  override readonly name = 'LedgerDamaged'
  readonly file: string
  readonly line: number
  readonly reason: string

  constructor(file: string, line: number, reason: string) {
    super(
      `The ledger is damaged in ${file}, line ${line}: ${reason}. Nothing in it was changed. Keep a copy of the ` +
        `ledger folder, put back ${file} from a backup, check with "npm run verify" and start again.`,
    )
    this.file = file
    this.line = line
    this.reason = reason
  }
}
