import { Alert, Button, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Address } from '../app/use-address.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useWords } from '../language/use-words.ts';
import record from '../record/record.module.css';
import { useAnswering } from './answering.ts';
import type { LikelyLink } from './likely.documents.ts';
import style from './likely.module.css';
import { LikelyRow } from './likely-row.tsx';
import { mayAnswer } from './may-answer.ts';
import { useLikely } from './use-likely.ts';
import { YesForm } from './yes-form.tsx';

type Props = {
  ecosystem: Ecosystem;
  /** The id of a stakeholder. */
  id: string;
  /** Raised by every write of this page. */
  revision: number;
  address: Address;
  onGo(id: string): void;
  onWritten(): void;
};

const SHOWN = 3;

/** "Do they work together?" on the panel of a stakeholder: asked of the server once it is unfolded. */
export function ElementLikely({ ecosystem, id, revision, address, onGo, onWritten }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [declared, setDeclared] = useState<LikelyLink>();
  const { deny, refused } = useAnswering(onWritten);
  const { found } = useLikely({ ecosystem, about: id, first: SHOWN, revision, pause: !isOpen });
  const links = [...(found?.byPartners ?? []), ...(found?.byOthers ?? [])].slice(0, SHOWN);
  return (
    <details className={record.section} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <IconChevronRight aria-hidden size={16} className={record.arrow ?? ''} />
        <h3 className={record.heading}>{t('likely.aboutThis')}</h3>
      </summary>
      {refused && <Alert role="alert">{refused}</Alert>}
      {isOpen && !found && (
        <Text size="sm" role="status">
          {t('likely.loading')}
        </Text>
      )}
      {found && links.length === 0 && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('likely.noneAbout')}
        </Text>
      )}
      <ul className={style.list}>
        {links.map((link) => (
          <LikelyRow
            key={link.other.id}
            link={link}
            mayAnswer={mayAnswer(ecosystem, link)}
            shown={false}
            onGo={onGo}
            onIntroduce={() => address.openReading('introductions', { from: link.one.id, to: link.other.id })}
            onYes={() => setDeclared(link)}
            onNo={() => void deny(link.one.id, link.other.id)}
          />
        ))}
      </ul>
      {links.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          my="sm"
          onClick={() => address.openReading('likely', { near: id })}
        >
          {t('likely.allAbout')}
        </Button>
      )}
      {declared && (
        <YesForm
          ecosystem={ecosystem}
          link={declared}
          onWritten={onWritten}
          onClose={() => setDeclared(undefined)}
        />
      )}
    </details>
  );
}
