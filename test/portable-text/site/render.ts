/** Renders Portable Text with each stock renderer, on the server; what has no component is told to `missing`. */

import { PortableText as ReactText } from '@portabletext/react'
import { PortableText as SvelteText } from '@portabletext/svelte'
import { toHTML } from '@portabletext/to-html'
import { PortableText as VueText } from '@portabletext/vue'
import { components as reactComponents } from 'iran-discourse/react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { render as renderSvelte } from 'svelte/server'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { components as svelteComponents } from './svelte/components'
import { components as htmlComponents } from './to-html'
import { components as vueComponents } from './vue/components'

export { wide } from './wide'

type Render = (value: { _type: string }[], missing: (message: string) => void) => string | Promise<string>

export const renderers: Readonly<Record<string, Render>> = {
  react: (value, onMissingComponent) =>
    renderToStaticMarkup(
      createElement(ReactText, { value, components: reactComponents, onMissingComponent }),
    ),
  'to-html': (value, onMissingComponent) => toHTML(value, { components: htmlComponents, onMissingComponent }),
  vue: (value, onMissingComponent) =>
    renderToString(
      createSSRApp({ render: () => h(VueText, { value, components: vueComponents, onMissingComponent }) }),
    ),
  svelte: (value, onMissingComponent) =>
    renderSvelte(SvelteText, { props: { value, components: svelteComponents, onMissingComponent } }).body,
}
