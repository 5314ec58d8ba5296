import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconMail, IconPencil } from '@tabler/icons-react';
import { dateIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { Fact, Facts } from '../ui/facts.tsx';
import type { Contact } from './contact.documents.ts';
import style from './contact-lines.module.css';
import { phoneInWords } from './contact-values.ts';
import type { Reached } from './use-contact.ts';

type Props = { reached: Reached; onChange(): void; onWrite(): void };

/** How a stakeholder is reached, and that it agreed to be kept, in a line or two: nothing where that is nothing. */
export function ContactLines({ reached, onChange, onWrite }: Props) {
  const { t } = useWords();
  const { isEmpty, contact, name, isWrittenTo, frame, mayChange } = reached;
  if (isEmpty && !frame) return null;
  return (
    <div>
      <ContactFacts contact={contact} isWrittenTo={isWrittenTo} />
      <div className={style.ways}>
        {frame && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconMail aria-hidden size={16} />}
            onClick={onWrite}
          >
            {t('message.open', { name })}
          </Button>
        )}
        {mayChange && !isEmpty && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil aria-hidden size={16} />}
            onClick={onChange}
          >
            {t('contact.change')}
          </Button>
        )}
      </div>
    </div>
  );
}

function ContactFacts({ contact, isWrittenTo }: { contact: Contact; isWrittenTo: boolean }) {
  const { t } = useWords();
  const { email, emailFor, phone, phoneFor, version, consent, lacksConsent } = contact;
  return (
    <Facts>
      <Fact name={t('contact.email')}>
        {email && (
          <>
            <Way to={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>{email}</Way>
            <SeenBy audience={emailFor} />
            {version !== null && isWrittenTo && emailFor !== 'PUBLIC' && (
              <Text component="span" size="xs" c="dimmed" display="block">
                {t('contact.written')}
              </Text>
            )}
          </>
        )}
      </Fact>
      <Fact name={t('contact.phone')}>
        {phone && (
          <>
            <Way to={`tel:${phone.replace(' x', ';ext=')}`}>
              {phoneInWords(phone, t('contact.extension'))}
            </Way>
            <SeenBy audience={phoneFor} />
          </>
        )}
      </Fact>
      <Fact name={t('contact.consent')}>
        {version !== null && (consent || lacksConsent) && <Consent contact={contact} />}
      </Fact>
    </Facts>
  );
}

/** A link that a thumb does not miss, though who sees it stands close below. */
function Way({ to, children }: { to: string; children: string }) {
  return (
    <Anchor href={to} size="sm" py={4} display="inline-block" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Anchor>
  );
}

function SeenBy({ audience }: { audience: Contact['emailFor'] }) {
  const { t } = useWords();
  return (
    audience && (
      <Text component="span" size="xs" c="dimmed" display="block">
        {t(`contact.seenBy.${audience}`)}
      </Text>
    )
  );
}

function Consent({ contact: { consent, lacksConsent } }: { contact: Contact }) {
  const { t, language } = useWords();
  if (!consent)
    return (
      lacksConsent && (
        <Group component="span" gap={6} wrap="nowrap" align="flex-start">
          <IconAlertCircle aria-hidden size={18} stroke={1.75} />
          <span>{t('contact.noConsent')}</span>
        </Group>
      )
    );
  const on = dateIn(language, consent.on);
  const said = consent.byItself
    ? t('contact.agreedItself', { on })
    : t('contact.agreedNoted', { on, by: consent.notedBy ?? '' });
  return (
    <>
      {said}
      {consent.how && (
        <Text component="span" size="xs" c="dimmed" display="block">
          {consent.how}
        </Text>
      )}
    </>
  );
}
