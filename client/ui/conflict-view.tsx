import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fields } from './fields.ts';

type Props<Values extends Fields> = {
  mine: Values;
  theirs: Values;
  labels: { [Name in keyof Values]: string };
  show: ((name: keyof Values & string, value: unknown) => string | undefined) | undefined;
  onKeepMine(): void;
  onTakeTheirs(): void;
};

/** Two versions of one thing side by side, field by field where they differ. */
export function ConflictView<Values extends Fields>(props: Props<Values>) {
  const { t } = useTranslation();
  const names = Object.keys(props.labels) as (keyof Values & string)[];
  const plain = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
  const words = (name: keyof Values & string, value: unknown) =>
    props.show?.(name, value) || plain(value) || t('conflict.nothing');
  const different = names.filter((name) => plain(props.mine[name]) !== plain(props.theirs[name]));
  return (
    <Stack gap="md" role="alert">
      <Text>{t('conflict.text')}</Text>
      <Table.ScrollContainer minWidth={440}>
        <Table verticalSpacing="xs" withRowBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('conflict.field')}</Table.Th>
              <Table.Th scope="col">{t('conflict.mine')}</Table.Th>
              <Table.Th scope="col">{t('conflict.theirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {different.map((name) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{props.labels[name]}</Table.Th>
                <Table.Td>{words(name, props.mine[name])}</Table.Td>
                <Table.Td>{words(name, props.theirs[name])}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button onClick={props.onKeepMine}>{t('conflict.keepMine')}</Button>
      </Group>
    </Stack>
  );
}
