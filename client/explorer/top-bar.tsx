import { InTopBar } from '../app/top-bar.tsx';
import { EcosystemSwitcher } from '../ecosystem/ecosystem-switcher.tsx';
import { JoinButton } from '../joining/join-button.tsx';
import { ResultsLink } from '../value/results-link.tsx';
import { AddMenu } from './add-menu.tsx';
import { DayMenu } from './day-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { ShareMenu } from './share-menu.tsx';
import type { Explored } from './use-explorer.ts';
import { ViewChoice } from './view-choice.tsx';
import { WaitingMenu, waitsHere } from './waiting-menu.tsx';

/** What the bar above the map holds: where one is and where to, how it is shown, and what can be done from anywhere. */
export function TopBar({ page }: { page: Explored }) {
  const { ecosystem } = page;
  return (
    <>
      <InTopBar place="start">
        <EcosystemSwitcher ecosystem={ecosystem} />
        <SearchBox page={page} />
      </InTopBar>
      <InTopBar place="end">
        <ViewChoice page={page} />
        <DayMenu page={page} />
        <ShareMenu page={page} />
        <ResultsLink slug={ecosystem.address} />
        <JoinButton ecosystem={ecosystem} />
        {ecosystem.mayEdit && <AddMenu page={page} />}
        {waitsHere(ecosystem) && <WaitingMenu page={page} />}
      </InTopBar>
    </>
  );
}
