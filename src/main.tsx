import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startApp } from './app/start';
import { createAppStore, StoreProvider } from './app/store';
import { readTheme } from './app/theme';
import { App } from './views/App';
import './views/tokens.css';

const store = createAppStore(readTheme());
void startApp(store);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id “root”.');
createRoot(root).render(
  <StrictMode>
    <StoreProvider value={store}>
      <App />
    </StoreProvider>
  </StrictMode>,
);
