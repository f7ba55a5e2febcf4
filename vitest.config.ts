import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The dictionary takes most of a second to load: files of one worker share it through test/fakes/opened.ts.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
