import { useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { lazy, Suspense, useContext, useEffect, useState } from 'react';
import { Navigate, NavLink, Route, Routes, useLocation, useNavigate } from 'react-router';
import { signOut } from '../api/client.js';
import { followChanges } from '../api/live.js';
import { useInbox } from '../api/questions.js';
import { t } from '../language/language.js';
import { Waiting } from '../shared/waiting.js';
import { NotCurrent } from '../shared/warnings.js';
import { AccountChanges } from './account-changes.js';
import { Parked } from './parked.js';
import { PLACES, placesFor } from './places.js';
import { Speaking } from './speaking.js';
import { useShortcuts } from './shortcuts.js';
import { useRight, useWho } from './who.js';

const Palette = lazy(() => import('./palette.js'));
const Today = lazy(() => import('../today/today.js'));
const RegisterPage = lazy(() => import('../registers/register-page.js'));
const Leaves = lazy(() => import('../leaves/leaves.js'));
const Transfers = lazy(() => import('../registers/transfers.js'));
const FilePage = lazy(() => import('../files/file-page.js'));
const LeaveCertificate = lazy(() => import('../files/leave-certificate.js'));
const FindFile = lazy(() => import('../files/find-file.js'));
const Figures = lazy(() => import('../figures/figures.js'));
const Ledger = lazy(() => import('../ledger/ledger.js'));
const Inbox = lazy(() => import('../inbox/inbox.js'));
const System = lazy(() => import('../system/system.js'));
const Help = lazy(() => import('../help/help.js'));

function Pages() {
  const first = placesFor(useWho().me.rights)[0]?.path ?? '/help';
  return (
    <Suspense fallback={<Waiting lines={8} />}>
      <Routes>
        <Route path="/today" element={<Today />} />
        <Route path="/subjects" element={<RegisterPage key="subjects" view="subjects" />} />
        <Route path="/leaves" element={<Leaves />} />
        <Route path="/assessments" element={<RegisterPage key="assessments" view="assessments" />} />
        <Route path="/transfers" element={<Transfers />} />
        <Route path="/sanctions" element={<RegisterPage key="sanctions" view="sanctions" />} />
        <Route path="/endings" element={<RegisterPage key="endings" view="endings" />} />
        <Route path="/resettlements" element={<RegisterPage key="resettlements" view="resettlements" />} />
        <Route path="/family-aids" element={<RegisterPage key="familyAids" view="familyAids" />} />
        <Route path="/files/find" element={<FindFile />} />
        <Route path="/files/:kind/:id" element={<FilePage />} />
        <Route path="/files/cases/:id/leaves/:leaveId/certificate" element={<LeaveCertificate />} />
        <Route path="/figures" element={<Figures />} />
        <Route path="/ledger" element={<Ledger />} />
        <Route path="/inbox" element={<Inbox />} />
        <Route path="/system" element={<System />} />
        <Route path="/help" element={<Help />} />
        <Route path="*" element={<Navigate to={first} replace />} />
      </Routes>
    </Suspense>
  );
}

function Side({ onGone }: { readonly onGone: () => void }) {
  const { me, office } = useWho();
  const unread = useInbox(office, true, useRight('inbox.use')).data?.items.length ?? 0;
  return (
    <nav className="side" aria-label={t('主要页面')}>
      {placesFor(me.rights).map(({ path, title, key }) => (
        <NavLink key={path} to={path} title={`g ${key}`} onClick={onGone}>
          {t(title)}
          {path === '/inbox' && unread > 0 && (
            <span className="count">{unread >= 200 ? '200+' : unread}</span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}

function Top({ onPalette, onMenu }: { readonly onPalette: () => void; readonly onMenu: () => void }) {
  const { me, office, choose } = useWho();
  const { spoken, change } = useContext(Speaking);
  const leave = async (): Promise<void> => {
    sessionStorage.clear();
    await signOut();
  };
  const offices = [
    { value: '', label: t('全部司法所') },
    ...me.offices.map((name) => ({ value: name, label: name })),
  ];
  return (
    <header className="top">
      <Button className="menu" onClick={onMenu} aria-label={t('菜单')}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M1 3h14M1 8h14M1 13h14" stroke="currentColor" strokeWidth="2" />
        </svg>
      </Button>
      <span className="product">{t('社区矫正业务系统')}</span>
      <Button onClick={onPalette} className="find">
        {t('查找或办理')} <kbd>Ctrl K</kbd>
      </Button>
      <span className="space" />
      {me.offices.length > 1 ? (
        <Select
          aria-label={t('司法所')}
          value={office}
          options={offices}
          onChange={choose}
          popupMatchSelectWidth={false}
          showSearch
          optionFilterProp="label"
        />
      ) : (
        <span className="office">{me.offices[0]}</span>
      )}
      <Button
        type="text"
        onClick={() => change(spoken === 'zh' ? 'en' : 'zh')}
        lang={spoken === 'zh' ? 'en' : 'zh-CN'}
      >
        {spoken === 'zh' ? 'English' : '中文'}
      </Button>
      <Button type="text" onClick={() => void leave()}>
        {t('退出')} <span className="person">{me.person}</span>
      </Button>
    </header>
  );
}

/** What stands around every page: where one can go, who is here, and the way to find anything. */
export function Frame() {
  const [isFinding, setFinding] = useState(false);
  const [isMenu, setMenu] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const follows = useRight('case.read');
  const { pathname } = useLocation();
  useEffect(() => (follows ? followChanges(queries) : undefined), [queries, follows]);
  useEffect(() => {
    const place = PLACES.find(({ path }) => pathname.startsWith(path));
    document.title = place ? `${t(place.title)} · ${t('社区矫正业务系统')}` : t('社区矫正业务系统');
  }, [pathname]);
  useShortcuts({
    onFind: () => setFinding(true),
    onGo: (key) => {
      const place = PLACES.find((one) => one.key === key);
      if (place) void navigate(place.path);
    },
  });
  return (
    <div className={isMenu ? 'frame open' : 'frame'}>
      <a className="skip" href="#page">
        {t('跳到正文')}
      </a>
      <Top onPalette={() => setFinding(true)} onMenu={() => setMenu(!isMenu)} />
      <Side onGone={() => setMenu(false)} />
      <main id="page" tabIndex={-1}>
        <NotCurrent />
        <AccountChanges />
        <Parked />
        <Pages />
      </main>
      {isFinding && (
        <Suspense fallback={null}>
          <Palette onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </div>
  );
}
