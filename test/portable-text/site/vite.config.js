import { svelte } from '@sveltejs/vite-plugin-svelte'
import vue from '@vitejs/plugin-vue'

export default {
  plugins: [vue(), svelte()],
  build: {
    ssr: true,
    rollupOptions: { input: ['render.ts', 'document.tsx'] },
    outDir: 'rendered',
    minify: false,
  },
  ssr: { noExternal: true },
  logLevel: 'error',
}
