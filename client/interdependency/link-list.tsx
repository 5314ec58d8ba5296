import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconArrowsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import type { Interdependency } from './interdependency.documents.ts';
import style from './link-list.module.css';
import { periodWords } from './link-period.ts';
import { StrengthMark } from './strength-mark.tsx';
import { grouped, typeSeen } from './type-words.ts';
import { useElementLinks } from './use-element-links.ts';

const ARROWS = { out: IconArrowRight, in: IconArrowLeft, both: IconArrowsHorizontal } as const;

type Props = {
  element: { id: string };
  revision: number;
  onSelect(id: string): void;
  onSelectLink(link: string): void;
};

/** The links of one element, by type and direction. A partner's name moves the selection; its details open the link. */
export function LinkList({ element, revision, onSelect, onSelectLink }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { links, total, next, loading, failure, more } = useElementLinks(element.id, revision);
  if (failure) return <Text role="alert">{t(`failure.${failure.code}`)}</Text>;
  if (loading && links.length === 0) {
    return <Skeleton height={96} role="status" aria-label={t('interdependency.loading')} />;
  }
  if (links.length === 0) return <Text c="dimmed">{t('interdependency.none')}</Text>;
  return (
    <Stack gap="md">
      {grouped(links, element.id).map((group) => {
        const Arrow = ARROWS[group.way];
        const seen = typeSeen(t, language, group.type, group.way);
        return (
          <section key={group.key} aria-label={seen}>
            <h3 className={style.heading}>
              <Arrow aria-hidden size={16} />
              {seen}
              <span className={style.count}>{group.links.length}</span>
            </h3>
            <ul className={style.list}>
              {group.links.map((link) => (
                <LinkRow
                  key={link.id}
                  link={link}
                  end={element.id}
                  onSelect={onSelect}
                  onSelectLink={onSelectLink}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {next && (
        <Button variant="default" loading={loading} onClick={more}>
          {t('interdependency.more', { count: total - links.length })}
        </Button>
      )}
    </Stack>
  );
}

type RowProps = Omit<Props, 'element' | 'revision'> & { link: Interdependency; end: string };

function LinkRow({ link, end, onSelect, onSelectLink }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const partner = link.from.id === end ? link.to : link.from;
  const name = nameIn(language, partner);
  const period = periodWords(link, new Date().toISOString().slice(0, 10), { t, language });
  const status = t(`linkStatus.${link.status}`);
  return (
    <li className={style.row}>
      <button type="button" className={style.partner} onClick={() => onSelect(partner.id)}>
        {name}
        {link.label && <span className={style.label}>{link.label}</span>}
        {period && <span className={style.label}>{period}</span>}
      </button>
      <button
        type="button"
        className={style.detail}
        aria-label={t('interdependency.open', { name })}
        onClick={() => onSelectLink(`${link.from.id}~${link.to.id}`)}
      >
        <StrengthMark strength={link.strength} />
        <span>{status}</span>
      </button>
    </li>
  );
}
