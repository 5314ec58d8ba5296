import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { on: string | undefined; onShowOn(on: string | undefined): void };

/** Today, as the server counts days. */
const today = () => new Date().toISOString().slice(0, 10);

/** Chooses the day as on which the map is shown. */
export function DayChoice({ on, onShowOn }: Props) {
  const { t } = useTranslation();
  const [day, setDay] = useState(on ?? '');
  const isLater = day > today();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (day && !isLater) onShowOn(day);
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          type="date"
          label={t('past.label')}
          value={day}
          max={today()}
          error={isLater && t('past.later')}
          onChange={(event) => setDay(event.currentTarget.value)}
          style={{ flex: 1 }}
        />
        <Button type="submit" variant="default" disabled={!day || isLater || day === on}>
          {t('past.show')}
        </Button>
      </Group>
    </form>
  );
}
