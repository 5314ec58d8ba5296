/** A catalogue as a document for people. */
import { type FindingKind, sourceOf } from './finding.ts';

type Catalogue = {
  introduction: string;
  /** The titles of its groups, in their order. */
  groups: Readonly<Record<string, string>>;
  kinds: readonly FindingKind[];
};

export function documentOf({ introduction, groups, kinds }: Catalogue): string {
  const sections = Object.entries(groups).map(([group, title]) =>
    [`## ${title}`, ...kinds.filter((kind) => kind.group === group).map(entry)].join('\n\n'),
  );
  return `${[introduction.trimEnd(), ...sections].join('\n\n')}\n`;
}

function entry(kind: FindingKind): string {
  const { key, name, meaning, severity, method, query, toldBy } = kind;
  const where = query ? `\`cypher/${query.file}.cypher\`` : 'a pure function';
  return `### ${name.en} (\`${key}\`)

${meaning.en}

- Severity: ${severity.rule.en}
- Method: ${method.en}
- Source: ${sourceOf(kind, 'en')}
- Looks at: ${looksAt(kind)}
${(toldBy ?? []).map((twin) => `- Told as \`${twin.kind}\` instead: ${twin.when}\n`).join('')}- Found by ${where}${kind.mayLag ? ', which may lag in a large ecosystem' : ''}`;
}

function looksAt({ dependsOn }: FindingKind): string {
  return Object.entries(dependsOn)
    .map(([kind, parts]) => {
      if (parts === 'ALL') return `all of ${kind}`;
      return parts.length > 0 ? `${kind} (${parts.join(', ')})` : kind;
    })
    .join('; ');
}
