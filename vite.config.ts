import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { browsers } from './src/pages/browsers.ts';

export default defineConfig({
  plugins: [reactRouter()],
  build: { assetsInlineLimit: 0, target: browsers },
});
