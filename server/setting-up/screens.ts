import type { Answers } from './answers.ts'
import { browserFlags, managedPolicy, soundByItself } from './browser.ts'
import { helperSettings, type IdReaderKit } from './id-reader.ts'
import type { KitFile } from './kit.ts'
import { both, script } from './script.ts'
import { watchScript, watchUnit } from './watch.ts'

const user = 'gongpiao-screen'

/** What stands on the machines of terminals and of the board: a browser, nothing else, and what it may do. */
export const screens = (answers: Answers, authority: string, idReader: IdReaderKit | undefined): readonly KitFile[] => {
  const { hall, address } = answers
  const terminal = unit(
    hall,
    ['terminal %i', 'terminal@%i'],
    [...browserFlags, '--kiosk-printing', `"${enrol(hall, 'terminal=%i')}"`],
  )
  const board = unit(hall, ['board', 'board'], [...browserFlags, soundByItself, `"${enrol(hall, 'board')}"`])
  return [
    { path: 'screens/gongpiao-terminal@.service', text: terminal },
    { path: 'screens/gongpiao-board.service', text: board },
    { path: 'screens/gongpiao-watch@.service', text: watchUnit(hall) },
    { path: 'screens/gongpiao-watch.sh', text: watchScript },
    { path: 'screens/authority.crt', text: authority },
    { path: 'screens/gongpiao-screen.sysusers', text: `u ${user} - "Gongpiao screen" -\n` },
    {
      path: 'screens/policy.json',
      text: `${JSON.stringify(managedPolicy(hall, authority, idReader !== undefined), null, 2)}\n`,
    },
    { path: 'screens/hosts', text: `${address} ${hall}\n` },
    ...(idReader === undefined ? [] : [{ path: 'screens/id-reader', text: helperSettings(idReader), mode: 0o600 }]),
    { path: 'screens/put-in-place.sh', text: putInPlace(answers), mode: 0o755 },
  ]
}

/**
 * The machine's own key stands behind the `#`, which no browser sends: it is in no address that the server sees or writes down, and the
 * page takes it out of the address before it goes on. It stands in the browser's command line, which every user of the machine may read. A
 * page from a file would not show it, but the policy lets the hall's pages alone.
 */
const enrol = (hall: string, shows: string): string => `https://${hall}/enrol?${shows}#\${KEY}`

/**
 * The browser begins once the server answers, however late that is: one that finds nobody shows a white page, and asks again ever more seldom.
 * Cage shows one program on the whole screen and nothing besides. Its profile lies in memory and goes with each end: the next
 * person finds nothing of the one before, and no broken profile outlives a restart.
 */
const unit = (hall: string, [what, name]: readonly [string, string], browser: readonly string[]): string => `[Unit]
Description=Gongpiao ${what}
After=systemd-user-sessions.service systemd-logind.service network.target
Conflicts=getty@tty1.service
Wants=gongpiao-watch@${name}.service
StartLimitIntervalSec=0

[Service]
User=${user}
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
Environment=HOME=%t/gongpiao-screen
EnvironmentFile=-/etc/default/gongpiao-screen
EnvironmentFile=-/etc/gongpiao-screen
RuntimeDirectory=gongpiao-screen
RuntimeDirectoryMode=0700
TimeoutStartSec=infinity
ExecStartPre=/bin/sh -c 'until timeout 2 bash -c "exec 3<>/dev/tcp/${hall}/443" 2>/dev/null; do sleep 1; done'
ExecStart=/usr/bin/cage $TURN -- /usr/bin/chromium --user-data-dir=%t/gongpiao-screen/profile ${browser.join(' ')}
Restart=always
RestartSec=2

[Install]
WantedBy=multi-user.target
`

const putInPlace = ({ hall, terminals }: Answers): string =>
  script(`
# ${both('在自助机上', 'on a terminal')}: sudo sh put-in-place.sh 1${terminals > 1 ? ` … ${terminals}` : ''}
# ${both('面板立着装、画面横着时，后面加 -r', 'a panel that stands upright with its picture lying: add -r')}: sudo sh put-in-place.sh 1 -r
# ${both('在大屏的机器上', 'on the machine of the board')}: sudo sh put-in-place.sh board
case "\${1:-}" in
  board) unit=gongpiao-board ;;
  ${Array.from({ length: terminals }, (_, nth) => nth + 1).join(' | ')}) unit="gongpiao-terminal@$1" ;;
  *) echo '${both(`请写第几台：1 到 ${terminals}，或 board`, `say which: 1 to ${terminals}, or board`)}' >&2; exit 2 ;;
esac
put gongpiao-screen.sysusers /etc/sysusers.d/gongpiao-screen.conf
put policy.json /etc/chromium/policies/managed/gongpiao.json
put gongpiao-terminal@.service /etc/systemd/system/gongpiao-terminal@.service
put gongpiao-board.service /etc/systemd/system/gongpiao-board.service
put gongpiao-watch@.service /etc/systemd/system/gongpiao-watch@.service
put gongpiao-watch.sh /usr/local/lib/gongpiao-watch.sh
put authority.crt /etc/gongpiao-authority.crt
if [ -f id-reader ]; then install -D -m 0600 id-reader "$ROOT/etc/gongpiao-id-reader"; else rm -f "$ROOT/etc/gongpiao-id-reader"; fi
mkdir -p "$ROOT/etc/default"
shift
echo "TURN=$*" >"$ROOT/etc/default/gongpiao-screen"
# ${both('这台机器自己的钥匙，只做一次；文件只有 root 能读，可浏览器的命令行里也有它：这台机器上不要给别人开账号', 'the key of this machine, made once; the file is for root alone, but the command line of the browser shows it: let nobody else have an account on this machine')}
if [ ! -s "$ROOT/etc/gongpiao-screen" ]; then
  (umask 077 && echo "KEY=$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=')" >"$ROOT/etc/gongpiao-screen")
fi
touch "$ROOT/etc/hosts"
sed -i '/[[:space:]]${hall.replaceAll('.', '\\.')}$/d' "$ROOT/etc/hosts"
cat hosts >>"$ROOT/etc/hosts"
rm -f "$ROOT"/etc/systemd/system/multi-user.target.wants/gongpiao-[tb]*.service
if [ -n "$ROOT" ]; then exit; fi
command -v curl >/dev/null || apt-get install -y curl ||
  echo '${both('没有 curl：画面死了，没有东西会重新启动它', 'without curl nothing starts a page anew that hangs')}' >&2
systemctl stop 'gongpiao-terminal@*' gongpiao-board 2>/dev/null || true
systemd-sysusers
# ${both('补了纸不能把过时的票再打出来', 'paper that is put in must not bring out tickets of before')}
if command -v cupsctl >/dev/null; then cupsctl MaxJobTime=60 ErrorPolicy=abort-job; fi
systemctl daemon-reload
systemctl enable "$unit"
systemctl restart "$unit"
`)
