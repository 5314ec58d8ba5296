import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLanguage } from '../app/i18n.ts';
import { dateIn, nameIn } from '../app/language.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Provenance } from '../ui/provenance.tsx';
import { type Interdependency, LinksBetweenDocument } from './interdependency.documents.ts';
import style from './link-list.module.css';
import { StrengthMark } from './strength-mark.tsx';
import { typeName, typeSeen } from './type-words.ts';

type Props = {
  ecosystem: { slug: string; mayEdit: boolean };
  between: readonly [string, string];
  revision: number;
  onSelect(id: string): void;
  onChange(link: Interdependency): void;
  onRemove(link: Interdependency): void;
};

/** Every interdependency between two elements, with what is known about it. */
export function LinkPanel({ ecosystem, between, revision, ...rest }: Props) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, execute] = useQuery({
    query: LinksBetweenDocument,
    variables: { ecosystem: ecosystem.slug, between: [...between] },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks again.
  useEffect(() => reload(), [revision]);
  if (error && !data) {
    return (
      <EmptyState alert title={t(`failure.${failureOf(error).code}`)} text="">
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (fetching && !data)
    return <Skeleton height={200} role="status" aria-label={t('interdependency.loading')} />;
  const links = data?.interdependencies.nodes ?? [];
  if (links.length === 0)
    return <EmptyState title={t('interdependency.gone')} text={t('interdependency.goneText')} />;
  return (
    <Stack gap="lg">
      {links.map((link) => (
        <LinkFacts key={link.id} link={link} mayEdit={ecosystem.mayEdit} {...rest} />
      ))}
    </Stack>
  );
}

type FactsProps = Omit<Props, 'ecosystem' | 'between' | 'revision'> & {
  link: Interdependency;
  mayEdit: boolean;
};

function LinkFacts({ link, mayEdit, onSelect, onChange, onRemove }: FactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const way = link.direction === 'DIRECTED' ? 'out' : 'both';
  const end = (element: Interdependency['from']) => (
    <button type="button" className={style.partner} onClick={() => onSelect(element.id)}>
      {nameIn(language, element)}
    </button>
  );
  return (
    <Stack component="section" gap="sm" aria-label={typeName(t, language, link.type)}>
      <div className={style.ends}>
        {end(link.from)}
        <Text component="span" fw={600} size="sm">
          {typeSeen(t, language, link.type, way)}
        </Text>
        {end(link.to)}
      </div>
      <Facts>
        <Fact name={t('field.label')}>{link.label}</Fact>
        <Fact name={t('field.linkStatus')}>{t(`linkStatus.${link.status}`)}</Fact>
        <Fact name={t('field.strength')}>
          {link.strength && (
            <>
              <StrengthMark strength={link.strength} />
              {t(`strength.${link.strength as 1 | 2 | 3 | 4 | 5}`)}
            </>
          )}
        </Fact>
        <Fact name={t('field.direction')}>{t(`direction.${link.direction}`)}</Fact>
        <Fact name={t('field.since')}>{link.since && dateIn(language, link.since)}</Fact>
        <Fact name={t('field.until')}>{link.until && dateIn(language, link.until)}</Fact>
        <Fact name={t('field.note')}>{link.note}</Fact>
      </Facts>
      <Provenance of={link} />
      {mayEdit && (
        <Group gap="xs">
          <Button size="sm" variant="default" onClick={() => onChange(link)}>
            {t('form.change')}
          </Button>
          <Button size="sm" variant="default" onClick={() => onRemove(link)}>
            {t('form.remove')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
