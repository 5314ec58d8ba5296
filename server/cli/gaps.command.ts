/** `npm run maillage -- gaps`: what is missing in an ecosystem. */

import { LOCAL_FACILITATOR } from '../access/viewer.ts';
import { StartError } from '../errors.ts';
import { type FindingsAnswer, filterOf, readLines } from '../finding/findings.route.ts';
import { createFindings } from '../finding/findings.ts';
import { type FindingLine, severityWord, sheetOf } from '../finding/findings-table.ts';
import { findingKind } from '../finding/reading.ts';
import type { Language } from '../language/language.ts';
import '../readings.ts';
import { sentence } from '../language/sentence.ts';
import { createLog } from '../log.ts';
import { createSnapshots } from '../map/snapshots.ts';
import type { Database } from '../neo4j/database.ts';
import { type Command, type Given, print, readArguments } from './command.ts';
import { askSource } from './source.ts';

const USAGE = `npm run maillage -- gaps <ecosystem> [--kind NEED_WITHOUT_OFFER]... [--severity HIGH]... [--place id] [--mission id]
         [--state OPEN|DISMISSED|CLOSED]`;

export const gaps: Command = {
  usage: USAGE,
  async run(argv, env) {
    const given = readArguments(argv, env, {
      usage: USAGE,
      options: ['kind', 'severity', 'place', 'mission', 'state'],
    });
    const query = queryOf(given);
    const { findings } = await askSource<Pick<FindingsAnswer, 'findings'>>(given, {
      path: `${encodeURIComponent(given.ecosystem)}/findings.json?${query}`,
      without: (database) => look(database, given, query),
    });
    const { format, language } = given;
    print(format, {
      json: findings,
      sheet: () => sheetOf(findings, language),
      table: () => table(findings, language),
    });
    return findings.length > 0 ? 1 : 0;
  },
};

/** As the address of the server takes it. */
function queryOf({ options, language }: Given): URLSearchParams {
  const query = new URLSearchParams({ language });
  for (const [name, values] of Object.entries(options)) {
    for (const value of values) {
      const isWord = name !== 'place' && name !== 'mission';
      query.append(name, isWord ? value.toUpperCase().replace(/-/g, '_') : value);
    }
  }
  const unknown = query.getAll('kind').find((kind) => !findingKind(kind));
  if (unknown) throw new StartError(sentence('finding.kindTyped', { kind: unknown }));
  return query;
}

async function look(database: Database, { ecosystem, language, settings }: Given, query: URLSearchParams) {
  const log = await createLog(settings.logLevel);
  const snapshots = createSnapshots({ database, budget: settings.snapshotBudget, log });
  // A database that was only now started plans every query anew: there is nobody else to wait for.
  const findings = createFindings({ database, snapshots, log, patience: { again: 300_000, first: 300_000 } });
  try {
    const asked = { database, findings, viewer: LOCAL_FACILITATOR };
    return { findings: (await readLines(asked, ecosystem, filterOf(query), language)).lines };
  } finally {
    await findings.close();
    await snapshots.close();
  }
}

function table(lines: readonly FindingLine[], language: Language): string {
  if (lines.length === 0) return language === 'fr' ? 'Rien ne manque.' : 'Nothing is missing.';
  const width = Math.max(...lines.map(({ severity }) => severityWord(severity, language).length));
  return lines
    .map(({ severity, name, sentence, nextStep }) => {
      const head = severityWord(severity, language).padEnd(width);
      return `${head}  ${sentence}\n${' '.repeat(width)}  ${name}. ${nextStep}`;
    })
    .join('\n\n');
}
