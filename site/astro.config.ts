import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { redirects } from 'corpus'

/** Where the site stands: `SITE_URL=https://example.org/reading/ npm run build`. */
const address = new URL(process.env.SITE_URL ?? 'http://localhost:4321/')
const base = address.pathname.replace(/\/$/, '')

// Astro would take a variable of this name for the base path.
delete process.env.BASE_URL

export default defineConfig({
  site: address.origin,
  base: base || '/',
  trailingSlash: 'always',
  integrations: [
    sitemap({
      i18n: { defaultLocale: 'en', locales: { en: 'en', fa: 'fa' } },
      filter: (page) => !Object.hasOwn(redirects, /\/texts\/([^/]+)\/$/.exec(page)?.[1] ?? ''),
    }),
  ],
  devToolbar: { enabled: false },
})
