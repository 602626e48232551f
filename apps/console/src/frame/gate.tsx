import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useContext, useEffect, useMemo, useState } from 'react';
import { api, ask, onSignedOut, Refused, useWord } from '../api/client.js';
import { t } from '../language/language.js';
import { Waiting } from '../shared/waiting.js';
import { Frame } from './frame.js';
import { SignIn } from './sign-in.js';
import { Speaking } from './speaking.js';
import { WhoContext } from './who.js';

const FirstSteps = lazy(() => import('./first-steps.js').then(({ FirstSteps }) => ({ default: FirstSteps })));
const OFFICE_KEPT = 'office';

/** The page itself says when it came to nobody. */
const wasNobody = document.querySelector<HTMLMetaElement>('meta[name=session]')?.content === 'no';

/** Nobody comes in without signing in; one whose session ends meanwhile signs in again over what is being written. */
export function Gate() {
  const { spoken } = useContext(Speaking);
  const queries = useQueryClient();
  const [isOut, setOut] = useState(false);
  const [nobodyYet, setNobodyYet] = useState(wasNobody);
  const [office, setOffice] = useState(() => localStorage.getItem(OFFICE_KEPT) ?? '');
  const session = useQuery({
    queryKey: ['session'],
    queryFn: async () => {
      const me = await ask(api.GET('/api/v1/session'));
      useWord(me.csrf);
      return me;
    },
    retry: (count, error) => count < 3 && !(error instanceof Refused && error.status === 401),
    staleTime: Infinity,
    enabled: !nobodyYet,
  });
  useEffect(() => onSignedOut(() => setOut(true)), []);
  const me = session.data;
  const who = useMemo(() => {
    if (!me) return null;
    const choose = (wanted: string): void => {
      localStorage.setItem(OFFICE_KEPT, wanted);
      setOffice(wanted);
    };
    return { me, office: me.offices.includes(office) ? office : '', choose };
  }, [me, office]);
  const comeIn = async (): Promise<void> => {
    setOut(false);
    setNobodyYet(false);
    await session.refetch();
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  if (nobodyYet) return <SignIn onIn={comeIn} />;
  if (session.isPending) return <Waiting lines={6} />;
  const failure = session.error;
  if (failure instanceof Refused && failure.status === 0)
    return <p role="alert">{t('连接不上服务器，请确认系统正在运行，然后刷新页面。')}</p>;
  const goOut = (): void => {
    setNobodyYet(true);
    queries.removeQueries({ queryKey: ['session'] });
  };
  const hasEnded = failure instanceof Refused && failure.status === 401;
  if (!who || (hasEnded && who.me.standing !== 'full')) return <SignIn onIn={comeIn} />;
  if (who.me.standing !== 'full')
    return (
      <Suspense fallback={<Waiting lines={6} />}>
        <FirstSteps standing={who.me.standing} onDone={comeIn} onOut={goOut} />
      </Suspense>
    );
  return (
    <WhoContext value={who}>
      <Frame key={spoken} />
      {(isOut || hasEnded) && (
        <div className="over">
          <SignIn
            onIn={comeIn}
            note={t('登录已过期。请重新登录，填写的内容都还在。')}
            name={who.me.account}
          />
        </div>
      )}
    </WhoContext>
  );
}
