import { Button, Stack, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading as ReadingName } from '../app/address.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { Findings } from '../gaps/findings.tsx';
import type { MapData } from '../map/map-data.ts';
import { Questions } from '../question/questions.tsx';
import { WhatIf } from '../what-if/what-if.tsx';
import type { Lit } from './lit.ts';
import { useReadingNames } from './reading-names.tsx';
import type { Address } from './use-address.ts';

/** What each reading is given. */
export type ReadingProps = {
  ecosystem: Ecosystem;
  data: MapData | undefined;
  address: Address;
  /** Raised by every write of this page. */
  revision: number;
  /** Selects an element and goes there. */
  onGo(id: string): void;
  /** Goes to an element without selecting it. */
  onFly(id: string): void;
  /** Lights up the map: give the same object as long as nothing changes. */
  onLit(lit: Lit | undefined): void;
  onWritten(): void;
};

type Props = ReadingProps & { reading: ReadingName };

/** A reading in the left column, in place of the navigator, to which its first button leads back. */
export function Reading({ reading, ...props }: Props) {
  const { t } = useTranslation();
  const names = useReadingNames();
  const title = useRef<HTMLHeadingElement>(null);
  const { onLit } = props;
  // What was chosen by keyboard is gone from the page: the reading takes the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each reading
  useEffect(() => {
    title.current?.focus();
    return () => onLit(undefined);
  }, [reading, onLit]);
  return (
    <Stack gap="md">
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft aria-hidden size={16} />}
          onClick={props.address.closeReading}
        >
          {t('reading.back')}
        </Button>
        <Title order={2} size="h3" ref={title} tabIndex={-1} style={{ outline: 'none' }}>
          {names[reading]}
        </Title>
      </div>
      {reading === 'gaps' && <Findings {...props} />}
      {reading === 'questions' && <Questions {...props} />}
      {reading === 'what-if' && <WhatIf {...props} />}
    </Stack>
  );
}
