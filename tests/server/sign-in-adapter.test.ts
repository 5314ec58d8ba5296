// better-auth's own suite for adapters, over the run's Neo4j.
import {
  authFlowTestSuite,
  caseInsensitiveTestSuite,
  joinsTestSuite,
  normalTestSuite,
  testAdapter,
  transactionsTestSuite,
  uuidTestSuite,
} from '@better-auth/test-utils/adapter';
import { neo4jAdapter } from '../../server/sign-in/adapter.ts';
import { testDatabase } from '../support/database.ts';

const { database } = await testDatabase();
const { execute } = await testAdapter({
  adapter: () => neo4jAdapter(database),
  runMigrations: () => undefined,
  tests: [
    normalTestSuite(),
    authFlowTestSuite(),
    transactionsTestSuite(),
    caseInsensitiveTestSuite(),
    joinsTestSuite(),
    uuidTestSuite(),
  ],
});
execute();
