import { fileURLToPath } from 'node:url';
export default { configFile: false, root: fileURLToPath(new URL('bench/map-drawing', import.meta.url)), cacheDir: '/tmp/w/groups-vite-bench' };
