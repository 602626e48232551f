import { useSearchParams } from 'react-router';
import { t } from '../language/language.js';
import RegisterPage from './register-page.js';

/** Both directions of a change of the place of execution: those who leave, and those whom others send. */
export default function Transfers() {
  const [address, setAddress] = useSearchParams();
  const isIn = address.get('tab') === 'in' || address.get('new') === 'incoming-transfers';
  const go = (tab: string): void => setAddress(new URLSearchParams({ tab }));
  return (
    <section>
      <h1>{t('执行地变更')}</h1>
      <div className="states" role="group" aria-label={t('方向')}>
        <button type="button" aria-pressed={!isIn} onClick={() => go('out')}>
          {t('迁出')}
        </button>
        <button type="button" aria-pressed={isIn} onClick={() => go('in')}>
          {t('迁入')}
        </button>
      </div>
      <RegisterPage key={isIn ? 'in' : 'out'} view={isIn ? 'incoming' : 'transfers'} isPart />
    </section>
  );
}
