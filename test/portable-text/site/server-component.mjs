/**
 * Prints documents as a server component is rendered: under the condition `react-server`, where React has no hooks of clients,
 * and each component is called once.
 */

import { readFileSync } from 'node:fs'
import { Document } from 'iran-discourse/react'
import { createElement, Fragment } from 'react'

const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function print(node) {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (Array.isArray(node)) return node.map(print).join('')
  if (typeof node !== 'object') return escapeHtml(`${node}`)
  const { type, props } = node
  if (typeof type === 'function') return print(type(props))
  const inner = print(props.children)
  if (type === Fragment) return inner
  const attributes = Object.entries(props)
    .filter(([name]) => name !== 'children')
    .map(([name, value]) => ` ${name === 'className' ? 'class' : name}="${escapeHtml(value)}"`)
  return type === 'br' ? '<br>' : `<${type}${attributes.join('')}>${inner}</${type}>`
}

const cases = JSON.parse(readFileSync('cases.json', 'utf8'))
// Others are pages that were changed on their way.
const pages = cases
  .filter(({ content }) => content !== undefined)
  .map(({ content, options }) => print(createElement(Document, { document: content, ...options })))
process.stdout.write(JSON.stringify(pages))
