import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../ui/copy.ts';
import { QrCode } from './qr-code.tsx';

/** A link to be copied or held before a phone; that of an invitation is shown this once, and says so. */
export function ShownLink({
  link,
  to,
  isLasting,
  label,
}: {
  link: string;
  to?: string | null;
  isLasting?: boolean;
  /** What it is called; the link of an invitation unless told. */
  label?: string;
}) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean>();
  return (
    <Stack gap="md">
      <TextInput
        label={label ?? (to ? t('people.linkTo', { email: to }) : t('people.linkField'))}
        description={isLasting ? undefined : t('people.linkText')}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onClick={() => void copyText(link).then(setCopied)}>{t('people.copy')}</Button>
      <Text component="output" size="sm">
        {copied === undefined ? '' : t(copied ? 'people.copied' : 'people.notCopied')}
      </Text>
      {!to && <QrCode text={link} label={t('people.qr')} />}
    </Stack>
  );
}
