import type { MarketDay } from '../../shared/ids.ts'
import type { Answers } from './answers.ts'

/** What to do with the kit, for whoever stands in the hall with it: the steps of the README again, by its numbers. */
export const words = (answers: Answers, until: MarketDay): string =>
  `${inChinese(answers, until)}\n${inEnglish(answers, until)}`

const inChinese = ({ hall, address, terminals, folder, idReaderPort }: Answers, until: MarketDay): string =>
  `工票：${hall} 的整套文件，在 ${folder}
步子和 README.md（Setting up a hall）一样，号也一样。

1. 安装包：npm ci && npm run release，做出来的拿到服务器上。已经做了。
2. 服务器，地址 ${address}，root 也要找得到 Node 20.19 或更新（sudo node -v）：
     sudo node install.js
     node terminal-kit.js
   这两样已经做了。接着
     sudo sh ${folder}/server/put-in-place.sh
     sudo journalctl -u gongpiao -n 20 --no-pager
   最后这条里有第一个账号的口令。
3. 钥匙：${folder}/authority 是大厅自己的证书机构，整个移到一个单独的 U 盘，锁起来：谁有它，谁就能
   冒充 ${hall}（别的名字冒充不了）。删掉 ${folder}/server/hall.key，它已经在 /etc/gongpiao 里。
4. 每块屏幕（自助机共 ${terminals} 台）：装 Debian，不装桌面，给一个固定的地址，
     apt-get install cage xwayland chromium curl
   把 ${folder}/screens 拷过去，
     sudo sh screens/put-in-place.sh 1
   ${terminals > 1 ? `第二台写 2，到 ${terminals}；` : ''}大屏那台写 board。面板立着装、画面却横着：后面加 -r 再来一次。
5. 工作台的电脑：在 hosts 里加上 ${folder}/screens/hosts 那一行，让浏览器信任 ${folder}/desk/authority.crt。
   Windows：用管理员身份开记事本，改 C:\\Windows\\System32\\drivers\\etc\\hosts；双击 .crt，
   安装证书，本地计算机，受信任的根证书颁发机构。
   再打开 https://${hall}/desk，打口令、姓名和密码。
6. 第一张工票：开市的时候（05:00 到 18:00），用编的号码照 README 的 A first walk 走第 2 到 5 步，工票就在屏幕上。然后
     sudo systemctl stop gongpiao && sudo find /var/lib/gongpiao -mindepth 1 -delete && sudo systemctl start gongpiao
   用新的口令重新建第一个账号：编的人和在工作台设过的都没有了，下面的事要在这以后做。
7. 登记屏幕：“屏幕”里点“让屏幕显示代码”。先登记自助机，各用第 4 步的号；大屏用后面的号，给以后加的自助机留出号来。
   登记了第一块，就只认登记过的。
8. 小票机：开着、装好纸，在“小票机”里一台一台加上，试打一张，再选好窗口和每台自助机用哪台。
9. 市场：“等您办的”里列着开市前要看的；“设置”里的市场名称、工种、上车的门不在里面，也要改成自己的。
   在“人员”里开第二个账号。
10. 语音：在做安装包的那台机器上，
     npm run voice-clips -- --hall http://${address}:8080
   把 data/voice 拿到服务器上，
     sudo cp -r voice /var/lib/gongpiao/
11. 拔一次电：先是服务器，再是一台自助机；插回去，不用人动手，都要回到原来的样子。

每天晚上备份，存到要拿走的盘上：
     sudo systemctl stop gongpiao
     sudo tar -C /var/lib -czf /media/usb/gongpiao.tar.gz --exclude=gongpiao/secret.key --exclude=gongpiao/voice gongpiao
     sudo systemctl start gongpiao
   /var/lib/gongpiao/secret.key 另外存一份，和备份分开放。恢复（README 里有）：停下，
     sudo mv /var/lib/gongpiao /var/lib/gongpiao.before
     sudo tar -C /var/lib -xpzf /media/usb/gongpiao.tar.gz
     sudo install -m 0600 -o gongpiao secret.key /var/lib/gongpiao/secret.key
   再启动，语音照第 10 步放回去。
升级：备份，解开新的安装包，在里面 sudo node install.js，sudo systemctl restart gongpiao。
   退回去：sudo node /opt/gongpiao/current/install.js back，再 restart。
以后加自助机，或者换证书（现在的到 ${until} 为止）：把 U 盘上的 authority 放回 ${folder}，用一样的回答
   （台数写多的）再做一次。加自助机：照第 4 步装新的，再登记，又照第 3 步收好钥匙；
   换证书：再做第 2 步的 put-in-place.sh，屏幕不用动。
${idReaderPort === undefined ? '' : helperWords.zh}`

