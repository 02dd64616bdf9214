import { StartTrouble } from './start-trouble.ts'

/** Why the hall cannot start with the key it finds: which file and what to do. */
export abstract class KeyTrouble extends StartTrouble {
  readonly file: string
  constructor(file: string, words: { readonly zh: string; readonly en: string }) {
    super(words)
    this.file = file
  }
}

export class KeyLost extends KeyTrouble {
  override readonly name = 'KeyLost'
  constructor(file: string) {
    super(file, {
      zh: `找不到密钥文件 ${file}，登记册无法打开；请从备份恢复这个文件后再启动。`,
      en: `The key file ${file} is missing and the register cannot be opened without it; put it back from the backup and start again.`,
    })
  }
}

export class KeyChanged extends KeyTrouble {
  override readonly name = 'KeyChanged'
  constructor(file: string) {
    super(file, {
      zh: `密钥文件 ${file} 不是封存这本登记册的那一把；请从备份恢复原来的文件后再启动。`,
      en: `The key file ${file} is not the one this register was sealed with; put the right one back from the backup and start again.`,
    })
  }
}

export class KeyExposed extends KeyTrouble {
  override readonly name = 'KeyExposed'
  constructor(file: string) {
    super(file, {
      zh: `密钥文件 ${file} 能被其他用户读取；请执行 chmod 600 ${file} 后再启动。`,
      en: `The key file ${file} can be read by other users; run chmod 600 ${file} and start again.`,
    })
  }
}

export class KeyDamaged extends KeyTrouble {
  override readonly name = 'KeyDamaged'
  constructor(file: string) {
    super(file, {
      zh: `密钥文件 ${file} 的内容已损坏；请从备份恢复这个文件后再启动。`,
      en: `The key file ${file} is damaged; put it back from the backup and start again.`,
    })
  }
}

export class KeyUnchecked extends KeyTrouble {
  override readonly name = 'KeyUnchecked'
  constructor(file: string) {
    super(file, {
      zh: `登记册里缺少文件 ${file}，无法核对密钥；请从备份恢复这个文件后再启动。`,
      en: `The file ${file} is missing from the register, so the key cannot be checked; put it back from the backup and start again.`,
    })
  }
}
