import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.js';
import { keptLanguage, speak } from './language/language.js';
import './style.css';

const root = document.querySelector('#root');
await speak(keptLanguage());
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
