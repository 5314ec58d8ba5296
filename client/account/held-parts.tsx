/** What is held about somebody, sort by sort, in words. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { dateIn, nameIn } from '../language/language.ts';
import { Fact, Facts } from '../ui/facts.tsx';
import { deviceIn } from './device.ts';
import type { HeldAccount } from './held.documents.ts';
import { HeldBeside } from './held-beside.tsx';
import { HeldRows, InEcosystem } from './held-rows.tsx';
import { Part } from './part.tsx';

type Props = { account: HeldAccount };

export function HeldParts({ account }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <AboutAccount account={account} />
      <Belonging account={account} />
      <Recorded account={account} />
      <Coming account={account} />
      <HeldBeside held={account.held} />
      <Ways account={account} />
      <Part title={t('held.left')}>
        {account.held.receipts.kept > 0 && (
          <Text>{t('held.receipts', { count: account.held.receipts.kept })}</Text>
        )}
        <Text>{t('held.leftText')}</Text>
      </Part>
    </>
  );
}

function AboutAccount({ account }: Props) {
  const { name, email, language: own, remindedAt, remindersStoppedAt, held } = account;
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (at: string | null) => at && dateIn(language, at);
  return (
    <Part title={t('held.account')}>
      <Facts>
        <Fact name={t('held.email')}>{held.isConfirmed ? t('held.confirmed', { email }) : email}</Fact>
        <Fact name={t('account.name')}>{name}</Fact>
        <Fact name={t('account.language')}>{own && (own === 'FR' ? 'Français' : 'English')}</Fact>
        <Fact name={t('held.reminded')}>{day(remindedAt)}</Fact>
        <Fact name={t('held.remindersStopped')}>{day(remindersStoppedAt)}</Fact>
        <Fact name={t('held.first')}>{day(held.createdAt)}</Fact>
        <Fact name={t('held.changed')}>{day(held.updatedAt)}</Fact>
        <Fact name={t('held.host')}>{held.runsServer && t('held.yes')}</Fact>
        <Fact name={t('held.picture')}>{held.picture}</Fact>
        {held.identities.map(({ provider, subject, since }) => (
          <Fact key={`${provider} ${subject}`} name={t('held.identity')}>
            {t('held.identityText', { provider, subject, day: dateIn(language, since) })}
          </Fact>
        ))}
      </Facts>
    </Part>
  );
}

function Belonging({ account: { roles, held } }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (at: string) => dateIn(language, at);
  return (
    <>
      <HeldRows
        title={t('held.roles')}
        none={t('held.noRoles')}
        rows={roles.map(({ ecosystem: id, address, name, nameFr, role, since, by }) => ({
          key: id,
          what: <InEcosystem of={{ address, name, nameFr }} />,
          more: [
            t(`accessRole.${role}`),
            since && t('held.since', { day: day(since) }),
            by && t('held.by', { by }),
          ],
        }))}
      />
      <HeldRows
        title={t('held.speaksFor')}
        none={t('held.noSpeaksFor')}
        rows={held.speaksFor.map(({ id, name, ecosystem, email, phone, consentOn, consentHow }) => ({
          key: id,
          what: (
            <InEcosystem of={ecosystem} at={id}>
              {name}
            </InEcosystem>
          ),
          more: [
            ecosystem && nameIn(language, ecosystem),
            email,
            phone,
            consentOn ? t('held.consent', { day: day(consentOn) }) : t('held.noConsent'),
            consentHow,
          ],
        }))}
      />
      <HeldRows
        title={t('held.roleChanges')}
        none={t('held.noRoleChanges')}
        rows={held.roleChanges.map(({ at, ecosystem, how, before, after, by, byItself }) => ({
          key: `${at} ${ecosystem?.address} ${how}`,
          what: <InEcosystem of={ecosystem} />,
          more: [
            t(`held.how.${how}`, {
              before: before ? t(`accessRole.${before}`) : '',
              after: after ? t(`accessRole.${after}`) : '',
            }),
            day(at),
            !byItself && by && t('held.by', { by }),
          ],
        }))}
      />
    </>
  );
}

const COUNTED = ['changes', 'records', 'invitations', 'roles', 'rooms', 'campaigns', 'decisions'] as const;
function Recorded({ account: { held } }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (at: string) => dateIn(language, at);
  return (
    <HeldRows
      title={t('held.recorded')}
      none={t('held.noRecorded')}
      rows={held.recorded.map(({ ecosystem, first, last, ...counts }, index) => ({
        key: ecosystem?.address ?? String(index),
        what: <InEcosystem of={ecosystem} />,
        more: [
          ...COUNTED.map((name) => counts[name] > 0 && t(`held.did.${name}`, { count: counts[name] })),
          first && last && t('held.fromTo', { first: day(first), last: day(last) }),
        ],
      }))}
    />
  );
}

function Coming({ account: { held } }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (at: string) => dateIn(language, at);
  return (
    <>
      <HeldRows
        title={t('held.invitations')}
        none={t('held.noInvitations')}
        rows={held.invitations.map(
          ({ ecosystem, role, email, state, sentAt, expiresAt, lostAt, cameAt }) => ({
            key: `${ecosystem?.address} ${sentAt[0]} ${email}`,
            what: <InEcosystem of={ecosystem} />,
            more: [
              t(`accessRole.${role}`),
              email ?? t('held.byLink'),
              sentAt[0] && t('held.sent', { day: day(sentAt[0]) }),
              state && t(`held.state.${state}`, { day: day(expiresAt) }),
              lostAt && t('held.lost', { day: day(lostAt) }),
              cameAt && t('held.came', { day: day(cameAt) }),
            ],
          }),
        )}
      />
      <HeldRows
        title={t('held.requests')}
        none={t('held.noRequests')}
        rows={held.requests.map(({ ecosystem, note, at }) => ({
          key: ecosystem?.address ?? '',
          what: <InEcosystem of={ecosystem} />,
          more: [note, at && t('held.asked', { day: day(at) })],
        }))}
      />
    </>
  );
}

/** Where they are signed in, and what works in their name. */
function Ways({ account: { sessions, tokens } }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (at: string) => dateIn(language, at);
  return (
    <>
      <HeldRows
        title={t('account.sessions')}
        none={t('held.noSessions')}
        rows={sessions.map(({ id, device, createdAt, expiresAt, isThis }) => ({
          key: id,
          what: deviceIn(device) ?? t('account.unknownDevice'),
          more: [
            isThis && t('account.thisOne'),
            t('account.since', { day: day(createdAt) }),
            t('held.ends', { day: day(expiresAt) }),
            device,
          ],
        }))}
      />
      <HeldRows
        title={t('token.title')}
        none={t('held.noTokens')}
        rows={tokens.map(({ id, name, scope, ecosystemName, createdAt, expiresAt, usedOn }) => ({
          key: id,
          what: name,
          more: [
            t(`token.scope.${scope}`),
            ecosystemName ?? t('token.everywhere'),
            t('held.made', { day: day(createdAt) }),
            t('token.until', { day: day(expiresAt) }),
            usedOn ? t('token.usedOn', { day: day(usedOn) }) : t('token.unused'),
          ],
        }))}
      />
    </>
  );
}
