import { svelte } from '@sveltejs/vite-plugin-svelte'
import vue from '@vitejs/plugin-vue'

export default {
  plugins: [vue(), svelte()],
  build: { ssr: 'render.ts', outDir: 'rendered', minify: false },
  ssr: { noExternal: true },
  logLevel: 'error',
}
