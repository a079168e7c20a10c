import { defineConfig } from '@playwright/test';
import { browserSwitches, findBrowser } from './build/browser.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 90_000,
  workers: 2,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: { args: [...browserSwitches], ...(executablePath === null ? {} : { executablePath }) },
  },
});
