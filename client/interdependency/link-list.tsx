import { Button, Skeleton, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconArrowsHorizontal } from '@tabler/icons-react';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { LinkGroup } from './link-groups.ts';
import style from './link-list.module.css';
import { LinkRow, type LinkRowProps } from './link-row.tsx';
import { typeSeen } from './type-words.ts';
import { useElementLinks } from './use-element-links.ts';
import { useGroupLinks } from './use-group-links.ts';

const ARROWS = { out: IconArrowRight, in: IconArrowLeft, both: IconArrowsHorizontal } as const;

type Props = Pick<LinkRowProps, 'onSelect' | 'onSelectLink'> & {
  ecosystem: { slug: string };
  element: { id: string };
  revision: number;
};

/** The links of one element, by type and direction. A partner's name moves the selection; its details open the link. */
export function LinkList({ element, revision, ...rest }: Props) {
  const { t, language } = useWords();
  const { groups, total, loading, failure, reload } = useElementLinks(element.id, revision);
  const title = t('interdependency.all');
  return (
    <section aria-label={title} className={style.links}>
      <h3 className={style.title}>
        {title}
        {(!loading || total > 0) && !failure && (
          <span className={style.count} data-figures>
            {numberIn(language, total)}
          </span>
        )}
      </h3>
      {failure && groups.length === 0 ? (
        <div role="alert">
          <Text size="sm">{t(`failure.${failure.code}`)}</Text>
          <Button size="compact-sm" variant="default" mt="xs" onClick={reload}>
            {t('form.retry')}
          </Button>
        </div>
      ) : loading && groups.length === 0 ? (
        <Skeleton height={96} role="status" aria-label={t('interdependency.loading')} />
      ) : groups.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('interdependency.none')}
        </Text>
      ) : (
        groups.map((group) => <Group key={group.key} group={group} end={element.id} {...rest} />)
      )}
    </section>
  );
}

type GroupProps = Omit<Props, 'element' | 'revision'> & { group: LinkGroup; end: string };

/** Those of one type that run one way: their number is that of all, also of those that have not come yet. */
function Group({ group, end, ecosystem, onSelect, onSelectLink }: GroupProps) {
  const { t, language } = useWords();
  const { links, brings, more, loading, failure } = useGroupLinks(ecosystem.slug, end, group);
  const Arrow = ARROWS[group.way];
  const seen = typeSeen(t, language, group.type, group.way);
  return (
    <section aria-label={seen}>
      <h4 className={style.heading}>
        <Arrow aria-hidden size={16} />
        {seen}
        <span className={style.count} data-figures>
          {numberIn(language, group.count)}
        </span>
      </h4>
      <ul className={style.list}>
        {links.map((link) => (
          <LinkRow key={link.id} {...{ link, end, onSelect, onSelectLink }} />
        ))}
      </ul>
      {failure && (
        <Text size="sm" role="alert">
          {t(`failure.${failure.code}`)}
        </Text>
      )}
      {brings > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          mt={4}
          loading={loading}
          aria-label={t('interdependency.moreOf', { count: brings, type: seen })}
          onClick={more}
        >
          {t('interdependency.more', { count: brings })}
        </Button>
      )}
    </section>
  );
}
