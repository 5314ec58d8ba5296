import { Anchor, Badge, Stack, Text } from '@mantine/core';
import { IconChevronRight, IconEyeOff } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import type { ElementDetail } from '../element/element.documents.ts';
import { isWebAddress } from '../element/element-fields.ts';
import { SectorIcon } from '../element/sector.tsx';
import { dateIn, nameIn, summaryIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { SharedTag } from '../mission/shared-tag.tsx';
import record from '../record/record.module.css';
import { StakeholderFacts } from '../stakeholder/stakeholder-facts.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Provenance } from '../ui/provenance.tsx';
import style from './inspector.module.css';

/** What a stakeholder says of itself that others look for first. */
const SAID_FIRST = ['brings', 'seeks'] as const;

type Props = { element: ElementDetail; onShowPlace(place: string): void };

/** What an element is, in the few lines that one reads first. */
export function ElementSummary({ element, onShowPlace }: Props) {
  const { t, language } = useWords();
  const { website } = element;
  const summary = summaryIn(language, element);
  const purpose = element.__typename === 'Mission' ? element.purpose : null;
  return (
    <Stack gap="xs">
      <p className={style.meta}>
        {metaOf({ element, onShowPlace }, t, language).map(([key, part], at) => (
          <Fragment key={key}>
            {at > 0 && <span aria-hidden> · </span>}
            {part}
          </Fragment>
        ))}
      </p>
      {summary && <Text>{summary}</Text>}
      {purpose && <Text>{purpose}</Text>}
      <Facts>
        {element.__typename === 'Mission' ? (
          <SharedTag id={element.id} hashtag={element.hashtag} />
        ) : (
          SAID_FIRST.map((list) => (
            <Fact key={list} name={t(`field.${list}`)}>
              {element[list].join(' · ')}
            </Fact>
          ))
        )}
      </Facts>
      {website &&
        (isWebAddress(website) ? (
          <Anchor href={website} target="_blank" rel="noopener noreferrer" size="sm">
            {new URL(website).host}
          </Anchor>
        ) : (
          <Text size="sm">{website}</Text>
        ))}
    </Stack>
  );
}

/** What is read less often than anything is done: where it comes from, and, unfolded, all that is recorded of it. */
export function ElementOrigin({ element }: { element: ElementDetail }) {
  return (
    <Stack gap="xs">
      <Provenance of={element} />
      <AllFacts element={element} />
    </Stack>
  );
}

type Part = readonly [key: string, part: ReactNode];

/** Kind, sector, how far it was reached where that says something, and where it is. */
function metaOf(
  { element, onShowPlace }: Props,
  t: ReturnType<typeof useWords>['t'],
  language: ReturnType<typeof useWords>['language'],
): Part[] {
  const { place } = element;
  const own: Part[] =
    element.__typename === 'Mission'
      ? [
          ['kind', t('kind.MISSION')],
          ['state', t(`missionState.${element.state}`)],
          ['horizon', element.horizon && t('inspector.by', { on: dateIn(language, element.horizon) })],
        ]
      : [
          ['kind', t(`kind.${element.kind}`)],
          [
            'sector',
            element.sector && (
              <span className={style.sector}>
                <SectorIcon sector={element.sector} />
                {t(`sector.${element.sector}`)}
              </span>
            ),
          ],
          ['status', element.status === 'NOMINATED' && t('status.NOMINATED')],
          [
            'visibility',
            element.visibility !== 'PUBLIC' && (
              <span className={style.sector}>
                <IconEyeOff aria-hidden size={16} />
                {t(`visibility.${element.visibility}`)}
              </span>
            ),
          ],
        ];
  const where: Part = [
    'place',
    place && (
      <Anchor
        component="button"
        size="sm"
        ta="left"
        title={t('inspector.showPlace')}
        onClick={() => onShowPlace(place.id)}
      >
        {nameIn(language, place)}
      </Anchor>
    ),
  ];
  return [...own, where].filter(([, part]) => part);
}

/** All fields that hold something, under one name. */
function AllFacts({ element }: { element: ElementDetail }) {
  const { t, language } = useWords();
  const otherName = language === 'fr' ? element.nameFr && element.name : element.nameFr;
  const others = [otherName, ...element.otherNames].filter(
    (name) => name && name !== nameIn(language, element),
  );
  return (
    <details className={record.section}>
      <summary>
        <IconChevronRight aria-hidden size={16} className={record.arrow ?? ''} />
        <h3 className={record.heading}>{t('inspector.allFacts')}</h3>
      </summary>
      <div className={record.body}>
        <Facts>
          {element.__typename === 'Stakeholder' && <StakeholderFacts stakeholder={element} />}
          <Fact name={t('field.tags')}>
            {element.tags.length > 0 &&
              element.tags.map((tag) => (
                <Badge key={tag} variant="default" tt="none" fw={500} maw="100%">
                  {tag}
                </Badge>
              ))}
          </Fact>
          <Fact name={t('field.otherNames')}>{others.join(' · ')}</Fact>
          {element.attributes.map(({ name, value }) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
        </Facts>
      </div>
    </details>
  );
}
