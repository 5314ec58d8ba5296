import { Button, CloseButton, Group, Popover, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from 'urql';
import { failureOf } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import { today } from '../map/days.ts';
import type { MapData } from '../map/map-data.ts';
import type { OpenBox } from '../map/open-boxes.ts';
import style from './open-card.module.css';
import { openLines } from './open-lines.ts';
import { OpenRecordsOfDocument } from './open-records.documents.ts';

type Props = {
  /** The mark that was clicked, and whose it is. */
  chosen: OpenBox;
  row: number;
  data: MapData;
  slug: string;
  records: ReadonlySet<string>;
  /** Opens whose it is, with one of the lines unfolded there. */
  onOpen(id: string, record?: string): void;
  onClose(): void;
};

/** The lines come after the card. */
const takeFocus = (line: HTMLElement | null) => line?.focus({ preventScroll: true });

/** What a mark on the map stands for: what exactly is needed, offered or vacant, each the way to itself, and the way to whose it is. */
export function OpenCard({ chosen, row, data, slug, records, onOpen, onClose }: Props) {
  const words = useWords();
  const { t, language } = words;
  const { kind, x, y } = chosen;
  const id = data.idOf(row);
  const asked = { needs: kind === 'needs', offers: kind === 'offers', seats: kind === 'seats' };
  const [{ data: answer, error }] = useQuery({
    query: OpenRecordsOfDocument,
    variables: { slug, of: id, ...asked },
  });
  const name = data.nameOf(row, language);
  const lines = answer && openLines(answer, records, today(), words);
  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      trapFocus
      returnFocus
      shadow="md"
      withArrow
      width={304}
    >
      <Popover.Target>
        <span className={style.target} style={{ left: x, top: y }} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('layer.of', { kind: t(`layer.${kind}`), name })}>
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
          <Text fw={600} size="sm">
            {t('layer.of', { kind: t(`layer.${kind}`), name })}
          </Text>
          <CloseButton aria-label={t('form.close')} onClick={onClose} />
        </Group>
        {error && <Text size="sm">{t(`failure.${failureOf(error).code}`)}</Text>}
        {!lines && !error && <Skeleton height={40} aria-label={t('layer.loading')} role="status" />}
        {lines && (
          <Stack component="ul" gap={2} className={style.lines ?? ''}>
            {lines.map((line, at) => (
              <li key={line.id}>
                <UnstyledButton
                  ref={at === 0 ? takeFocus : undefined}
                  className={style.line ?? ''}
                  onClick={() => onOpen(id, line.id)}
                >
                  <span className={style.title}>{line.title}</span>
                  {line.about && <span className={style.about}>{line.about}</span>}
                </UnstyledButton>
              </li>
            ))}
          </Stack>
        )}
        <Button fullWidth mt="sm" variant="default" size="sm" onClick={() => onOpen(id)}>
          {t('layer.open', { name })}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
