import { Switch, Text, Title } from '@mantine/core';
import type { ReadingProps } from '../app/reading.ts';
import { useWords } from '../language/use-words.ts';
import type { WhomToAsk as Asking } from './unseen.documents.ts';
import style from './unseen.module.css';

type Props = Pick<ReadingProps, 'address'> & { haze: Asking['haze'] };

/** Communities and places around which little was asked; the same as a haze on the map, where it is switched on. */
export function LittleAsked({ haze, address }: Props) {
  const { t } = useWords();
  const { show = [] } = address.address;
  const others = show.filter((layer) => layer !== 'haze');
  if (haze.length === 0) return null;
  return (
    <section aria-labelledby="unseen-haze" data-unprinted>
      <Title order={3} size="h5" id="unseen-haze">
        {t('unseen.haze')}
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="xs">
        {t('unseen.hazeTells')}
      </Text>
      <Switch
        label={t('unseen.hazeOnMap')}
        checked={show.includes('haze')}
        onChange={(event) => address.showLayers(event.currentTarget.checked ? [...others, 'haze'] : others)}
      />
      <ul className={style.rows}>
        {haze.map(({ id, name, lists, coverage }) => (
          <li key={id}>
            <Text size="sm" fw={600}>
              {name}
            </Text>
            <span className={style.why}>
              {lists === 0
                ? t('unseen.hazeNone')
                : t('unseen.hazeRow', {
                    lists: t('unseen.countLists', { count: lists }),
                    count: Math.round(100 * (1 - coverage)),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
