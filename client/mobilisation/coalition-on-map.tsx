/** A coalition as the map shows it: its tree of ties, who is what in it, what each gives, and what nobody gives. */
import { useComputedColorScheme } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { useLit } from '../app/use-lit.ts';
import { useWords } from '../language/use-words.ts';
import type { ArcLook } from '../map/arcs.ts';
import { type KeyEntry, type Note, type OverlayOf, PARTS, type Part } from '../map/overlay.ts';
import { OverlayLegend } from '../map/overlay-legend.tsx';
import { ProposedCompared } from '../what-if/proposed.tsx';
import type { Team } from './mobilisation.documents.ts';

const TIE: ArcLook = { tone: 'accent', strength: 0.6 };

type Member = Team['members'][number];

/** Undefined for who was only asked to be in it. */
const partOf = ({ who, isConvenor, gives }: Member, { members }: Team): Part | undefined => {
  if (isConvenor) return 'convenor';
  if (gives.length > 0) return 'giver';
  return members.some(({ via }) => via?.id === who.id) ? 'introducer' : undefined;
};

export function overlayOf(team: Team, t: TFunction): OverlayOf<string> {
  const { members, covered } = team;
  const notes = members.flatMap((member): [string, Note][] => {
    const part = partOf(member, team);
    const text = member.gives.join(' · ');
    return part ? [[member.who.id, { part, ...(text && { text }) }]] : [];
  });
  const ties = members.flatMap(({ who, via, trust }) =>
    via ? [{ ...TIE, from: via.id, to: who.id, strength: trust ?? 0, isOut: true }] : [],
  );
  const parts = PARTS.filter((part) => notes.some(([, note]) => note.part === part));
  return {
    arcs: ties,
    notes: new Map(notes),
    key: [
      ...(ties.length > 0 ? [{ words: t('call.onMap.tie'), arc: TIE }] : []),
      ...parts.map((part): KeyEntry => ({ words: t(`call.onMap.${part}`), part })),
      ...covered
        .filter(({ isWhole }) => !isWhole)
        .map(({ want }): KeyEntry => ({ words: t('call.onMap.uncovered', { want }) })),
    ],
  };
}

type Props = Pick<ReadingProps, 'data' | 'address' | 'onLit'> & { team: Team };

/** Has the coalition stand out, and says what its signs mean and what would be other with it. */
export function CoalitionOnMap({ data, address, onLit, team }: Props) {
  const { t } = useWords();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const overlay = useMemo(() => overlayOf(team, t), [team, t]);
  const ids = team.members.map(({ who }) => who.id);
  const isBefore = address.address.before === 'shown';
  useLit(onLit, ids, isBefore ? undefined : overlay);
  const proposed = useMemo(() => proposedBy(team), [team]);
  return (
    <>
      <div data-unprinted>
        <OverlayLegend overlay={overlay} scheme={scheme} />
      </div>
      <ProposedCompared {...{ data, address, proposed }} />
    </>
  );
}

/** Who convenes would work with each who gives. */
function proposedBy({ members, covered }: Team) {
  const convenor = members.find(({ isConvenor }) => isConvenor)?.who.id;
  const givers = members.filter(({ gives, isConvenor }) => gives.length > 0 && !isConvenor);
  const left = covered.filter(({ isWhole }) => !isWhole).length;
  return {
    pairs: convenor === undefined ? [] : givers.map(({ who }) => [convenor, who.id] as const),
    wants: { asked: covered.length, left },
  };
}
