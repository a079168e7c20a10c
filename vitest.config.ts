import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/journeys/**'],
    environment: 'node',
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
