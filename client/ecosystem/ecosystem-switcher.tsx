import { Menu, Title, UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { type Ecosystem, EcosystemsDocument } from './ecosystem.documents.ts';
import style from './ecosystem-switcher.module.css';

/** The name of the ecosystem on screen, which opens the list of the others. */
export function EcosystemSwitcher({ ecosystem }: { ecosystem: Ecosystem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
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
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