const inEnglish = ({ hall, address, terminals, folder, idReaderPort }: Answers, until: MarketDay): string =>
  `Gongpiao: the kit of ${hall}, in ${folder}
The steps are those of README.md (Setting up a hall), by the same numbers.

1. The archive: npm ci && npm run release, and what it made on the server. That is done.
2. The server, at ${address}, with Node 20.19 or newer where root finds it (sudo node -v):
     sudo node install.js
     node terminal-kit.js
   are done. Now
     sudo sh ${folder}/server/put-in-place.sh
     sudo journalctl -u gongpiao -n 20 --no-pager
   The last shows the code for the first account.
3. The keys: ${folder}/authority is the hall's own certificate authority. Move it whole to a stick of its own and
   lock it away: whoever has it can pass for ${hall} (and for no other name). Delete
   ${folder}/server/hall.key, which now lies in /etc/gongpiao.
4. Each screen (${terminals} terminals in all): Debian without a desktop, with an address that stays,
     apt-get install cage xwayland chromium curl
   Copy ${folder}/screens to it,
     sudo sh screens/put-in-place.sh 1
   ${terminals > 1 ? `2 for the second, up to ${terminals}; ` : ''}board on the machine of the board. A panel that stands upright
   while its picture lies: once more with -r behind it.
5. The desk's computer: add the line of ${folder}/screens/hosts to its hosts, let its browser trust
   ${folder}/desk/authority.crt. On Windows: Notepad as administrator, C:\\Windows\\System32\\drivers\\etc\\hosts;
   double-click the .crt, install it for the local machine as a trusted root authority.
   Then open https://${hall}/desk and type the code, a name and a password.
6. The first ticket: while the hall is open (05:00 to 18:00), with made-up numbers, steps 2 to 5 of A first walk in the README;
   the ticket is on the screen. Then
     sudo systemctl stop gongpiao && sudo find /var/lib/gongpiao -mindepth 1 -delete && sudo systemctl start gongpiao
   and make the first account anew with the new code: nobody made up stays, and nothing that was set up at the
   desk, so what follows comes after it.
7. Approve the screens: under 屏幕 (Screens) have them show their codes. Terminals first, each with its number of
   step 4; the board with a number behind them that leaves room for a terminal more. From the first one on only
   approved screens serve.
8. The printers: switched on, with paper, add each under 小票机 (Slip printers), print a test page, and say which
   the desk and each terminal use.
9. The market: 等您办的 at the desk lists what to look at before the first morning; the market's name, its trades
   and 上车的门 (the gate), all under 设置 (Settings), are not in it. Open a second account under 人员 (Staff).
10. Voice: on the machine that made the archive
     npm run voice-clips -- --hall http://${address}:8080
   Take data/voice to the server,
     sudo cp -r voice /var/lib/gongpiao/
11. Pull the plug of the server, then of a terminal, and put it back: each must be where it was without a hand on it.

Each evening a backup, to a disk that leaves the room:
     sudo systemctl stop gongpiao
     sudo tar -C /var/lib -czf /media/usb/gongpiao.tar.gz --exclude=gongpiao/secret.key --exclude=gongpiao/voice gongpiao
     sudo systemctl start gongpiao
   Once, and kept apart from it, /var/lib/gongpiao/secret.key. To restore (see the README): stop,
     sudo mv /var/lib/gongpiao /var/lib/gongpiao.before
     sudo tar -C /var/lib -xpzf /media/usb/gongpiao.tar.gz
     sudo install -m 0600 -o gongpiao secret.key /var/lib/gongpiao/secret.key
   start, and lay the clips there as in step 10.
Upgrade: back up, unpack the new archive, in it sudo node install.js, then sudo systemctl restart gongpiao.
   Back again: sudo node /opt/gongpiao/current/install.js back, restart.
A terminal more, or another certificate (this one ends on ${until}): put authority back from the stick into
   ${folder} and make the kit again with the same answers (and the greater number). For a terminal: step 4 on the
   new machine, approve it, and put the keys away as in step 3. For a certificate: put-in-place.sh of step 2;
   the screens need nothing.
${idReaderPort === undefined ? '' : helperWords.en}`

const helperWords = {
  zh: `身份证阅读器的程序由厂家或集成商来装，README 的“身份证阅读器的程序”里写着怎么对接；
   它要的端口、来源和口令在每台自助机的 /etc/gongpiao-id-reader。
`,
  en: `Whoever installs the helper of the ID readers finds how it speaks in the README (An ID reader's helper);
   its port, origin and token lie on each terminal in /etc/gongpiao-id-reader.
`,
}
