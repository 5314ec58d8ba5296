import { defineConfig } from 'vitest/config';

/** Needs no database. A file that is missing here is only slower: it starts one for nothing. */
const PURE = [
  'tests/cypher/generate.test.ts',
  'tests/server/{background,import-better,cypher-text,data-model,disk,export-formats,floors,kumu,kumu-records,left-out,likeness,names-in-a-text,map-format,map-placing,question-line,sentences,settings,sheet-text,start-here,text}.test.ts',
  'tests/server/{structure,unseen,synergy,mobilisation,influence,value}-*.test.ts',
  'tests/server/{formats,reading-cases}.test.ts',
];
/** Starts servers and databases of its own, and kills them. */
const PROCESS = ['tests/server/{data-lock,embedded,process,process-end,refusals}.test.ts'];

export default defineConfig({
  root: import.meta.dirname,
  test: {
    // Node runs the TypeScript itself, as it does for `npm start`: nothing is transformed, and there is one graphql.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // Files share what a worker has loaded; what they set up hangs on calls, not on the loading of a module.
    isolate: false,
    // Two cores: files beside the JVM gain nothing from more workers.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './tests/support/count.reporter.ts'],
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, pool: 'threads' } },
      // The client is written in JSX, which Node does not run: its tests are transformed as its build is.
      {
        extends: true,
        test: {
          name: 'client',
          include: ['tests/client/**/*.test.ts'],
          pool: 'threads',
          experimental: { viteModuleRunner: true },
        },
      },
      // Before the tests that leave hundreds of ecosystems behind: a journey finds the demonstrations and its own.
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/support/neo4j.global.ts', 'tests/support/journey.global.ts'],
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts', 'tests/cypher/**/*.test.ts'],
          exclude: [...PURE, ...PROCESS],
          globalSetup: ['tests/support/neo4j.global.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      // Last and alone: they count processes and measure how long things take.
      {
        extends: true,
        test: { name: 'process', include: PROCESS, isolate: true, sequence: { groupOrder: 3 } },
      },
    ],
  },
});
