import { IconSpeakerphone } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { MapAddress } from '../app/address.ts';
import { useWords } from '../language/use-words.ts';
import { useRecordScope } from '../record/scope.ts';
import type { Need } from '../resource/need.documents.ts';
import { QuietButton } from '../ui/quiet-button.tsx';
import { useOneColumn } from '../ui/use-room.ts';
import { type Call, wantOf } from './call.ts';

/** Opens the form of a call with what is known already. */
function useBegin() {
  const { ecosystem } = useRecordScope();
  const navigate = useNavigate();
  const isOneColumn = useOneColumn();
  return (call: Partial<Call>) =>
    void navigate({
      to: '/$slug',
      params: { slug: ecosystem.slug },
      search: (before) => {
        const { rail: _rail, at, ...rest } = before as MapAddress;
        const stays = isOneColumn || !at ? {} : { at };
        return { ...rest, ...stays, reading: 'mobilisation', call: JSON.stringify(call) } as MapAddress;
      },
      resetScroll: false,
    });
}

/** From an open need to a call for it. */
export function CallForNeed({ need }: { need: Need }) {
  const { t } = useWords();
  const begin = useBegin();
  if (need.state !== 'OPEN' && need.state !== 'PARTLY_MET') return null;
  const mission = need.mission?.id ?? (need.by.__typename === 'Mission' ? need.by.id : undefined);
  const isAhead = need.until !== null && need.until >= new Date().toISOString().slice(0, 10);
  const call = {
    wants: [wantOf(need)],
    ...(mission && { mission }),
    ...(need.by.__typename === 'Stakeholder' && { convenor: need.by.id }),
    ...(need.place && { place: need.place.id }),
    ...(need.until && isAhead && { deadline: need.until }),
  };
  return (
    <div>
      <QuietButton icon={IconSpeakerphone} onClick={() => begin(call)}>
        {t('call.forNeed')}
      </QuietButton>
    </div>
  );
}

/** From a mission to a call for what it needs. */
export function CallForMission({ id }: { id: string }) {
  const { t } = useWords();
  const begin = useBegin();
  return (
    <QuietButton icon={IconSpeakerphone} onClick={() => begin({ mission: id })}>
      {t('call.forMission')}
    </QuietButton>
  );
}
