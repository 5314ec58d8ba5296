import { useDone } from '../app/history-scope.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { InterdependencyForm } from '../interdependency/interdependency-form.tsx';
import { useWords } from '../language/use-words.ts';
import type { LikelyLink } from './likely.documents.ts';

type Props = { ecosystem: Ecosystem; link: LikelyLink; onWritten(): void; onClose(): void };

/** Yes, they do: declares the link, which starts at the one that this reader speaks for. */
export function YesForm({ ecosystem, link: { one, other }, onWritten, onClose }: Props) {
  const { t } = useWords();
  const done = useDone();
  const isTheirs = !ecosystem.mayEdit && !ecosystem.speaksFor.includes(one.id);
  const [from, to] = isTheirs ? [other, one] : [one, other];
  return (
    <InterdependencyForm
      ecosystem={ecosystem}
      from={from}
      to={to}
      onSaved={() => {
        onClose();
        done(t('form.saved'));
        onWritten();
      }}
      onClose={onClose}
    />
  );
}
