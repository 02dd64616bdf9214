import type { Answers } from './answers.ts'
import { harmless } from './harmless.ts'
import type { IdReaderKit } from './id-reader.ts'
import type { KitFile } from './kit.ts'
import { both, script } from './script.ts'

/** Nobody but the server's own user reads the data and the key. */
const user = 'gongpiao'

/** What stands on the server: its service, its settings, and how they get to their places. */
export const serverSide = ({ hall }: Answers, idReader: IdReaderKit | undefined): readonly KitFile[] => [
  { path: 'server/gongpiao.service', text: service },
  { path: 'server/gongpiao.env', text: environment(hall, idReader) },
  { path: 'server/gongpiao.sysusers', text: `u ${user} - "Gongpiao" /var/lib/gongpiao\n` },
  { path: 'server/put-in-place.sh', text: putInPlace, mode: 0o755 },
]

/**
 * Restarted however it ends and however often: at half past five nobody is there to reset a limit. The server itself says that it
 * answers (server/keeper.ts); silent for half a minute, it is started anew. Replaying years of ledger may take its time.
 */
const service = `[Unit]
Description=Gongpiao, the counter of the labour market
After=network.target
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=all
WatchdogSec=30
TimeoutStartSec=15min
Restart=always
RestartSec=1
User=${user}
StateDirectory=gongpiao
StateDirectoryMode=0700
UMask=0077
EnvironmentFile=/etc/gongpiao/gongpiao.env
ExecStart=/usr/bin/env node /opt/gongpiao/current/dist/server/main.js
AmbientCapabilities=CAP_NET_BIND_SERVICE
CapabilityBoundingSet=CAP_NET_BIND_SERVICE
${harmless}
[Install]
WantedBy=multi-user.target
`

const environment = (hall: string, idReader: IdReaderKit | undefined): string => `# https://${hall}
GONGPIAO_DATA=/var/lib/gongpiao
GONGPIAO_PORT=8080
GONGPIAO_HTTPS_PORT=443
GONGPIAO_CERTIFICATE=/etc/gongpiao/hall.crt
GONGPIAO_CERTIFICATE_KEY=/etc/gongpiao/hall.key
${idReader === undefined ? '' : `GONGPIAO_ID_READER=${idReader.address}\n`}`

/** ROOT stands for another root than the machine's own: nothing is started then. */
const putInPlace = script(`
# ${both('在服务器上，装好工票以后', 'on the server, once Gongpiao is installed')}: sudo sh put-in-place.sh
put gongpiao.sysusers /etc/sysusers.d/gongpiao.conf
put gongpiao.env /etc/gongpiao/gongpiao.env
put hall.crt /etc/gongpiao/hall.crt
put gongpiao.service /etc/systemd/system/gongpiao.service
if [ -n "$ROOT" ]; then install -D -m 0600 hall.key "$ROOT/etc/gongpiao/hall.key"; exit; fi
systemd-sysusers
install -D -m 0600 -o ${user} hall.key /etc/gongpiao/hall.key
systemctl daemon-reload
systemctl enable gongpiao
systemctl restart gongpiao
systemctl --no-pager status gongpiao
echo '${both('第一个账号的口令', 'the code for the first account')}: sudo journalctl -u gongpiao'
`)
