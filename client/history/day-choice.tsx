import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { today } from '../map/days.ts';
import { AGO, dayAgo } from './days-ago.ts';
import { dayIn } from './time-words.ts';

type Props = {
  /** The day that is shown; today when left out. */
  day: string | undefined;
  /** Begins with what was true on that day. */
  asTrue: boolean;
  /** Shows the map as it was known on a day. */
  onKnown(day: string): void;
  /** Shows what held on a day, as it is known today. */
  onTrue(day: string): void;
};

/** Chooses a day, and whether to see what was true then or what was known then. */
export function DayChoice({ day: shown, asTrue, onKnown, onTrue }: Props) {
  const { t, language } = useWords();
  const [is, setIs] = useState<'true' | 'known'>(asTrue ? 'true' : 'known');
  const [day, setDay] = useState(shown ?? '');
  const show = is === 'true' ? onTrue : onKnown;
  // Of days to come something is recorded, and nothing is known.
  const isLater = is === 'known' && day > today();
  const isShown = day === shown && asTrue === (is === 'true');
  return (
    <Stack gap="xs">
      <SegmentedControl
        fullWidth
        aria-label={t('past.which')}
        value={is}
        onChange={(value) => setIs(value === 'true' ? 'true' : 'known')}
        data={[
          { value: 'known', label: t('past.known') },
          { value: 'true', label: t('past.true') },
        ]}
      />
      <Text size="sm" c="dimmed">
        {t(`past.${is}About`)}
      </Text>
      <Stack gap={4}>
        {AGO.map((ago) => (
          <Button
            key={ago}
            variant="subtle"
            justify="space-between"
            px="xs"
            onClick={() => show(dayAgo(ago, today()))}
            rightSection={
              <Text size="sm" c="dimmed" fw={400}>
                {dayIn(language, dayAgo(ago, today()))}
              </Text>
            }
          >
            {t(`past.ago.${ago}`)}
          </Button>
        ))}
      </Stack>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (day && !isLater) show(day);
        }}
      >
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            type="date"
            label={t('past.label')}
            value={day}
            {...(is === 'known' && { max: today() })}
            error={isLater && t('past.later')}
            onChange={(event) => setDay(event.currentTarget.value)}
            style={{ flex: 1 }}
          />
          <Button type="submit" variant="default" disabled={!day || isLater || isShown}>
            {t('past.show')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
