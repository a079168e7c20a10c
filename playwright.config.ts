import { defineConfig } from '@playwright/test';
import { browserSwitches, findBrowser } from './build/browser.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // Generous, so that a machine with other work to do says something of the app, not of itself.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // In CI a test that fails once is run again; the report calls it flaky by name.
  retries: process.env['CI'] === undefined ? 0 : 1,
  workers: 2,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1366, height: 768 },
    // A press that never finds its button says so, instead of using up the time of its whole journey.
    actionTimeout: 30_000,
    // Recording costs a quarter of the time: only where a test failed already. By hand: `playwright test --trace on`.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: { args: [...browserSwitches], ...(executablePath === null ? {} : { executablePath }) },
  },
});
