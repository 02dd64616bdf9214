import type { MarketDay } from '../../shared/ids.ts'
import type { Answers } from './answers.ts'

/** What to do with the kit, for whoever stands in the hall with it. */
export const words = (
  { hall, address, terminals, folder, idReaderPort }: Answers,
  until: MarketDay,
): string => `工票：${hall} 的整套文件，在 ${folder}

1. authority/ 是大厅自己的证书机构。把整个文件夹存到一个 U 盘，锁起来，不留在大厅里：
   谁有 authority.key，谁就能冒充 ${hall}（别的名字冒充不了）。
2. 服务器，地址 ${address}：装好工票，把 server/ 拷过去，sudo sh server/put-in-place.sh
   第一个账号的口令：sudo journalctl -u gongpiao
3. 每台自助机（共 ${terminals} 台）：apt-get install cage xwayland chromium curl，把 screens/ 拷过去，
   sudo sh screens/put-in-place.sh 1${terminals > 1 ? `（第二台写 2，到 ${terminals}）` : ''}；大屏那台写 board。
   面板立着装、画面却横着：后面加 -r 再来一次。
4. 工作台的电脑：在 hosts 里加上 screens/hosts 那一行，让浏览器信任 desk/authority.crt，
   打开 https://${hall}/desk
5. 用编的号码试一遍，到打出工票（README 的 A first walk）。然后停下工票，清空数据文件夹，再启动，
   用新的口令重新建第一个账号：编的人和在工作台设过的都没有了，下面的事要在这以后做。
6. 在“屏幕”里点“让屏幕显示代码”，照着每块屏幕登记；登记了第一台，就只认登记过的。
7. 有小票机的：开着、装好纸，在“小票机”里一台一台加上，试打一张，再选好窗口和每台自助机用哪台。
8. 证书到 ${until} 为止。换新的：把 U 盘上的 authority/ 放回 ${folder}，用一样的回答再做一次，
   再做第 2 步；自助机不用动。
${idReaderPort === undefined ? '' : helperWords.zh}
Gongpiao: the kit of ${hall}, in ${folder}

1. authority/ is the hall's own certificate authority. Put the whole folder on a USB stick, lock it
   away, and leave none of it in the hall: whoever has authority.key can pass for ${hall}
   (and for no other name).
2. The server, at ${address}: install Gongpiao, copy server/ to it, sudo sh server/put-in-place.sh
   The code for the first account: sudo journalctl -u gongpiao
3. Each terminal (${terminals} in all): apt-get install cage xwayland chromium curl, copy screens/ to it,
   sudo sh screens/put-in-place.sh 1${terminals > 1 ? ` (2 for the second, up to ${terminals})` : ''}; board on the machine of the board.
   A panel that stands upright while its picture lies: once more with -r behind it.
4. The desk's computer: add the line of screens/hosts to its hosts, let its browser trust
   desk/authority.crt, open https://${hall}/desk
5. Try it with made-up numbers, up to a ticket (README, A first walk). Then stop Gongpiao, empty its
   data folder, start it and make the first account anew with the new code: nobody made up stays, and
   nothing that was set up at the desk, so what follows comes after it.
6. Under 屏幕 (Screens) have the screens show their codes and approve each; from the first one on
   only approved screens serve.
7. Printers of the hall's network, if there are any: switched on, with paper, add each under 小票机
   (Slips), print a test page, and say which the desk and each terminal use.
8. The certificate ends on ${until}. For another one put authority/ back from the stick into ${folder},
   make the kit again with the same answers and repeat step 2; the screens need nothing.
${idReaderPort === undefined ? '' : helperWords.en}`

const helperWords = {
  zh: `9. 身份证阅读器的程序由厂家或集成商来装，README 的“身份证阅读器的程序”里写着怎么对接；
   它要的端口、来源和口令在每台自助机的 /etc/gongpiao-id-reader。
`,
  en: `9. Whoever installs the helper of the ID readers finds how it speaks in the README (An ID reader's helper);
   its port, origin and token lie on each terminal in /etc/gongpiao-id-reader.
`,
}
