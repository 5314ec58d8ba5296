import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { readSignInAddress } from '../account/sign-in-address.ts';
import { parseSearch, readRootAddress, writeSearch } from '../app/address.ts';
import { readRespondAddress } from '../campaign/respond-address.ts';
import { readImportAddress } from '../exchange/import-address.ts';
import { readAddress } from '../explorer/readings.ts';
import { HomePage } from '../home/home-page.tsx';
import { readJoinAddress } from '../joining/join-address.ts';
import { readReportAddress } from '../report/reading.ts';
import { readRoomAddress, readRoomsAddress } from '../room/room-address.ts';
import { CrashPage, NotFoundPage } from '../ui/lost-page.tsx';
import { readResultsAddress } from '../value/reading.ts';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: () => <NotFoundPage />,
  validateSearch: readRootAddress,
  search: { middlewares: [retainSearchParams(['lang'])] },
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: HomePage,
});

/** The page of one ecosystem. Its code, with the map, is fetched when it is first opened. */
const ecosystemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$slug',
  validateSearch: readAddress,
  component: lazyRouteComponent(() => import('../explorer/explorer-page.tsx'), 'ExplorerPage'),
});

/** What an ecosystem is missing, to print. */
const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$slug/report',
  validateSearch: readReportAddress,
  component: lazyRouteComponent(() => import('../report/report-page.tsx'), 'ReportPage'),
});

/** Where files are brought onto a map, once they have been looked at. */
const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$slug/import',
  validateSearch: readImportAddress,
  component: lazyRouteComponent(() => import('../exchange/import-page.tsx'), 'ImportPage'),
});

/** The results of missions, what they received and from whom. */
const resultsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$slug/results',
  validateSearch: readResultsAddress,
  component: lazyRouteComponent(() => import('../value/results-page.tsx'), 'ResultsPage'),
});

/** Where partners put themselves on a map. */
const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$slug/join',
  validateSearch: readJoinAddress,
  component: lazyRouteComponent(() => import('../joining/join-page.tsx'), 'JoinPage'),
});

/** Where facilitators open rooms for workshops, and what stands on the wall. */
const roomsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$slug/room',
  validateSearch: readRoomsAddress,
  component: lazyRouteComponent(() => import('../room/rooms-page.tsx'), 'RoomsPage'),
});

/** Where phones come into a room, with its code or without. */
const roomRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/room',
  validateSearch: readRoomAddress,
  component: lazyRouteComponent(() => import('../room/room-page.tsx'), 'RoomPage'),
});
const roomCodeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/room/$code',
  component: lazyRouteComponent(() => import('../room/room-page.tsx'), 'RoomPage'),
});

/** What the link of an invitation leads to. */
const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invite',
  component: lazyRouteComponent(() => import('../members/invitation-page.tsx'), 'InvitationPage'),
});

/** What the link of an invitation to answer a declared link leads to. */
const answerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/answer',
  component: lazyRouteComponent(() => import('../interdependency/answer-page.tsx'), 'AnswerPage'),
});

/** What the link of a campaign leads to. */
const respondRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/respond',
  validateSearch: readRespondAddress,
  component: lazyRouteComponent(() => import('../campaign/respond-page.tsx'), 'RespondPage'),
});

/** The way out of reminders by mail. */
const remindersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reminders',
  component: lazyRouteComponent(() => import('../account/reminders-page.tsx'), 'RemindersPage'),
});

/** Coming in, where people sign in. */
const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: readSignInAddress,
  component: lazyRouteComponent(() => import('../account/sign-in-page.tsx'), 'SignInPage'),
});

/** One's own account. */
const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
});

/** What is held about oneself. */
const heldRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account/held',
  component: lazyRouteComponent(() => import('../account/held-page.tsx'), 'HeldPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    signInRoute,
    invitationRoute,
    answerRoute,
    respondRoute,
    remindersRoute,
    accountRoute,
    heldRoute,
    ecosystemRoute,
    reportRoute,
    importRoute,
    resultsRoute,
    joinRoute,
    roomsRoute,
    roomRoute,
    roomCodeRoute,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: CrashPage,
  defaultNotFoundComponent: () => <NotFoundPage />,
  parseSearch,
  stringifySearch: writeSearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
