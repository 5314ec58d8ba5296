import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ElementDocument, elementOf } from '../element/element.documents.ts';
import { MissionForm } from '../mission/mission-form.tsx';
import { StakeholderForm } from '../stakeholder/stakeholder-form.tsx';
import type { Matter } from './moderation.documents.ts';

type Props = {
  ecosystem: { id: string; slug: string; mayEdit: boolean };
  matter: Matter;
  onTaken(): void;
  onClose(): void;
};

/** Takes a suggestion over: the form with what was suggested above it, filled in with what is known. */
export function TakeOver({ ecosystem, matter, onTaken, onClose }: Props) {
  const { t } = useTranslation();
  const id = matter.about && 'id' in matter.about ? matter.about.id : undefined;
  const [{ data }] = useQuery({
    query: ElementDocument,
    variables: { id: id ?? '' },
    pause: id === undefined,
    requestPolicy: 'network-only',
  });
  const words = matter.said.flatMap((each) => each.words ?? []).join('\n');
  const suggested = words ? t('queue.suggested', { words }) : '';
  const ends = { suggested, onSaved: onTaken, onClose };
  if (id === undefined) return <StakeholderForm {...{ ecosystem, ...ends }} named={matter.name ?? ''} />;
  const element = elementOf(data?.node);
  if (element?.__typename === 'Stakeholder')
    return <StakeholderForm {...{ ecosystem, ...ends }} stakeholder={element} />;
  return element ? <MissionForm {...{ ecosystem, ...ends }} mission={element} /> : null;
}
