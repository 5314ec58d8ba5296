import { ActionIcon, Avatar, Menu, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconRoute, IconSettings, IconSun } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PersonItems } from '../account/person-items.tsx';
import type { Looking } from '../account/use-viewer.ts';
import { chooseLanguage, useLanguage } from '../language/i18n.ts';
import { isLanguage, LANGUAGES, type Language } from '../language/language.ts';

const SCHEMES = [
  { scheme: 'light', Icon: IconSun },
  { scheme: 'dark', Icon: IconMoon },
  { scheme: 'auto', Icon: IconDeviceDesktop },
] as const;

const OWN_NAME = { en: 'English', fr: 'Français' } as const;

/** Who one is here, and the choices about the interface itself: its language and its colours. */
export function Settings({ viewer }: { viewer: Looking }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={248}>
      <Menu.Target>
        {viewer.as === 'account' ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={40}
            radius="50%"
            aria-label={t('person.menu', { name: viewer.name })}
          >
            <Avatar color="accent" size={32} />
          </ActionIcon>
        ) : (
          <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('shell.settings')}>
            <IconSettings aria-hidden color="var(--ink)" size={20} />
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <PersonItems viewer={viewer} />
        <Languages />
        <Menu.Divider />
        <Schemes />
        <TourItem />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Where there is a map to be shown around on. */
function TourItem() {
  const { t } = useTranslation();
  const { slug } = useParams({ strict: false });
  if (!slug) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconRoute aria-hidden size={16} />}
        renderRoot={(props) => <Link {...props} to="/$slug" params={{ slug }} search={{ tour: '1' }} />}
      >
        {t('tour.take')}
      </Menu.Item>
    </>
  );
}

function Languages() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const choose = (next: Language) => {
    chooseLanguage(next);
    // A language in the address would win at the next visit over the one just chosen.
    if (new URLSearchParams(location.search).has('lang')) {
      void navigate({ to: '.', search: (before) => ({ ...before, lang: next }), replace: true });
    }
  };
  return (
    <>
      <Menu.Label>{t('shell.language')}</Menu.Label>
      <Menu.RadioGroup value={language} onChange={(next) => isLanguage(next) && choose(next)}>
        {LANGUAGES.map((own) => (
          <Menu.RadioItem key={own} value={own} lang={own} closeMenuOnClick>
            {OWN_NAME[own]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

function Schemes() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('shell.scheme')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme}>
        {SCHEMES.map(({ scheme, Icon }) => (
          <Menu.RadioItem
            key={scheme}
            value={scheme}
            closeMenuOnClick
            onClick={() => setColorScheme(scheme)}
            rightSection={<Icon aria-hidden size={16} />}
          >
            {t(`scheme.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
