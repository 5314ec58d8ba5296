import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconChevronRight, IconEraser, IconMail, IconPencil } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { dateIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import record from '../record/record.module.css';
import { useRecordScope } from '../record/scope.ts';
import { Fact, Facts } from '../ui/facts.tsx';
import { type Contact, ContactDocument } from './contact.documents.ts';
import { ContactForm } from './contact-form.tsx';
import { phoneInWords } from './contact-values.ts';
import { ErasePerson } from './erase-person.tsx';
import { MessageForm } from './message-form.tsx';

/** How a stakeholder is reached, and that it agreed to be kept, as far as this reader sees it: nothing where that is nothing. */
export function ContactSection({ id }: { id: string }) {
  const { t } = useWords();
  const { revision, onWritten } = useRecordScope();
  const [isChanging, setChanging] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const [{ data }, execute] = useQuery({
    query: ContactDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  useEffect(() => {
    if (revision > 0) reload();
  }, [revision, reload]);
  const stakeholder = data?.stakeholder;
  const contact = stakeholder?.contact;
  if (!contact) return null;
  const mayChange = contact.version !== null;
  // Whoever sees the address writes to it themselves.
  const frame = contact.email ? null : data?.messageFrame;
  if (!mayChange && !contact.email && !contact.phone && !frame) return null;
  return (
    <details className={record.section} open>
      <summary>
        <IconChevronRight aria-hidden size={16} className={record.arrow ?? ''} />
        <h3 className={record.heading}>{t('contact.title')}</h3>
      </summary>
      <div className={record.body}>
        <ContactFacts contact={contact} isWrittenTo={Boolean(data?.messageFrame)} />
        {frame && (
          <Button
            className={record.add ?? ''}
            size="sm"
            variant="subtle"
            leftSection={<IconMail aria-hidden size={16} />}
            onClick={() => setWriting(true)}
          >
            {t('message.open', { name: stakeholder.name })}
          </Button>
        )}
        {mayChange && (
          <Button
            className={record.add ?? ''}
            size="sm"
            variant="subtle"
            leftSection={<IconPencil aria-hidden size={16} />}
            onClick={() => setChanging(true)}
          >
            {t('contact.change')}
          </Button>
        )}
        {mayChange && stakeholder.kind === 'INDIVIDUAL' && (
          <Button
            className={record.add ?? ''}
            size="sm"
            variant="subtle"
            color="red"
            leftSection={<IconEraser aria-hidden size={16} />}
            onClick={() => setErasing(true)}
          >
            {t('erase.open')}
          </Button>
        )}
      </div>
      {isChanging && (
        <ContactForm
          id={id}
          contact={contact}
          onClose={() => setChanging(false)}
          onSaved={() => {
            setChanging(false);
            reload();
          }}
        />
      )}
      {isWriting && frame && (
        <MessageForm {...{ id, name: stakeholder.name, frame }} onClose={() => setWriting(false)} />
      )}
      {isErasing && (
        <ErasePerson
          {...{ id, name: stakeholder.name }}
          onClose={() => setErasing(false)}
          onErased={() => {
            setErasing(false);
            onWritten();
          }}
        />
      )}
    </details>
  );
}

function ContactFacts({ contact, isWrittenTo }: { contact: Contact; isWrittenTo: boolean }) {
  const { t } = useWords();
  const { email, emailFor, phone, phoneFor, version, consent, lacksConsent } = contact;
  return (
    <>
      {version !== null && !email && !phone && (
        <Text size="sm" c="dimmed">
          {t('contact.none')}
        </Text>
      )}
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
    </>
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
