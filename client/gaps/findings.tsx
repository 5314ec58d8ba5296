import { Button } from '@mantine/core';
import { IconGitBranch } from '@tabler/icons-react';
import type { ReadingProps } from '../app/reading.ts';
import type { FindingDetail } from '../finding/finding.documents.ts';
import { UNOPENED } from '../finding/finding-filter.ts';
import { FindingReading } from '../finding/finding-reading.tsx';
import { useWords } from '../language/use-words.ts';
import { suggestionOf } from '../what-if/from-finding.ts';
import { writeSupposed } from '../what-if/suppose.ts';

/** What is missing: findings in groups, each with its evidence, its next step and what could be supposed about it. */
export function Findings(props: ReadingProps) {
  const { address, ecosystem } = props;
  return (
    <FindingReading
      {...props}
      further={(finding) => ecosystem.mayPlan && <WhatIf finding={finding} address={address} />}
    />
  );
}

type WhatIfProps = Pick<ReadingProps, 'address'> & { finding: FindingDetail };

function WhatIf({ finding, address }: WhatIfProps) {
  const { t } = useWords();
  const suggestion = suggestionOf(finding);
  if (!suggestion || finding.state !== 'OPEN') return null;
  return (
    <Button
      mt="xs"
      size="compact-sm"
      variant="default"
      leftSection={<IconGitBranch aria-hidden size={16} />}
      onClick={() =>
        address.read({
          ...{ reading: 'what-if', ...UNOPENED },
          suppose: writeSupposed(suggestion.supposed),
        })
      }
    >
      {t(`whatIf.from.${suggestion.do}`)}
    </Button>
  );
}
