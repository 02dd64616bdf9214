import type { KeeperWords } from '../keeper-words.ts'

export const keeper: KeeperWords = {
  take: '先占个位',
  noted: { title: '已记下', more: '这台机器记下了，大厅还没收到。记住号和时间，连上以后到窗口报到，从 {} 排起。' },
  confirmed: { title: '已确认', more: '大厅收到了。凭号和时间到窗口报到，从 {} 排起。' },
  refused: { title: '大厅没收下', more: '请记住号和时间，到窗口说。' },
}

/** What becomes of those that a terminal told of. */
export const keepersTold = (kept: number, refused: number): string =>
  [...(kept > 0 ? [`${kept} 个占位号已确认`] : []), ...(refused > 0 ? [`${refused} 个没收下，请到窗口`] : [])].join(
    '，',
  )
