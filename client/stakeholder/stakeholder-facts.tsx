import { Anchor, Group } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StakeholderDetail } from '../element/element.documents.ts';
import { isWebAddress } from '../element/element-fields.ts';
import { useLanguage } from '../language/i18n.ts';
import { Fact } from '../ui/facts.tsx';
import { languageWord } from './spoken-languages.ts';

/** What only a stakeholder has, besides what its summary says. */
export function StakeholderFacts({ stakeholder }: { stakeholder: StakeholderDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { languages, visibility, logo, introduces } = stakeholder;
  return (
    <>
      <Fact name={t('field.status')}>{t(`statusLong.${stakeholder.status}`)}</Fact>
      <Fact name={t('field.visibility')}>
        <Group component="span" gap={8} wrap="nowrap" align="flex-start">
          {visibility !== 'PUBLIC' && <IconEyeOff aria-hidden size={18} stroke={1.75} />}
          <span>{t(`visibility.${visibility}`)}</span>
        </Group>
      </Fact>
      {(['skills', 'interests'] as const).map((list) => (
        <Fact key={list} name={t(`field.${list}`)}>
          {stakeholder[list].join(' · ')}
        </Fact>
      ))}
      <Fact name={t('field.introduces')}>{introduces && t(`introduces.${introduces}`)}</Fact>
      <Fact name={t('field.languages')}>
        {languages.map((tag) => languageWord(t, language, tag)).join(' · ')}
      </Fact>
      {/* A link and no picture: this page shows nothing from other sites, so that none learns who reads it. */}
      <Fact name={t('field.logo')}>
        {logo &&
          (isWebAddress(logo) ? (
            <Anchor href={logo} target="_blank" rel="noopener noreferrer" size="sm">
              {t('stakeholder.logoAt', { host: new URL(logo).host })}
            </Anchor>
          ) : (
            logo
          ))}
      </Fact>
    </>
  );
}
