import { harmless } from './harmless.ts'
import { both } from './script.ts'

/**
 * What stands beside the browser of a screen and starts it anew when its page hangs: of that nothing ends, so nothing else would. It asks
 * the hall how long the page has been silent. A hall that is away or does not know this screen gives no reason, nor does one that has only
 * just come back: the page must have had as long as that to be heard. One that was never heard since the watch began may still be opening.
 *
 * The key goes to curl on its input, so that no command line shows it.
 */
export const watchScript = `#!/bin/sh
# ${both('自助机、大屏：页面死了，就重新启动浏览器', 'terminal or board: a page that hangs gets its browser started anew')}
set -eu
unit=$1 hall=$2
patience=\${PATIENCE_SECONDS:-60} every=\${EVERY_SECONDS:-10}
silence() {
  printf 'header = "cookie: terminal=%s"\\n' "$KEY" |
    curl --config - --silent --fail --max-time 5 --noproxy '*' --cacert "$AUTHORITY" "https://$hall/api/terminals/silent"
}
answered=-$every suspected=
limit=$((patience * 3))
while sleep "$every"; do
  silent=$(silence || true)
  case $silent in
    '' | *[!0-9]*) answered=-$every suspected=; continue ;;
  esac
  answered=$((answered + every))
  if [ "$silent" -lt "$patience" ]; then limit=$patience; fi
  if [ "$silent" -lt "$limit" ] || [ "$answered" -lt "$limit" ]; then suspected=; continue; fi
  if [ -z "$suspected" ]; then suspected=yes; continue; fi
  echo "$unit: ${both('$silent 秒没有回音，重新启动', 'silent for $silent s, started anew')}"
  systemctl --no-block restart "$unit" || true
  answered=-$every suspected=
  limit=$((patience * 3))
done
`

/** Of the screen's unit whose name it bears behind the `@`, such as `terminal@1`: it starts, stops and starts anew with that. */
export const watchUnit = (hall: string): string => `[Unit]
Description=Gongpiao, the watch on the page of %i
PartOf=gongpiao-%i.service
After=gongpiao-%i.service
StartLimitIntervalSec=0

[Service]
EnvironmentFile=/etc/gongpiao-screen
Environment=AUTHORITY=/etc/gongpiao-authority.crt
ExecStart=/bin/sh /usr/local/lib/gongpiao-watch.sh gongpiao-%i.service ${hall}
Restart=always
RestartSec=10
${harmless}`
