import { en } from '../../shared/language/en.ts'
import { zh } from '../../shared/language/zh.ts'
import { html, Markup } from '../placement/markup.ts'

/** What a screen shows that nobody has approved: the code that staff type at the desk. Its own small document, in both languages; `code.js` asks again. */
export function codePage(code: string, looks: readonly string[]): string {
  const [chinese, english] = [zh.terminals.page, en.terminals.page]
  return page(
    looks,
    html`<main class="code-page">
<h1>${chinese.title}<span lang="en">${english.title}</span></h1>
<p class="code">${code.slice(0, 4)} ${code.slice(4)}</p>
<p>${chinese.tell}<span lang="en">${english.tell}</span></p>
<p class="code-wait">${chinese.wait}<span lang="en">${english.wait}</span></p>
</main>`,
    html`<script type="module" src="/code.js"></script>`,
  )
}

/**
 * Where a machine of the hall brings the key that was made on it: it stands behind the `#`, which no browser sends, so that it is in no
 * address the server sees. `enrol.js` posts it and goes on.
 */
export const enrolPage = (looks: readonly string[]): string =>
  page(
    looks,
    html`<main class="code-page">
<h1>${zh.terminals.page.opening}<span lang="en">${en.terminals.page.opening}</span></h1>
</main>`,
    html`<script type="module" src="/enrol.js"></script>`,
  )

function page(looks: readonly string[], body: Markup, head: Markup): string {
  // The built page's own sheets bring the letters, which a machine with nothing but a browser has not.
  const sheets = looks.map((link) => new Markup(`${link}\n`))
  const { text } = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${head}
<title>${zh.terminals.page.title}</title>
${sheets}<link rel="stylesheet" href="/code.css">
</head>
<body>
${body}
</body>
</html>
`
  return text
}
