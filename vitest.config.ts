import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // All cores: left to itself vitest keeps one free, which on two doubles the time.
    maxWorkers: '100%',
    // No module keeps what would change another test; loading them for each file takes a third of the time.
    isolate: false,
  },
});
