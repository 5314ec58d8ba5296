/**
 * What cannot be the address of an ecosystem, because it is one of the program: of its routes as they are, and of those
 * that a program like this one comes to have. A test holds the first against all routes that there are.
 */
const ROUTES = ['api', 'assets', 'graphiql', 'graphql', 'health', 'ready', 'metrics'];
const PAGES = [
  ...[
    'about',
    'account',
    'accounts',
    'admin',
    'answer',
    'auth',
    'contact',
    'data',
    'docs',
    'ecosystem',
    'ecosystems',
  ],
  ...['export', 'help', 'import', 'invite', 'legal', 'login', 'logout', 'me', 'new', 'privacy', 'profile'],
  ...[
    'register',
    'reminders',
    'report',
    'respond',
    'room',
    'rooms',
    'search',
    'settings',
    'sign-in',
    'sign-out',
    'sign-up',
    'signin',
    'signout',
    'signup',
  ],
  ...['status', 'terms', 'token', 'tokens', 'user', 'users', 'verify', 'webhooks', 'welcome'],
];
const FILES = [
  'favicon',
  'icon',
  'index',
  'manifest',
  'public',
  'robots',
  'sitemap',
  'static',
  'well-known',
  'www',
];
const LANGUAGES = ['en', 'fr'];

export const RESERVED: ReadonlySet<string> = new Set([...ROUTES, ...PAGES, ...FILES, ...LANGUAGES]);

/** What stands in the address of the page of an ecosystem: its slug; its id, where it has had an address of the program. */
export function addressOf({ id, slug }: { id: string; slug: string }): string {
  return RESERVED.has(slug) ? id : slug;
}
