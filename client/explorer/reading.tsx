import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading as AnyReading, ReadingProps } from '../app/reading.ts';

type Props = ReadingProps & { reading: Extract<AnyReading, { stands: 'column' | 'stage' }> };

/** A reading in the left column, in place of the navigator, to which its first button leads back. */
export function Reading({ reading, ...props }: Props) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const { onLit } = props;
  // What was chosen by keyboard is gone from the page: the reading takes the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each reading
  useEffect(() => {
    title.current?.focus();
    return () => onLit(undefined);
  }, [reading, onLit]);
  return (
    <Stack gap="md">
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft aria-hidden size={16} />}
          onClick={props.address.closeReading}
        >
          {t('reading.back')}
        </Button>
        <Title order={2} size="h3" ref={title} tabIndex={-1} style={{ outline: 'none' }}>
          {reading.title(t)}
        </Title>
      </div>
      <Suspense fallback={<Skeleton height={160} role="status" aria-label={t('record.loading')} />}>
        <reading.Panel {...props} />
      </Suspense>
    </Stack>
  );
}
