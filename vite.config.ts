import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses, so that the built files work from any sub-path of any static host.
  base: './',
  plugins: [react()],
  build: {
    target: 'es2022',
    // The size budget follows this file from chunk to chunk.
    manifest: true,
    // A data file is fetched when it is wanted; inlined it would sit in the first script.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  worker: { format: 'es' },
});
