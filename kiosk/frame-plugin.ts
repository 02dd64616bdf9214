import type { HtmlTagDescriptor, Plugin } from 'vite'

const meta = (attrs: Readonly<Record<string, string>>): HtmlTagDescriptor => ({
  tag: 'meta',
  attrs,
  injectTo: 'head-prepend',
})

/** What terminal, board and desk have around them alike; the file of each says only whose script it loads. */
export const pageFrame = (): Plugin => ({
  name: 'page-frame',
  // While developing: the employer's page has its link behind its name.
  configureServer({ middlewares }) {
    middlewares.use((request, _answer, next) => {
      request.url = request.url?.replace(/^\/s(\/[a-z2-7]*)?$/i, '/site.html')
      next()
    })
  },
  transformIndexHtml: () => [
    meta({ charset: 'utf-8' }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ name: 'referrer', content: 'no-referrer' }),
    // If the scripts never come (the server went away in between) the page asks again; once-loaded.ts calls this off.
    meta({ 'http-equiv': 'refresh', content: '30' }),
    { tag: 'title', children: '工票', injectTo: 'head-prepend' },
    { tag: 'link', attrs: { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }, injectTo: 'head-prepend' },
    {
      tag: 'div',
      attrs: { id: 'root' },
      children: [{ tag: 'p', attrs: { class: 'opening' }, children: '正在打开，请稍等' }],
      injectTo: 'body-prepend',
    },
  ],
})
