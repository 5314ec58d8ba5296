import { Menu, Title, UnstyledButton } from '@mantine/core';
import { IconPencil, IconSelector } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { useNotice } from '../ui/notice.ts';
import { type Ecosystem, EcosystemsDocument } from './ecosystem.documents.ts';
import { EcosystemForm } from './ecosystem-form.tsx';
import style from './ecosystem-switcher.module.css';

/** The name of the ecosystem on screen, which opens the list of the others, and what facilitators change of it. */
export function EcosystemSwitcher({ ecosystem }: { ecosystem: Ecosystem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const [{ data }] = useQuery({ query: EcosystemsDocument, variables: {}, pause: !opened });
  const name = nameIn(language, ecosystem);
  return (
    <div className={style.switcher}>
      <Menu position="bottom-start" width={288} opened={opened} onChange={setOpened}>
        <Title order={1} size="h4" className={style.title ?? ''}>
          <Menu.Target>
            <UnstyledButton
              className={style.target ?? ''}
              aria-label={t('ecosystem.switch', { name })}
              title={name}
            >
              <span className={style.name}>{name}</span>
              <IconSelector aria-hidden size={20} />
            </UnstyledButton>
          </Menu.Target>
        </Title>
        <Menu.Dropdown>
          {data?.ecosystems.nodes.map((other) => (
            <Menu.Item
              key={other.id}
              component={Link}
              to="/$slug"
              params={{ slug: other.address } as never}
              aria-current={other.id === ecosystem.id ? 'page' : undefined}
              fw={other.id === ecosystem.id ? 600 : 400}
            >
              {nameIn(language, other)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item component={Link} to="/">
            {t('ecosystem.all')}
          </Menu.Item>
          {ecosystem.mayEdit && (
            <Menu.Item leftSection={<IconPencil aria-hidden size={16} />} onClick={() => setChanging(true)}>
              {t('ecosystem.change')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isChanging && <Changing ecosystem={ecosystem} onClose={() => setChanging(false)} />}
    </div>
  );
}

function Changing({ ecosystem, onClose }: { ecosystem: Ecosystem; onClose(): void }) {
  const { t } = useTranslation();
  const notice = useNotice();
  const navigate = useNavigate();
  const saved = ({ address }: Ecosystem) => {
    onClose();
    notice(t('form.saved'));
    // What else the address says is of the same ecosystem still.
    if (address !== ecosystem.address)
      void navigate({ to: '/$slug', params: { slug: address }, search: true as never, replace: true });
  };
  return <EcosystemForm ecosystem={ecosystem} onSaved={saved} onClose={onClose} />;
}
