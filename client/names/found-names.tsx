import { Alert, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { AsideList } from './aside-list.tsx';
import { useDeciding } from './deciding.ts';
import style from './names.module.css';
import type { Names, Unknown } from './read-text.ts';
import { Standing } from './standing.tsx';
import { nameOn, UnknownRow } from './unknown-row.tsx';

type Props = ReadingProps & { names: Names; source: string };

/** What a text names: who is not on the map first, since that is what is asked for. */
export function FoundNames({ names, source, ...page }: Props) {
  const { ecosystem, data, onGo, onWritten } = page;
  const { t, language } = useWords();
  const deciding = useDeciding({ ecosystem: ecosystem.id, source, onWritten });
  const unknown = names.unknown.filter(({ kind }) => kind !== 'PLACE');
  const places = names.unknown.filter(({ kind }) => kind === 'PLACE');
  const row = (each: Unknown) => (
    <UnknownRow
      key={each.name}
      ecosystem={ecosystem.slug}
      data={data}
      unknown={each}
      decided={deciding.decided.get(each.name)}
      onNominate={(kind) => deciding.nominate(each, kind)}
      onCall={(id) => deciding.call(each.name, id)}
      onAside={() => deciding.setAside(each.name)}
    />
  );
  return (
    <>
      <Text size="sm" role="status" fw={500}>
        {t('names.found', {
          unknown: t('names.unknownCount', { count: unknown.length }),
          known: t('names.knownCount', { count: names.known.length }),
        })}
      </Text>
      {!names.hasCapitals && <Alert role="status">{t('names.noCapitals')}</Alert>}
      {deciding.refused && <Alert role="alert">{deciding.refused}</Alert>}
      <Part title={t('names.unknown')} count={unknown.length} open>
        {unknown.map(row)}
      </Part>
      <Part title={t('names.known')} count={names.known.length}>
        {names.known.map((each) => (
          <li key={each.id} className={style.row}>
            <button type="button" className={style.link} onClick={() => onGo(each.id)}>
              {nameOn(data, each.id, language)}
            </button>
            <Standing {...each} />
          </li>
        ))}
      </Part>
      <Part title={t('names.places')} count={places.length}>
        {places.map(row)}
      </Part>
      <Part title={t('names.tags')} count={names.tags.length}>
        {names.tags.map(({ tag, mission }) => (
          <li key={tag}>
            {mission ? (
              <button type="button" className={style.link} onClick={() => onGo(mission)}>
                #{tag}
              </button>
            ) : (
              <Text size="sm">{t('names.tagUnknown', { tag })}</Text>
            )}
          </li>
        ))}
      </Part>
      <AsideList ecosystem={ecosystem} revision={page.revision} onWritten={onWritten} />
    </>
  );
}

type PartProps = { title: string; count: number; open?: boolean; children: ReactNode };

function Part({ title, count, open = false, children }: PartProps) {
  const { language } = useWords();
  if (count === 0) return null;
  return (
    <details className={style.section} open={open}>
      <summary>
        {title} ({numberIn(language, count)})
      </summary>
      <ul className={style.list}>{children}</ul>
    </details>
  );
}
