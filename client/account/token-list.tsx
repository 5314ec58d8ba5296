import { Alert, Badge, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failureOf, failureText } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { dateIn } from '../language/language.ts';
import { useNotice } from '../ui/notice.ts';
import { type OwnAccount, type OwnToken, RevokeTokenDocument } from './account.documents.ts';
import style from './account-page.module.css';
import { Part } from './part.tsx';
import { TokenForm } from './token-form.tsx';

/** By which tokens scripts ask in somebody's name; a new one is shown once. */
export function TokenList({ account, onChanged }: { account: OwnAccount; onChanged(): void }) {
  const { t } = useTranslation();
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<string>();
  return (
    <Part title={t('token.title')} text={t('token.text')}>
      {made && <Made token={made} />}
      {account.tokens.length > 0 && (
        <ul className={style.rows}>
          {account.tokens.map((each) => (
            <Row key={each.id} token={each} onChanged={onChanged} />
          ))}
        </ul>
      )}
      <Group>
        <Button variant="default" onClick={() => setMaking(true)}>
          {t('token.make')}
        </Button>
      </Group>
      {isMaking && (
        <TokenForm
          account={account}
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setMade(token);
            onChanged();
          }}
        />
      )}
    </Part>
  );
}

function Made({ token }: { token: string }) {
  const { t } = useTranslation();
  return (
    <Alert role="status" variant="light" title={t('token.made')}>
      <Stack gap="sm" align="flex-start">
        <Text c="var(--ink)">{t('token.madeText')}</Text>
        <Code block className={style.token ?? ''} w="100%">
          {token}
        </Code>
        <CopyButton value={token}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'token.copied' : 'token.copy')}</Button>}
        </CopyButton>
      </Stack>
    </Alert>
  );
}

function Row({ token, onChanged }: { token: OwnToken; onChanged(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const notice = useNotice();
  const [, revoke] = useMutation(RevokeTokenDocument);
  const isOver = token.expiresAt <= new Date().toISOString();
  const facts = [
    t(`token.scope.${token.scope}`),
    token.ecosystemName ?? t('token.everywhere'),
    t(isOver ? 'token.expired' : 'token.until', { day: dateIn(language, token.expiresAt) }),
    token.usedOn ? t('token.usedOn', { day: dateIn(language, token.usedOn) }) : t('token.unused'),
  ];
  const end = async () => {
    const { error } = await revoke({ input: { id: token.id, idempotencyKey: crypto.randomUUID() } });
    if (error) notice(failureText(t, failureOf(error)), undefined, { isAlert: true });
    else notice(t('token.revoked', { name: token.name }));
    onChanged();
  };
  return (
    <li className={style.row}>
      <div className={style.what}>
        <Group gap="xs">
          <Text style={{ overflowWrap: 'anywhere' }}>{token.name}</Text>
          {isOver && <Badge color="orange">{t('token.over')}</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </div>
      <Button variant="default" aria-label={t('token.revokeThat', { name: token.name })} onClick={end}>
        {t('token.revoke')}
      </Button>
    </li>
  );
}
