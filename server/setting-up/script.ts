/** Said in both languages, Chinese first. */
export const both = (zh: string, en: string): string => `${zh} / ${en}`

/** A shell script that stops at the first thing that fails, and puts files of its own folder where they belong. */
export const script = (lines: string): string => `#!/bin/sh
set -eu
cd "$(dirname "$0")"
ROOT="\${ROOT:-}"
put() { install -D -m 0644 "$1" "$ROOT$2"; }
${lines.trim()}
`
