export const trouble = {
  title: '这台机器暂\u2060时断线了',
  kept: '您前面办好的都在，一样不少。',
  reconnecting: '正在自动重连，接上会说一声',
  seconds: (seconds: number) =>
    seconds < 60 ? `已 ${seconds} 秒` : `已 ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`,
  stillPossible: '这个还能办',
  helpMeanwhile: '请举手，工作人员过来',
  waitForThese: '这些先等一等',
  checkIn: '报到取号',
  checkInMeanwhile: '接上线就能按',
  jobs: '接活、出工票',
  jobsMeanwhile: '急的请到窗口问',
  hire: '登记用工',
  hireMeanwhile: '请到窗口，用纸先记',
  numberKept: '您的号不变',
  numberKeptMore: '手里有号的，看大屏等叫号。',
  back: '已连上',
  backMore: '接着刚才的办。',
  takePlace: '先占个位',
  /** What becomes of the place-keepers that a terminal told of. */
  placesTold: (kept: number, refused: number) =>
    [...(kept > 0 ? [`${kept} 个占位号已确认`] : []), ...(refused > 0 ? [`${refused} 个没收下，请到窗口`] : [])].join(
      '，',
    ),
  /** Of one of them; `from` is the hour from which its holder stands in line. */
  place: {
    noted: {
      title: '已记下',
      more: (from: string) => `这台机器记下了，大厅还没收到。记住号和时间，连上以后凭它报到，从 ${from} 排起。`,
    },
    confirmed: { title: '已确认', more: (from: string) => `大厅收到了。凭号和时间来报到，从 ${from} 排起。` },
    refused: { title: '大厅没收下', more: (_from: string) => '请记住号和时间，到窗口说。' },
  },
}
