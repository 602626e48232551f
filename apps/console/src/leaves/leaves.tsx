import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import RegisterPage from '../registers/register-page.js';
import { t } from '../language/language.js';
import { Waiting } from '../shared/waiting.js';

const WhoIsOut = lazy(() => import('./who-is-out.js'));

/** Leaves as a list by state, those not back first, and as a calendar of who is out. */
export default function Leaves() {
  const [address, setAddress] = useSearchParams();
  const isCalendar = address.get('tab') === 'calendar';
  return (
    <section>
      <div className="states" role="group" aria-label={t('怎样看')}>
        <button type="button" aria-pressed={!isCalendar} onClick={() => setAddress({})}>
          {t('按状态')}
        </button>
        <button type="button" aria-pressed={isCalendar} onClick={() => setAddress({ tab: 'calendar' })}>
          {t('谁在外（日历）')}
        </button>
      </div>
      {isCalendar ? (
        <Suspense fallback={<Waiting lines={8} />}>
          <WhoIsOut />
        </Suspense>
      ) : (
        <RegisterPage view="leaves" />
      )}
    </section>
  );
}
