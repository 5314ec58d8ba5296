import { NativeSelect, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NEW_KINDS, type NewKind } from '../../element/newcomer.ts';
import { useLanguage } from '../../language/i18n.ts';
import type { InterdependencyType } from '../interdependency.documents.ts';
import { typeSeen } from '../type-words.ts';
import style from './said-links.module.css';
import type { SaidEnd, SaidLine, SaidLink } from './said-links.ts';

type Props = {
  lines: readonly SaidLine[];
  types: readonly InterdependencyType[];
  /** The last line is still being typed: that it is not understood yet is no complaint. */
  typing: boolean;
  kindOf(end: SaidEnd): NewKind;
  onKind(name: string, kind: NewKind): void;
};

/** What was understood of each line: who, how, whom; who is new here; and which lines were not understood. */
export function SaidLinksList({ lines, types, typing, kindOf, onKind }: Props) {
  const { t } = useTranslation();
  const links = lines.flatMap((line) => line.links);
  const newcomers = new Set(
    links.flatMap(({ from, to }) => [from, to].flatMap((end) => (end.is === 'new' ? [end.name] : []))),
  );
  if (lines.length === 0) return null;
  return (
    <section aria-label={t('said.understood')} className={style.box}>
      <Text component="output" size="sm" fw={600}>
        {[
          t('count.links', { count: links.length }),
          newcomers.size > 0 && t('said.newcomers', { count: newcomers.size }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <ul className={style.list}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by where it stands.
          <li key={at}>
            {line.links.map((link, of) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <UnderstoodLink key={of} link={link} types={types} />
            ))}
            {line.links.length === 0 && !(typing && at === lines.length - 1) && (
              <Complaint>{t('said.noVerb', { line: line.text })}</Complaint>
            )}
          </li>
        ))}
      </ul>
      {newcomers.size > 0 && (
        <ul className={style.list} aria-label={t('said.newcomersTitle')}>
          {[...newcomers].map((name) => (
            <li key={name} className={style.newcomer}>
              <IconPlus aria-hidden size={16} />
              <span>{t('said.newcomer', { name })}</span>
              <NativeSelect
                size="xs"
                aria-label={t('said.kindOf', { name })}
                data={NEW_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
                value={kindOf({ is: 'new', name })}
                onChange={(event) => onKind(name, event.currentTarget.value as NewKind)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function UnderstoodLink({ link, types }: { link: SaidLink; types: readonly InterdependencyType[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const type = types.find(({ key }) => key === link.type);
  return (
    <>
      <span className={style.link}>
        <End end={link.from} />
        <span className={style.type}>
          <IconArrowRight aria-hidden size={14} />
          {type && typeSeen(t, language, type, 'out').toLocaleLowerCase(language)}
        </span>
        <End end={link.to} />
      </span>
      {[link.from, link.to].map(
        (end) =>
          end.is === 'several' && (
            <Complaint key={end.said}>
              {t('said.several', { said: end.said, names: end.names.join(', ') })}
            </Complaint>
          ),
      )}
    </>
  );
}

const End = ({ end }: { end: SaidEnd }) => (
  <strong data-new={end.is === 'new' || undefined}>{end.is === 'several' ? end.said : end.name}</strong>
);

const Complaint = ({ children }: { children: React.ReactNode }) => (
  <span className={style.complaint}>
    <IconAlertTriangle aria-hidden size={16} />
    {children}
  </span>
);
