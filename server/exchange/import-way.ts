// How an import opens the ecosystem that it goes into, and how it ends.
import type { Viewer } from '../access/viewer.ts';
import type { Run } from '../neo4j/database.ts';
import { makeFounder } from '../write/founder.ts';
import { type ExchangeOpenRow, exchangeClose, exchangeOpen } from './exchange.queries.ts';
import { type Destination, foundingFacts } from './founding.ts';
import type { Work } from './import-work.ts';
import { type Stamp, writeHistory } from './import-write.ts';

/** `report`: what is kept of what the import did. */
type Done = { work: Work; stamp: Stamp; counter: number; isFounded: boolean; report: string };

export type Way = {
  /** The ecosystem, locked; a new one when none has the address. */
  open(run: Run): Promise<ExchangeOpenRow>;
  /** Ends an import that changed something; the revision that it made. */
  close(run: Run, done: Done): Promise<number>;
};

/** In one transaction, which `run` belongs to. */
export function atOnce(
  { ecosystem, viewer }: { ecosystem: Destination; viewer: Viewer },
  newId: string,
): Way {
  return {
    async open(run) {
      const [opened] = await run(exchangeOpen, {
        ...{ slug: ecosystem.slug, id: newId, author: viewer.id },
        properties: foundingFacts(ecosystem),
      });
      if (!opened) throw new Error(`exchange/open answered nothing for ${ecosystem.slug}`);
      return opened;
    },
    async close(run, { work, stamp, counter, isFounded, report }) {
      const { ecosystem: id, at, author } = stamp;
      const [closed] = await run(exchangeClose, { ecosystem: id, counter, at, author, report });
      if (!closed) throw new Error(`exchange/close answered nothing for ${id}`);
      if (isFounded) await makeFounder(run, viewer, id);
      await writeHistory(run, work, stamp, closed.revision);
      return closed.revision;
    },
  };
}
