import { Stack } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { ReadingProps } from '../app/reading.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import {
  type FindingDetail,
  FindingKindsDocument,
  type FindingRow,
  MOST_COUNTED,
} from './finding.documents.ts';
import { groupAddress, openKind, ringed, START } from './finding-filter.ts';
import { FindingGroup } from './finding-group.tsx';
import { groupId } from './finding-groups.tsx';
import { rowId } from './finding-list.tsx';
import { FindingOverview } from './finding-overview.tsx';
import { OpenFinding } from './open-finding.tsx';
import { useFindings } from './use-findings.ts';
import { useOverview } from './use-overview.ts';
import { useSteps } from './use-steps.ts';

type Props = ReadingProps & {
  /** What else can be done about an open finding. */
  further?(finding: FindingDetail): ReactNode;
};

/**
 * The frame of a reading: how many findings there are and where to start, their groups, one group, one finding with the way
 * to the next; what is shown is in the address, and stands out on the map.
 */
export function FindingReading({ further, ...props }: Props) {
  const { ecosystem, address, revision, onFly, onLit } = props;
  const { language } = useWords();
  const { slug } = ecosystem;
  const { address: said } = address;
  const kinds = useKinds(inLanguage(language));
  const named = openKind(said);
  // What the address says may be no kind.
  const kind = kinds.some(({ key }) => key === named) ? named : undefined;
  const [marks, setMarks] = useState(0);
  const [isOnMap, setOnMap] = useState(true);
  const [litIds, setLitIds] = useState<readonly string[]>(NOTHING);
  const round = revision + marks;
  const overview = useOverview(slug, said, language, round);
  const listed = useMemo(() => (kind ? groupAddress(said, kind) : said), [said, kind]);
  const findings = useFindings(slug, listed, language, { round, pause: !kind });
  const start = overview.page?.startHere ?? NO_ROWS;
  const steps = useSteps({ slug, address: said, finding: said.finding, round }, start);
  useReturningFocus(said.finding, kind);

  const rows = kind ? findings.rows : start;
  const elements = (kind ? findings.page : overview.page)?.elements;
  const counts = useMemo(
    () => (isOnMap && elements ? new Map(elements.map(({ id, count }) => [id, count])) : undefined),
    [isOnMap, elements],
  );
  const ringedNow = useMemo(() => ringed(rows), [rows]);
  useEffect(
    () =>
      onLit({
        ids: litIds,
        ...(counts && { counts, isCut: counts.size >= MOST_COUNTED, listed: ringedNow }),
      }),
    [onLit, litIds, counts, ringedNow],
  );

  const open = (finding: FindingRow) => {
    const [only, another] = finding.elementIds;
    if (only !== undefined && another === undefined) onFly(only);
    address.read({ finding: finding.key, among: kind ?? START });
  };
  const marked = () => setMarks((before) => before + 1);
  const nameOf = (key: string) => kinds.find((each) => each.key === key)?.name ?? key;
  const { finding: key } = said;
  const hidden = (isHidden: boolean) => (isHidden ? 'none' : 'flex');
  return (
    <Stack gap="md">
      {key && (
        <OpenFinding
          key={key}
          {...props}
          {...{ finding: key, round, steps, further }}
          nameOf={nameOf}
          onMarked={marked}
          onIds={setLitIds}
          onClose={() => address.read({ finding: undefined })}
          // Nobody wants to go back through every step.
          onStep={(to) => address.read({ finding: to, among: steps?.among }, true)}
        />
      )}
      {/* What is listed keeps its place, and what was unfolded of it, while one finding is open. */}
      <Stack gap="md" display={hidden(key !== undefined || kind !== undefined)}>
        <FindingOverview
          {...props}
          {...{ overview, kinds, isOnMap, onOpen: open }}
          onShowOnMap={setOnMap}
          onOpenKind={(among) => address.read({ among, whom: undefined })}
        />
      </Stack>
      {kind && (
        <Stack gap="md" display={hidden(key !== undefined)}>
          <FindingGroup
            {...props}
            {...{ kind, kinds, findings, round, onOpen: open, onMarked: marked }}
            group={overview.groups.find((each) => each.key === kind)}
            name={nameOf(kind)}
            assignees={overview.page?.assignees ?? []}
          />
        </Stack>
      )}
    </Stack>
  );
}

const NOTHING: readonly string[] = [];
const NO_ROWS: readonly FindingRow[] = [];

function useKinds(language: 'EN' | 'FR') {
  const [{ data }] = useQuery({ query: FindingKindsDocument, variables: { language } });
  return data?.findingKinds ?? [];
}

/** When an opened finding or group closes, the focus goes back to where it was opened. */
function useReturningFocus(finding: string | undefined, kind: string | undefined): void {
  const before = useRef({ finding, kind });
  useEffect(() => {
    const { finding: closed, kind: left } = before.current;
    if (closed && !finding) document.getElementById(rowId(closed, kind === undefined))?.focus();
    else if (left && !kind) document.getElementById(groupId(left))?.focus();
    before.current = { finding, kind };
  }, [finding, kind]);
}
