import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US.js';
import zhCN from 'antd/locale/zh_CN.js';
import { useCallback, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { Refused } from '../api/client.js';
import { language, speak, type Language } from '../language/language.js';
import { Gate } from './gate.js';
import { Speaking } from './speaking.js';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';

const THEME = {
  token: {
    colorPrimary: '#1d4f91',
    colorLink: '#1d4f91',
    colorError: '#b3261e',
    colorTextDescription: '#56606b',
    colorTextPlaceholder: '#6b7480',
    borderRadius: 4,
    fontSize: 15,
    motion: false,
    fontFamily:
      'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif',
  },
};

/** A question is asked again when the connection was lost, not when it was refused. */
const queries = new QueryClient({
  defaultOptions: {
    // Whether a server can be reached is seen by asking it: an office's own network needs no internet.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      retry: (count, error) => count < 3 && (!(error instanceof Refused) || error.status === 0),
      staleTime: 10_000,
    },
  },
});

export function App() {
  const [spoken, setSpoken] = useState<Language>(language());
  const change = useCallback((wanted: Language) => {
    void speak(wanted).then(() => setSpoken(wanted));
  }, []);
  return (
    <ConfigProvider
      csp={{ nonce }}
      theme={THEME}
      locale={spoken === 'en' ? enUS : zhCN}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queries}>
        <Speaking.Provider value={{ spoken, change }}>
          <BrowserRouter>
            <Gate />
          </BrowserRouter>
        </Speaking.Provider>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
