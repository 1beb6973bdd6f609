import type { NextConfig } from 'next'

/** Static pages for any web server. */
export default { output: 'export', trailingSlash: true } satisfies NextConfig
