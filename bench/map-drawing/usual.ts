// The page of the usual way, on a server of its own: a map as Gephi Lite keeps it.
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import type { MapData } from '../../client/map/map-data.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

export const serveUsual = async (data: MapData) => {
  const json = JSON.stringify(asGraphology(data));
  const folder = await mkdtemp(join(tmpdir(), 'map-drawing-'));
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
  });
  const server = createServer(async ({ url = '/' }, response) => {
    const file = url === '/' ? 'index.html' : url;
    const body = url === '/map.json' ? json : await readFile(join(folder, file)).catch(() => '');
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/html' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.close();
    await rm(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
};

/** UUID keys, and all attributes with each. */
const asGraphology = (data: MapData) => {
  const keys = Array.from({ length: data.nodeCount }, () => randomUUID());
  const { kinds, sectors, statuses, linkTypes, linkStatuses } = data.header;
  return {
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    attributes: {},
    nodes: keys.map((key, row) => ({
      key,
      attributes: {
        ...{ x: data.x[row], y: data.y[row], size: 3, label: data.nameOf(row, 'en'), color: '#0072B2' },
        ...{ kind: kinds[data.kind[row] ?? 0], sector: sectors[data.sector[row] ?? 0] },
        status: statuses[data.status[row] ?? 0],
      },
    })),
    edges: Array.from({ length: data.linkCount }, (_, link) => ({
      key: randomUUID(),
      source: keys[data.source[link] ?? 0],
      target: keys[data.target[link] ?? 0],
      attributes: {
        ...{ size: 1, color: '#999999', linkType: linkTypes[data.linkType[link] ?? 0]?.key },
        ...{ strength: data.strength[link], status: linkStatuses[data.linkStatus[link] ?? 0] },
      },
    })),
  };
};
