import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#site', development: false } },
  // Tests run what is written, and not what was built of it (`imports` in package.json).
  ssr: { resolve: { conditions: ['as-written', 'module', 'node', 'development|production'] } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'bench/**/*.test.ts'],
    // Every test store begins as a copy of one that is laid out once.
    globalSetup: 'test/lay-out-store.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
