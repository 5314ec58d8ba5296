import { Alert, Button, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useElementSearch } from '../element/element-search.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { isUnseen } from '../ui/fields.ts';
import type { Choices, Profile, Stand } from './joining.documents.ts';
import { StepForm } from './step-frame.tsx';

const SECTORS = [
  ...(['MUNICIPAL', 'PUBLIC', 'PRIVATE', 'SOCIAL_ECONOMY', 'COMMUNITY', 'EDUCATION'] as const),
  ...(['HEALTH', 'PHILANTHROPY', 'CITIZEN', 'OTHER'] as const),
];

type Props = {
  slug: string;
  choices: Choices;
  joining: Stand;
  draft: Profile | undefined;
  onDraft(draft: Profile | undefined): void;
  join(who: { stakeholder?: string; profile?: Profile }): Promise<boolean>;
  onDone(): void;
  sending: boolean;
};

/** Who somebody is: found on the map while they type, else somebody new. */
export function WhoStep({ slug, choices, joining, draft, onDraft, join, onDone, sending }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isMissing, setMissing] = useState(false);
  const known = joining.stakeholder ? nameIn(language, joining.stakeholder) : joining.profile?.name;
  const isKnown = joining.state === 'APPROVED' || (joining.state === 'WAITING' && !draft);
  const profile: Profile = draft ?? { kind: 'INSTITUTION', name: '' };
  const { found } = useElementSearch(slug, isKnown ? '' : profile.name);
  const alike = found.filter(({ __typename }) => __typename === 'Stakeholder').slice(0, 4);
  const set = (changed: Partial<Profile>) => onDraft({ ...profile, ...changed });
  const is = async (who: { stakeholder?: string; profile?: Profile }) => {
    if (!(await join(who))) return;
    onDraft(undefined);
    onDone();
  };
  if (isKnown)
    return (
      <StepForm sending={sending} onSubmit={onDone}>
        <Text style={{ overflowWrap: 'anywhere' }}>{t('joining.youAre', { name: known })}</Text>
        {joining.state === 'WAITING' && (
          <Button variant="default" onClick={() => onDraft({ kind: 'INSTITUTION', name: known ?? '' })}>
            {t('joining.somebodyElse')}
          </Button>
        )}
      </StepForm>
    );
  return (
    <StepForm
      noValidate
      sending={sending}
      label={t(alike.length > 0 ? 'joining.iAmNew' : 'joining.goOn')}
      onSubmit={() => {
        if (isUnseen(profile.name)) return setMissing(true);
        void is({ profile: { ...profile, name: profile.name.trim() } });
      }}
    >
      {joining.state === 'DECLINED' && (
        <Alert color="orange" variant="light" role="status">
          <Text c="var(--ink)">
            {joining.reason
              ? t('joining.declinedBecause', { reason: joining.reason })
              : t('joining.declined')}
          </Text>
        </Alert>
      )}
      <TextInput
        label={t('joining.name')}
        required
        maxLength={300}
        autoComplete="organization"
        error={isMissing && isUnseen(profile.name) ? t('form.required') : undefined}
        value={profile.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {alike.length > 0 && (
        <Stack gap="xs" role="group" aria-label={t('joining.isItYou')}>
          <Text size="sm" c="dimmed">
            {t('joining.isItYou')}
          </Text>
          {alike.map((each) => (
            <Button
              key={each.id}
              variant="default"
              fullWidth
              h="auto"
              mih={44}
              py={8}
              styles={{ label: { whiteSpace: 'normal' } }}
              disabled={sending}
              onClick={() => void is({ stakeholder: each.id })}
            >
              {t('joining.thatIsMe', { name: nameIn(language, each) })}
            </Button>
          ))}
        </Stack>
      )}
      <SegmentedControl
        fullWidth
        aria-label={t('joining.kind')}
        value={profile.kind}
        onChange={(kind) => set({ kind: kind as Profile['kind'] })}
        data={(['INSTITUTION', 'INDIVIDUAL'] as const).map((value) => ({
          value,
          label: t(`joining.kinds.${value}`),
        }))}
      />
      <NativeSelect
        label={t('field.sector')}
        value={profile.sector ?? ''}
        data={[
          { value: '', label: t('joining.unsaid') },
          ...SECTORS.map((value) => ({ value, label: t(`sector.${value}`) })),
        ]}
        onChange={(event) =>
          set({ sector: SECTORS.find((each) => each === event.currentTarget.value) ?? null })
        }
      />
      {choices.places.nodes.length > 0 && (
        <NativeSelect
          label={t('field.place')}
          value={profile.place ?? ''}
          data={[
            { value: '', label: t('joining.unsaid') },
            ...choices.places.nodes.map((place) => ({ value: place.id, label: nameIn(language, place) })),
          ]}
          onChange={(event) => set({ place: event.currentTarget.value || null })}
        />
      )}
      <TextInput
        label={t('field.website')}
        type="url"
        placeholder="https://"
        value={profile.website ?? ''}
        onChange={(event) => set({ website: event.currentTarget.value || null })}
      />
    </StepForm>
  );
}
