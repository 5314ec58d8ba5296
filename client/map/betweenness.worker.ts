// Works out betweenness beside the page, which goes on answering meanwhile.
import { betweenness, tiesOf } from './betweenness.ts';

export type Asked = { nodeCount: number; source: Uint32Array; target: Uint32Array };

self.onmessage = ({ data: { nodeCount, source, target } }: MessageEvent<Asked>) => {
  self.postMessage(betweenness(tiesOf(nodeCount, source, target)));
};
