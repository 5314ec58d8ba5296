import { Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { dateIn, numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { useRecordScope } from '../record/scope.ts';
import { useRecordTasks } from '../record/use-record-tasks.tsx';
import { useRecords } from '../record/use-records.ts';
import { RowAction } from '../ui/row-action.tsx';
import type { Indicator } from './indicator.documents.ts';
import { measures } from './indicators.ts';
import { MeasureChart } from './measure-chart.tsx';
import style from './mission-records.module.css';

/** The measures of an indicator: a small chart, the table of them, the latest first, and a button that adds one. */
export function MeasureTable({ indicator }: { indicator: Indicator }) {
  const words = useWords();
  const { t, language } = words;
  const { ecosystem } = useRecordScope();
  const { rows, loading, failure } = useRecords(measures.list, indicator.id);
  const tasks = useRecordTasks(measures, indicator.id);
  const sorted = [...rows].sort((a, b) => b.on.localeCompare(a.on));
  if (failure) return <Text role="alert">{t(`failure.${failure.code}`)}</Text>;
  return (
    <div className={style.measures}>
      <MeasureChart indicator={indicator} measures={rows} />
      {sorted.length > 0 && (
        <table className={style.table}>
          <caption>{t('noun.measure.many')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('field.on')}</th>
              <th scope="col" data-figures>
                {indicator.unit}
              </th>
              {ecosystem.mayEdit && <td />}
            </tr>
          </thead>
          <tbody>
            {sorted.map((measure) => (
              <tr key={measure.id}>
                <th scope="row">
                  {dateIn(language, measure.on)}
                  {(measure.source || measure.note) && (
                    <span className={style.remark}>
                      {[measure.source, measure.note].filter(Boolean).join(' · ')}
                    </span>
                  )}
                </th>
                <td data-figures>{numberIn(language, measure.value)}</td>
                {ecosystem.mayEdit && (
                  <td>
                    <Group gap={0} wrap="nowrap" justify="flex-end">
                      <RowAction
                        label={t('record.change', { name: measures.title(measure, words) })}
                        disabled={loading}
                        onClick={() => tasks.change(measure)}
                      >
                        <IconPencil aria-hidden size={16} />
                      </RowAction>
                      <RowAction
                        label={t('record.remove', { name: measures.title(measure, words) })}
                        disabled={loading}
                        onClick={() => tasks.remove(measure)}
                      >
                        <IconTrash aria-hidden size={16} />
                      </RowAction>
                    </Group>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ecosystem.mayEdit && (
        <Button
          size="sm"
          variant="subtle"
          leftSection={<IconPlus aria-hidden size={16} />}
          onClick={() => tasks.add({ on: today() })}
        >
          {t('noun.measure.add')}
        </Button>
      )}
      {tasks.dialog}
    </div>
  );
}

/** The day it is here, as `2026-11-21`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
