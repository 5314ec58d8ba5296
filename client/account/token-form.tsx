import { Alert, Button, Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failureOf, failureText } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { CreateTokenDocument, type OwnAccount } from './account.documents.ts';

const SCOPES = ['READ', 'CHANGE'] as const;
/** For how many days a token can be made. */
const DAYS = [7, 30, 90, 365];

type Props = { account: OwnAccount; onClose(): void; onMade(token: string): void };

/** What a token is for, and what it may. */
export function TokenForm({ account, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const own = useLanguage();
  const [{ fetching, error }, create] = useMutation(CreateTokenDocument);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('READ');
  const [ecosystem, setEcosystem] = useState('');
  const [days, setDays] = useState('90');
  const [isEmpty, setEmpty] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setEmpty(name.trim() === '');
    if (fetching || name.trim() === '') return;
    const one = ecosystem === '' ? {} : { ecosystem };
    const { data } = await create({ input: { name, scope, days: Number(days), ...one } });
    if (data) onMade(data.createToken.token);
  };
  return (
    <Dialog alert title={t('token.make')} onClose={onClose}>
      <form onSubmit={send} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t('token.name')}
            description={t('token.nameText')}
            autoComplete="off"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={isEmpty && t('token.nameEmpty')}
          />
          <Radio.Group
            label={t('token.what')}
            value={scope}
            onChange={(next) => setScope(next === 'CHANGE' ? 'CHANGE' : 'READ')}
          >
            <Stack gap="xs" mt="xs">
              {SCOPES.map((each) => (
                <Radio key={each} value={each} label={t(`token.scope.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <NativeSelect
            label={t('token.where')}
            value={ecosystem}
            onChange={(event) => setEcosystem(event.currentTarget.value)}
            data={[
              { value: '', label: t('token.everywhere') },
              ...account.roles.map((each) => ({ value: each.ecosystem, label: nameIn(own, each) })),
            ]}
          />
          <NativeSelect
            label={t('token.days')}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
            data={DAYS.map((each) => ({ value: String(each), label: t('token.forDays', { count: each }) }))}
          />
          {error && (
            <Alert role="alert" color="orange" variant="light">
              <Text c="var(--ink)">{failureText(t, failureOf(error))}</Text>
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" loading={fetching}>
              {t('token.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
