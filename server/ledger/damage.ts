import { StartTrouble } from '../start-trouble.ts'

/** The ledger cannot be trusted as it lies: nothing in the file was changed, and the server must not start on it. */
export class LedgerDamaged extends StartTrouble {
  override readonly name = 'LedgerDamaged'
  readonly file: string
  readonly line: number
  readonly reason: string

  constructor(file: string, line: number, reason: string) {
    super({
      zh:
        `账本文件 ${file} 第 ${line} 行坏了或被改过（${reason}），里面什么都没动。请先把账本文件夹另存一份，` +
        `再从备份恢复 ${file}，用 npm run verify 核对以后重新启动。`,
      en:
        `The ledger is damaged in ${file}, line ${line}: ${reason}. Nothing in it was changed. Keep a copy of the ` +
        `ledger folder, put back ${file} from a backup, check with "npm run verify" and start again.`,
    })
    this.file = file
    this.line = line
    this.reason = reason
  }
}
