import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { ElementPicker } from '../element/element-picker.tsx';
import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import type { Decided } from './deciding.ts';
import style from './names.module.css';
import type { Unknown } from './read-text.ts';
import { Standing } from './standing.tsx';

type Props = {
  ecosystem: string;
  data: MapData | undefined;
  unknown: Unknown;
  decided: Decided | undefined;
  onNominate(kind: 'INSTITUTION' | 'INDIVIDUAL'): Promise<unknown>;
  onCall(id: string): Promise<unknown>;
  onAside(): Promise<unknown>;
};

/** A name that the map does not know, where it stands, and what it may become. */
export function UnknownRow({ ecosystem, data, unknown, decided, onNominate, onCall, onAside }: Props) {
  const { t, language } = useWords();
  const [isCalling, setCalling] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { name, abbreviation, kind, count, alike } = unknown;
  const during = (work: () => Promise<unknown>) => () => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  const other = kind === 'INDIVIDUAL' ? 'INSTITUTION' : 'INDIVIDUAL';
  const likely = kind === 'INDIVIDUAL' ? 'INDIVIDUAL' : 'INSTITUTION';
  const small = { size: 'compact-sm', disabled: isBusy } as const;
  return (
    <li className={style.row} aria-label={name}>
      <Text fw={600} size="sm" className={style.name}>
        {name}
        {abbreviation && ` (${abbreviation})`}
        <span className={style.times}> {t('names.times', { count })}</span>
      </Text>
      <Standing {...unknown} />
      {decided ? (
        <Text size="sm" role="status">
          {t(`names.done.${decided}`, { name })}
        </Text>
      ) : (
        <Group gap={4}>
          <Button
            {...small}
            aria-label={t(`names.nominateNamed.${likely}`, { name })}
            onClick={during(() => onNominate(likely))}
          >
            {t(`names.nominate.${likely}`)}
          </Button>
          <Button
            {...small}
            variant="default"
            aria-label={t(`names.nominateNamed.${other}`, { name })}
            onClick={during(() => onNominate(other))}
          >
            {t(`names.as.${other}`)}
          </Button>
          {alike.map((id) => (
            <Button
              key={id}
              {...small}
              variant="default"
              className={style.alike ?? ''}
              aria-label={t('names.isNamed', { name, known: nameOn(data, id, language) })}
              onClick={during(() => onCall(id))}
            >
              {t('names.is', { known: nameOn(data, id, language) })}
            </Button>
          ))}
          <Button
            {...small}
            variant="default"
            aria-expanded={isCalling}
            aria-label={t('names.otherNameOf', { name })}
            onClick={() => setCalling(!isCalling)}
          >
            {t('names.otherName')}
          </Button>
          <Button
            {...small}
            variant="subtle"
            aria-label={t('names.asideNamed', { name })}
            onClick={during(onAside)}
          >
            {t('names.aside')}
          </Button>
        </Group>
      )}
      {isCalling && !decided && (
        <ElementPicker
          ecosystem={ecosystem}
          only="Stakeholder"
          label={t('names.whose', { name })}
          onPick={(element) => element && during(() => onCall(element.id))()}
        />
      )}
    </li>
  );
}

export function nameOn(data: MapData | undefined, id: string, language: 'en' | 'fr'): string {
  const row = data?.rowOf(id) ?? -1;
  return data && row >= 0 ? data.nameOf(row, language) : '…';
}
