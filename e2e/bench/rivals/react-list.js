// The smallest page in React that does something: a list that a button makes longer.
import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'

function Hello() {
  const [names, setNames] = useState(['张北'])
  return createElement(
    'main',
    null,
    createElement('button', { type: 'button', onClick: () => setNames([...names, `张北 ${names.length}`]) }, '你好'),
    createElement(
      'ul',
      null,
      names.map((name) => createElement('li', { key: name }, name)),
    ),
  )
}

createRoot(document.body).render(createElement(Hello))
