export const trouble = {
  title: '这台机器暂时断线了',
  kept: '您前面办好的都在，一样不少。',
  reconnecting: '正在自动重连，接上会说一声',
  seconds: (seconds: number) =>
    seconds < 60 ? `已 ${seconds} 秒` : `已 ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`,
  waitForThese: '这些先等一等',
  checkIn: '报到取号',
  checkInMeanwhile: '接上线再按，不用急',
  jobs: '接活、出工票',
  jobsMeanwhile: '请到窗口，当面给您办',
  hire: '登记用工',
  hireMeanwhile: '请到窗口，用纸先记',
  numberKept: '号不变，次序也不变',
  numberKeptMore: '手里有号的，看大屏等叫号。',
  back: '已连上',
  backMore: '接着刚才的办。',
  spoken: '这台机器暂时断线了，正在自动重连。您前面办好的都在。号不变，次序也不变。急用请举手叫工作人员。',
}
