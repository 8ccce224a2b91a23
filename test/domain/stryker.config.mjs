/** What decides how a commitment stands, and the tables that hold it. @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  packageManager: 'npm',
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/domain/vitest.config.ts', related: false },
  // together.ts loads the same before the first test.
  mutate: [
    'src/query/**/*.ts',
    'src/model/date.ts',
    'src/i18n/date.ts',
    'src/i18n/meant-date.ts',
    'src/rules/update/*.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'progress', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  incrementalFile: 'coverage/mutation/incremental.json',
  jsonReporter: { fileName: 'coverage/mutation/report.json' },
  htmlReporter: { fileName: 'coverage/mutation/report.html' },
  tempDirName: 'coverage/mutation/sandbox',
  allowEmpty: false,
  disableTypeChecks: false,
};
