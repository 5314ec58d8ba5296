/** Which file imports which, types included, and where imports run in a circle. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { preProcessFile } from 'typescript';

export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** The imports between the files of a folder, by their paths within it; those that lead out of it are left out. */
export function importsWithin(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path));
  const read = (file: string): [string, Set<string>] => {
    const { importedFiles } = preProcessFile(readFileSync(join(folder, file), 'utf8'), true, true);
    const named = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
    const paths = named.map((name) => posix.join(dirname(file), name));
    return [file, new Set(paths.filter((path) => !path.startsWith('..')))];
  };
  return new Map(files.map(read));
}

/** The same between what `of` says a file belongs to; what a thing imports of itself is left out. */
export function gathered(imports: Imports, of: (file: string) => string): Imports {
  const found = new Map<string, Set<string>>();
  for (const [from, targets] of imports) {
    const own = found.get(of(from)) ?? new Set();
    found.set(of(from), own);
    for (const to of targets) if (of(to) !== of(from)) own.add(of(to));
  }
  return found;
}

/** Every set of things that import each other in a circle: the strongly connected components (Tarjan 1972). */
export function circles(imports: Imports): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (one: string): number => {
    const number = order.size;
    order.set(one, number);
    let low = number;
    open.push(one);
    for (const next of imports.get(one) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === number) {
      const circle = open.splice(open.indexOf(one));
      if (circle.length > 1) found.push(circle.sort());
    }
    return low;
  };
  for (const one of imports.keys()) if (!order.has(one)) visit(one);
  return found;
}

/**
 * The floors that a document lists under a heading, the ground first: in each line of a numbered list, the words
 * between backticks.
 */
export function floorsIn(document: string, heading: string): string[][] {
  const [, section = ''] = document.split(`## ${heading}\n`);
  const [list = ''] = section.split('\n## ');
  return [...list.matchAll(/^\d+\. (.*)$/gm)].map(([, line = '']) =>
    [...line.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
  );
}

/** The imports that run up to a higher floor, and what stands on none: each as a sentence. */
export function upward(rooms: Imports, floors: readonly (readonly string[])[]): string[] {
  const floorOf = (room: string) => floors.findIndex((floor) => floor.includes(room));
  return [...rooms].flatMap(([from, targets]) => {
    if (floorOf(from) < 0) return [`${from} stands on no floor`];
    return [...targets].filter((to) => floorOf(to) > floorOf(from)).map((to) => `${from} imports ${to}`);
  });
}
