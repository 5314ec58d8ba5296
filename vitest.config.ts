import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  root: import.meta.dirname,
  // Vitest would load graphql 16 twice, as a module and as CommonJS, and every GraphQLError would be masked.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql/index.js') }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/neo4j.global.ts'],
    // Two cores: files beside the JVM gain nothing from more workers.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './tests/support/count.reporter.ts'],
    server: {
      deps: {
        inline: [
          /@pothos/,
          /graphql-yoga/,
          /@graphql-yoga/,
          /@graphql-tools/,
          /@envelop/,
          /graphql-parse-resolve-info/,
          /@escape\.tech/,
        ],
      },
    },
  },
});
