import { Button, Skeleton, Stack } from '@mantine/core';
import type { CombinedError } from '@urql/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../graphql/failure.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';

/** In the place of what is being read, or could not be read and is asked again. */
export function NotRead({ error, onRetry }: { error: CombinedError | undefined; onRetry(): void }) {
  const { t } = useTranslation();
  if (!error) return <Skeleton height={88} role="status" aria-label={t('people.loading')} />;
  return (
    <Stack gap="sm" align="flex-start">
      <FailureAlert failure={failureOf(error)} />
      <Button variant="default" size="sm" onClick={onRetry}>
        {t('form.retry')}
      </Button>
    </Stack>
  );
}
