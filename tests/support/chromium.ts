/** A real Chromium for the journeys: found on the machine, or installed where that needs no question. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium. As root on Debian or Ubuntu, as in a container, a missing one is installed by apt. */
export function ensureChromium(): string {
  const found = PLACES.find((path) => path && existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('  Chromium: installing it by apt (once)');
    const options = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      ...options,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  throw new Error('The journeys need Chromium or Chrome: install it, or name it in CHROMIUM_PATH.');
}

/** Software GL draws the map on a machine without a screen; nothing is asked of the network. */
const options = () => ({
  executablePath: ensureChromium(),
  headless: true,
  args: [
    '--no-sandbox',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    // Only the map is drawn by GL: what software GL would take for the page around it is half of a journey.
    '--disable-gpu-compositing',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});

export const launchChromium = (): Promise<Browser> => chromium.launch(options());

/** One that other processes connect to. */
export const serveChromium = (): Promise<BrowserServer> => chromium.launchServer(options());
