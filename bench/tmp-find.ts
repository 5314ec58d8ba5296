import { existsSync, readdirSync, readFileSync } from 'node:fs';
import pino from 'pino';
import { findEcosystem } from '../server/ecosystem/find.ts';
import * as f from '../server/finding/finding.queries.ts';
import { followFindings } from '../server/finding/follow-findings.ts';
import * as q from '../server/gaps/gaps.queries.ts';
import { changedSince } from '../server/history/changed-since.ts';
import { openDatabase } from '../server/neo4j/database.ts';
import { connect } from '../server/neo4j/driver.ts';
import { startEmbedded } from '../server/neo4j/embedded/embedded.ts';
import { migrate } from '../server/neo4j/migrate.ts';
import '../server/readings.ts';
import { readSettings } from '../server/settings.ts';
import { seed } from './seed.ts';
import { seedGaps } from './seed-gaps.ts';

const elements = Number(process.argv[2] ?? 10000);
const dataDir = `/tmp/w/find-db${elements}`;
const isNew = !existsSync(dataDir);
const { cacheDir } = readSettings([], {});
const embedded = await startEmbedded({ dataDir, cacheDir, report: () => {} });
const driver = connect(embedded);
const database = openDatabase(driver, embedded.database);
const pid = embedded.pid() ?? 0;
const cpu = () =>
  readdirSync(`/proc/${pid}/task`).reduce((s, t) => {
    try {
      return s + Number(readFileSync(`/proc/${pid}/task/${t}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    } catch {
      return s;
    }
  }, 0);
await migrate(driver, embedded.database, () => {});
if (isNew) {
  await seed(driver, { ecosystem: 'benchmrk', slug: 'bench', elements, links: elements * 3 });
  await seedGaps(driver, { ecosystem: 'benchmrk', elements, after: elements * 5 });
}
const today = new Date().toISOString().slice(0, 10);
const given = { ecosystem: 'benchmrk', today, hidden: {} };
let n = 0;
const link = () => `benchmrk-i${elements + 1 + (n = (n + 7919) % (elements * 3))}`;
const el = () => `benchmrk-s${1 + (n = (n + 7919) % elements)}`;
const r = (query: any, p: () => object) => () => database.read(query, p() as never);
const works: Record<string, () => Promise<unknown>> = {
  ecosystem: () => findEcosystem(database, 'bench'),
  changedSince: () => changedSince(database, 'benchmrk', 1),
  oneSided: r(q.gapsOneSidedDependenciesOf, () => ({ ...given, only: [link(), link()] })),
  nominated: r(q.gapsDependenciesOnNominatedOf, () => ({ ...given, only: [link(), link()] })),
  disputed: r(q.gapsDisputedLinksOf, () => ({ ...given, only: [link()] })),
  unconfirmed: r(q.gapsUnconfirmedLinksOf, () => ({ ...given, days: 365, only: [link(), link()] })),
  over: r(q.gapsFactsOverOf, () => ({ ...given, only: [link()] })),
  untouched: r(q.gapsFactsUntouchedOf, () => ({ ...given, days: 365, only: [el(), el()] })),
  begin: () => database.transaction('x', 10000, (run) => run(f.findingBeginRun, { ecosystem: 'benchmrk' })),
};
for (const [name, work] of Object.entries(works)) {
  const wanted = process.argv[3];
  if (wanted && !name.includes(wanted)) continue;
  for (let i = 0; i < 60; i++) await work();
  const from = cpu();
  const t = performance.now();
  for (let i = 0; i < 200; i++) await work();
  console.log(
    name.padEnd(14),
    ((cpu() - from) / 200).toFixed(2),
    'ms CPU',
    ((performance.now() - t) / 200).toFixed(2),
    'ms clock',
  );
}
const from = cpu();
await new Promise((r) => setTimeout(r, 5000));
console.log('idle a second', ((cpu() - from) / 5).toFixed(1));
await database.close();
await embedded.stop();
