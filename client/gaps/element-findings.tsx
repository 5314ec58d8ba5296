import { Button, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { Address } from '../app/use-address.ts';
import { FindingsAboutDocument } from '../finding/finding.documents.ts';
import style from '../finding/finding.module.css';
import { SeverityIcon } from '../finding/severity-mark.tsx';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage, numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import record from '../record/record.module.css';

type Props = {
  ecosystem: { slug: string };
  /** The id of a stakeholder or a mission. */
  id: string;
  /** Raised by every write of this page. */
  revision: number;
  address: Address;
};

const SHOWN = 8;

/** What is missing about the element that is inspected: nothing at all is shown when nothing is. */
export function ElementFindings({ ecosystem, id, revision, address }: Props) {
  const { t, language } = useWords();
  const asked = {
    ecosystem: ecosystem.slug,
    entity: id,
    language: inLanguage(language),
    first: SHOWN,
  } as const;
  const { data } = usePatientQuery(FindingsAboutDocument, JSON.stringify(asked), () => asked, {
    round: revision,
    isCurrent: ({ findings }) => findings.isCurrent,
  });
  const found = data?.findings;
  if (!found || found.totalCount === 0) return null;
  const open = (key: string) => address.read({ reading: 'gaps', finding: key });
  return (
    <details className={record.section}>
      <summary>
        <IconChevronRight aria-hidden size={16} className={record.arrow ?? ''} />
        <h3 className={record.heading}>{t('gaps.aboutThis')}</h3>
        <span className={record.count} data-figures>
          {numberIn(language, found.totalCount)}
        </span>
      </summary>
      {address.address.held && (
        <Text size="sm" c="dimmed">
          {t('reading.ofToday')}
        </Text>
      )}
      <ul className={style.rows} aria-label={t('gaps.aboutThis')}>
        {found.nodes.map((finding) => (
          <li key={finding.key}>
            <button type="button" className={style.row} onClick={() => open(finding.key)}>
              <span className={style.marked}>
                <SeverityIcon severity={finding.severity} />
                <span>
                  <span className={style.sentence}>{finding.sentence}</span>
                  <span className={style.about}>{t(`gaps.severityOf.${finding.severity}`)}</span>
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.totalCount > found.nodes.length && (
        <Button
          size="compact-sm"
          variant="default"
          mb="sm"
          onClick={() => address.openReading('gaps', { about: id })}
        >
          {t('gaps.allAbout', { count: found.totalCount })}
        </Button>
      )}
    </details>
  );
}
