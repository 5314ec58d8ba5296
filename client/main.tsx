import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/inter/index.css';
import './shell/app.css';
import { createRoot } from 'react-dom/client';
import { watchTabs } from './account/other-tabs.ts';
import { App } from './shell/app.tsx';
import { applyColourScheme } from './shell/colour-scheme.ts';
import { fillPlainHttp } from './shell/plain-http.ts';
import { startI18n } from './shell/start-i18n.ts';

fillPlainHttp();
applyColourScheme();
startI18n();
watchTabs();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root to draw in.');
createRoot(root).render(<App />);
