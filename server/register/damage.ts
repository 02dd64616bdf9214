import { StartTrouble } from '../start-trouble.ts'

/** A file of the register that cannot be read, and no backup of it can. The start stops: guessing would lose people. */
export class RegisterDamaged extends StartTrouble {
  override readonly name = 'RegisterDamaged'
  readonly file: string
  constructor(file: string, why: string) {
    super({
      zh: `登记册文件 ${file} 读不出来（${why}）：请从备份恢复这个文件后再启动。`,
      en: `The register file ${file} cannot be read (${why}). Put this file back from the backup and start again.`,
    })
    this.file = file
  }
}

/** A row that does not open with our key under its own id: altered, or put in another row's place. */
export class RowDamaged extends StartTrouble {
  override readonly name = 'RowDamaged'
  readonly file: string
  readonly row: string
  constructor(file: string, row: string, why: string) {
    super({
      zh: `登记册文件 ${file} 里的 ${row} 打不开（${why}）：请从备份恢复这个文件。`,
      en: `Row ${row} of the register file ${file} does not open (${why}). Put this file back from the backup.`,
    })
    this.file = file
    this.row = row
  }
}

/** Why something failed, in the words of the machine; what is parsed or sealed is never repeated in it. */
export function messageOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'not JSON'
  if (error instanceof Error && 'issues' in error) return 'not the expected shape'
  if (error instanceof Error && 'code' in error) return String(error.code)
  return error instanceof Error ? error.message : 'unknown'
}
