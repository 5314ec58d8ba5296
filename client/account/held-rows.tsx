import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import style from './account-page.module.css';
import type { HeldEcosystem } from './held.documents.ts';
import { Part } from './part.tsx';

/** One thing that is held: what, and further words below it. */
export type HeldRow = { key: string; what: ReactNode; more: readonly (string | null | undefined | false)[] };

/** Things of one sort under a heading, or that there are none. */
export function HeldRows({ title, rows, none }: { title: string; rows: readonly HeldRow[]; none: string }) {
  return (
    <Part title={title}>
      {rows.length === 0 && <Text c="dimmed">{none}</Text>}
      {rows.length > 0 && (
        <ul className={style.rows}>
          {rows.map(({ key, what, more }) => (
            <li key={key} className={style.row}>
              <Stack gap={2} className={style.what ?? ''}>
                <Text component="div" style={{ overflowWrap: 'anywhere' }}>
                  {what}
                </Text>
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {more.filter(Boolean).join(' · ')}
                </Text>
              </Stack>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** An ecosystem by its name, which leads there; `at` opens something in it. One that is not there for the reader has no name. */
export function InEcosystem({
  of,
  at,
  children,
}: {
  of: HeldEcosystem | null;
  at?: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!of) return <>{children ?? t('held.elsewhere')}</>;
  return (
    <Anchor
      renderRoot={(props) => (
        <Link {...props} to="/$slug" params={{ slug: of.address }} search={at === undefined ? {} : { at }} />
      )}
    >
      {children ?? nameIn(language, of)}
    </Anchor>
  );
}
