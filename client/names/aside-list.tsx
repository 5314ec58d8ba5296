import { Button, Group, Text } from '@mantine/core';
import { useRef } from 'react';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import type { ReadingProps } from '../app/reading.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { submissionKeys } from '../ui/fields.ts';
import { AsideDocument, TakeNameBackDocument } from './names.documents.ts';
import style from './names.module.css';

type Props = Pick<ReadingProps, 'ecosystem' | 'revision' | 'onWritten'>;

/** Names that are no stakeholder: nothing at all where there are none. */
export function AsideList({ ecosystem, revision, onWritten }: Props) {
  const { t, language } = useWords();
  const client = useClient();
  const done = useDone();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const asked = { ecosystem: ecosystem.slug };
  const { data } = usePatientQuery(AsideDocument, asked.ecosystem, () => asked, { round: revision });
  const found = data?.notStakeholders;
  if (!found || found.totalCount === 0) return null;
  const takeBack = async (id: string, version: number) => {
    const input = { id, version, idempotencyKey: keyFor({ id, version }) };
    const { data: taken } = await client.mutation(TakeNameBackDocument, { input }).toPromise();
    if (!taken) return;
    done(t('names.takenBack'), [taken.removeNotStakeholder.revision]);
    onWritten();
  };
  return (
    <details className={style.section}>
      <summary>{t('names.asideList', { number: numberIn(language, found.totalCount) })}</summary>
      <ul className={style.list}>
        {found.nodes.map(({ id, version, name }) => (
          <li key={id}>
            <Group justify="space-between" gap="xs">
              <Text size="sm">{name}</Text>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('names.takeBackNamed', { name })}
                onClick={() => void takeBack(id, version)}
              >
                {t('names.takeBack')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </details>
  );
}
