import { Button, Progress, Stack, Text } from '@mantine/core';
import type { ReadingProps } from '../app/reading.ts';
import type { FindingRow } from '../finding/finding.documents.ts';
import style from '../finding/finding.module.css';
import { FindingList } from '../finding/finding-list.tsx';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { dayIn } from '../history/time-words.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Supposition } from './suppose.ts';
import { type WhatIf, WhatIfDocument } from './what-if.documents.ts';
import own from './what-if.module.css';

type Props = Pick<ReadingProps, 'ecosystem' | 'address' | 'revision' | 'onGo'> & {
  changes: readonly Supposition[];
};

/** What would be found and what would not be any more, if what is supposed were so. */
export function Consequences({ ecosystem, address, revision, changes, onGo }: Props) {
  const { t, language } = useWords();
  const asked = {
    ecosystem: ecosystem.slug,
    suppose: changes.map((change) => ({ ...change })),
    language: inLanguage(language),
  } as const;
  const question = JSON.stringify(asked);
  const { data, answered, loading, failure, isWaiting, reload } = usePatientQuery(
    WhatIfDocument,
    question,
    () => asked,
    { round: revision },
  );
  const found = answered === question ? data?.whatIf : undefined;
  if (failure && !found) {
    return (
      <EmptyState alert title={t('whatIf.failed')} text={failure.message || t(`failure.${failure.code}`)}>
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (!found) {
    return (
      <div role="status">
        <Text size="sm">{t(isWaiting ? 'gaps.firstLook' : 'whatIf.loading')}</Text>
        <Progress mt="xs" value={100} animated aria-label={t('whatIf.loading')} />
      </div>
    );
  }
  return (
    <Stack gap="md" aria-busy={loading}>
      <Text size="sm" role="status">
        {t('whatIf.result', { appear: found.appear.length, disappear: found.disappear.length })}{' '}
        {t('whatIf.same', { count: found.same })} {t('gaps.asOf', { day: dayIn(language, found.day) })}
      </Text>
      <Part name="appear" found={found} onOpen={({ elementIds: [first] }) => first && onGo(first)} />
      <Part name="disappear" found={found} onOpen={({ key }) => openFinding(address, key)} />
      <Part name="moot" found={found} onOpen={({ key }) => openFinding(address, key)} />
    </Stack>
  );
}

/** A finding that stands is opened among the others; the back button leads back to what was supposed. */
const openFinding = (address: Props['address'], finding: string) =>
  address.read({ reading: 'gaps', finding });

type PartProps = {
  name: 'appear' | 'disappear' | 'moot';
  found: WhatIf;
  onOpen(finding: FindingRow): void;
};

function Part({ name, found, onOpen }: PartProps) {
  const { t } = useWords();
  const rows = found[name];
  if (rows.length === 0 && name === 'moot') return null;
  return (
    <div className={own.result}>
      <h3 className={style.opened} id={`what-if-${name}`}>
        {t(`whatIf.${name}`, { count: rows.length })}
      </h3>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('whatIf.nothing')}
        </Text>
      ) : (
        <FindingList rows={rows} label={t(`whatIf.${name}`, { count: rows.length })} onOpen={onOpen} />
      )}
    </div>
  );
}
