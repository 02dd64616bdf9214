import type { ScreensGone } from '../../places/staff-desk/alarms.ts'

/** 大屏或自助机断开了: told to the desk until they answer again. */
export const screensGone = ({ which, held }: ScreensGone, time: string): string => {
  const wait = held ? '叫到的号先留着，不算过号；十分钟还没连上，留位照常计时。' : '留位照常计时。'
  return {
    both: `从 ${time} 起大屏和自助机都断开了，叫号没人听得见。叫到的号都留着，不算过号；连上以后重新叫号。请看大厅的网络，来窗口的人照常办。`,
    board: `从 ${time} 起大屏断开了，叫号没人听得见，请人喊号。${wait}`,
    terminal: `从 ${time} 起自助机都断开了，叫到的人没法自己接单，请他们到窗口办。${wait}`,
  }[which]
}
