// The machine that every test sees: the same day, the same language and the same git, wherever it runs.

/** 2021-12-01, in the seconds since 1970 that SOURCE_DATE_EPOCH counts. */
export const TODAY = '2021-12-01';
export const secondsOf = (day: string): string => String(Date.parse(`${day}T00:00:00Z`) / 1000);

/** What may not differ from one machine to another. There is no COLUMNS, so that nothing is wider than elsewhere. */
export const ENVIRONMENT: Readonly<Record<string, string>> = {
  TZ: 'UTC',
  LANG: 'C',
  NO_COLOR: '1',
  // From Node 22 the compiler of TypeScript keeps its own compiled form in the folder for temporary files.
  NODE_DISABLE_COMPILE_CACHE: '1',
  SOURCE_DATE_EPOCH: secondsOf(TODAY),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Agenda',
  GIT_AUTHOR_EMAIL: 'agenda@example.org',
  GIT_AUTHOR_DATE: `${TODAY}T12:00:00Z`,
  GIT_COMMITTER_NAME: 'Agenda',
  GIT_COMMITTER_EMAIL: 'agenda@example.org',
  GIT_COMMITTER_DATE: `${TODAY}T12:00:00Z`,
};
