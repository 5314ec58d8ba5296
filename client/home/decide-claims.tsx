import { getRouteApi } from '@tanstack/react-router';
import { ClaimsDialog, useClaims } from '../joining/claims-dialog.tsx';
import type { HomeEcosystem } from './home.documents.ts';

const route = getRouteApi('/');

type Props = { homes: readonly HomeEcosystem[] | undefined; onChanged(): void };

/** The requests to join the ecosystem that the address names, decided without leaving the first page. */
export function DecideClaims({ homes, onChanged }: Props) {
  const { claims } = route.useSearch();
  const home = homes?.find(({ ecosystem }) => ecosystem.address === claims);
  return home ? <Deciding key={home.ecosystem.id} ecosystem={home.ecosystem} onChanged={onChanged} /> : null;
}

function Deciding({ ecosystem, onChanged }: Pick<HomeEcosystem, 'ecosystem'> & Pick<Props, 'onChanged'>) {
  const navigate = route.useNavigate();
  const { claims, reload } = useClaims(ecosystem.slug, true);
  const changed = () => {
    reload();
    onChanged();
  };
  return (
    <ClaimsDialog
      {...{ ecosystem, claims }}
      onChanged={changed}
      onClose={() => void navigate({ search: {}, resetScroll: false })}
    />
  );
}
