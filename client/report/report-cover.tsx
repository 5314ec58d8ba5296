import { Text, Title } from '@mantine/core';
import { CoverageGrid } from '../coverage/coverage-grid.tsx';
import { pairIn } from '../coverage/matrix.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { SEVERITIES, tally } from '../finding/finding-filter.ts';
import { SeverityIcon, SeverityMark } from '../finding/severity-mark.tsx';
import { nameIn, numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { Call } from './call.tsx';
import { MapPicture } from './map-picture.tsx';
import type { ReportAddress } from './reading.ts';
import type { FirstFinding, ReportData } from './report.documents.ts';
import style from './report.module.css';

type Props = { ecosystem: Ecosystem; address: ReportAddress; data: ReportData };

/** The first page, which stands alone: how many findings, the ten to start with, the map and the matrix. */
export function ReportCover({ ecosystem, address, data }: Props) {
  const { t, language } = useWords();
  const { findings } = data;
  const name = nameIn(language, ecosystem);
  const pair = pairIn(address);
  const isAnything = ecosystem.counts.stakeholders + ecosystem.counts.missions > 0;
  const { within, mission } = address;
  return (
    <div className={style.cover}>
      <Numbers data={data} />
      {findings.startHere.length > 0 && <First findings={findings.startHere} rule={findings.startRule} />}
      {isAnything && (
        <section className={style.part}>
          <Title order={2} size="h4">
            {t('report.map')}
          </Title>
          <MapPicture slug={ecosystem.slug} name={name} elements={findings.elements} />
          {findings.totalCount > 0 && (
            <Text size="sm" c="dimmed" className={style.caption ?? ''}>
              {t('report.mapText')}
            </Text>
          )}
        </section>
      )}
      <section className={`${style.part} ${style.matrix}`}>
        <Title order={2} size="h4">
          {t('report.coverage', {
            rows: t(`coverage.dimension.${pair.rows}`),
            columns: t(`coverage.dimension.${pair.columns}`).toLocaleLowerCase(language),
          })}
        </Title>
        <CoverageGrid
          key={`${pair.rows} ${pair.columns}`}
          ecosystem={ecosystem.slug}
          {...pair}
          filter={{ ...(within && { place: within }), ...(mission && { mission }) }}
          language={language}
        />
      </section>
    </div>
  );
}

/** How many findings there are, in all and of each severity. */
function Numbers({ data: { findings } }: Pick<Props, 'data'>) {
  const { t, language } = useWords();
  const counts = new Map(tally(findings.counts).map(({ severity, count }) => [severity, count]));
  return (
    <div className={style.numbers} role="status">
      <p className={style.numberOf}>
        <span className={style.figure}>{numberIn(language, findings.totalCount)}</span>
        <span>{t('report.findings', { count: findings.totalCount })}</span>
      </p>
      {findings.totalCount > 0 &&
        SEVERITIES.map((severity) => (
          <p key={severity} className={style.numberOf}>
            <span className={style.figure}>{numberIn(language, counts.get(severity) ?? 0)}</span>
            <span>
              <SeverityMark severity={severity} />
            </span>
          </p>
        ))}
    </div>
  );
}

/** The ten to start with, each with what to do and whom to call. */
function First({ findings, rule }: { findings: readonly FirstFinding[]; rule: string }) {
  const { t } = useWords();
  return (
    <section className={style.part} aria-labelledby="report-start">
      <Title order={2} size="h4" id="report-start">
        {t('gaps.start')}
      </Title>
      <Text size="sm" c="dimmed" className={style.rule ?? ''}>
        {rule}
      </Text>
      <ol className={style.first} aria-labelledby="report-start">
        {findings.map(({ key, severity, sentence, nextStep, toCall }) => (
          <li key={key}>
            <p>
              <SeverityIcon severity={severity} size={14} /> <strong>{sentence}</strong>
            </p>
            <p className={style.step}>
              {nextStep}
              <Call callees={toCall} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
