// First, so that what a page says of its own wins over it.
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { hearKeys } from './commands/hear-keys.ts';
import { hearMenu } from './commands/hear-menu.ts';
import { followPreferences } from './preferences/preferences-bridge.ts';
import { watchAlt } from './ui/alt-alone.ts';
import { hearMenus } from './ui/menu-history.ts';
import { applyTheme } from './ui/theme.ts';

applyTheme();
hearMenus();
watchAlt();
hearKeys();
hearMenu();
followPreferences();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
