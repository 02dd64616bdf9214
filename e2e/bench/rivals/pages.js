// A walk over pages without a framework: a tap brings the next state by hand. Within a page only what differs is exchanged.
const states = await (await fetch('/states.json')).json()
const terminal = document.querySelector('.terminal')
const parsed = states.map((html) => {
  const made = document.createElement('div')
  made.innerHTML = html
  return made
})

/** The smallest element that differs, as the way to it from the top, or undefined if nothing does. */
function differing(before, after, way = []) {
  if (before.isEqualNode(after)) return undefined
  const pairs = [...before.childNodes].map((child, at) => [child, after.childNodes[at]])
  const other = pairs.filter(([one, two]) => two === undefined || !one.isEqualNode(two))
  const [only] = other
  const isInside =
    other.length === 1 &&
    only[0] instanceof Element &&
    before.childNodes.length === after.childNodes.length &&
    before.cloneNode().isEqualNode(after.cloneNode())
  return isInside ? differing(...only, [...way, pairs.indexOf(only)]) : { way, html: after.outerHTML }
}

const title = (state) => state.querySelector('h1')?.textContent
const steps = parsed.map((state, at) => {
  const next = (at + 1) % states.length
  const change = title(state) === title(parsed[next]) ? differing(state, parsed[next]) : { way: [], html: '' }
  return { change, whole: states[next] }
})
let at = 0

terminal.innerHTML = states[0]
terminal.addEventListener('pointerdown', ({ target }) =>
  target.closest('button')?.toggleAttribute('data-pressed', true),
)
terminal.addEventListener('pointerup', ({ target }) => {
  const button = target.closest('button')
  if (button === null) return
  button.removeAttribute('data-pressed')
  const { change, whole } = steps[at]
  at = (at + 1) % states.length
  if (change === undefined) return
  if (change.way.length === 0) terminal.innerHTML = whole
  else change.way.reduce((element, at) => element.childNodes[at], terminal).outerHTML = change.html
})
document.documentElement.dataset.ready = ''
