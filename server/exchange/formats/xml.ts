// Files in XML: GEXF and GraphML. A document type is refused, so nothing in the file can name another file or unfold.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Sentence, sentence } from '../../language/sentence.ts';
import type { FileAt } from './file-at.ts';
import { gexfReader } from './gexf.ts';
import { gridsOfGraph } from './graph.ts';
import { graphmlReader } from './graphml.ts';
import type { Grid } from './grid.ts';
import type { XmlReader } from './xml-reader.ts';

/** Ends the reading: thrown inside the parser, caught below. */
class Refusal extends Error {
  readonly said: Sentence;
  constructor(said: Sentence) {
    super(said.key);
    this.said = said;
  }
}

const DEEPEST = 100;

export function readXml(text: string, at: FileAt): Grid[] {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let reader: XmlReader | undefined;
  let depth = 0;
  parser.on('doctype', () => {
    throw new Refusal(sentence('xml.doctype'));
  });
  parser.on('error', () => {
    throw new Refusal(sentence('xml.broken', { line: parser.line }));
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > DEEPEST) throw new Refusal(sentence('xml.deep'));
    if (depth === 1) reader = readerOf(name, at);
    else reader?.open(name, attributes);
  });
  parser.on('text', (content) => reader?.text?.(content));
  parser.on('cdata', (content) => reader?.text?.(content));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (depth > 0) reader?.close(name);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return at.refuse(error.said) ?? [];
  }
  return reader ? gridsOfGraph(reader.graph, reader.format, at) : [];
}

function readerOf(root: string, at: FileAt): XmlReader {
  if (root === 'gexf') return gexfReader(at);
  if (root === 'graphml') return graphmlReader(at);
  throw new Refusal(sentence('xml.unknown', { root: root.slice(0, 40) }));
}
