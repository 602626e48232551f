import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { daysBetween } from '#statute';
import { filePlace, registerPage } from '../api/questions.js';
import { useWho } from '../frame/who.js';
import { dayWords, t, today } from '../language/language.js';

const AT_ONCE = '100';

/** Who is to be met at the prison gate, by the day of release: those already out first. */
export function PickupBoard() {
  const { office } = useWho();
  const waiting = useQuery({
    queryKey: ['register', 'resettlements', 'pickup-board', office],
    queryFn: () =>
      registerPage('resettlements', {
        mandatoryPickup: 'true',
        pickedUpOnEmpty: 'true',
        closedOnEmpty: 'true',
        releasedOnEmpty: 'false',
        limit: AT_ONCE,
        ...(office ? { office } : {}),
      }),
  });
  const byDay = new Map<string, NonNullable<typeof waiting.data>['items'][number][]>();
  for (const line of waiting.data?.items ?? []) {
    const day = String(line['releasedOn']);
    byDay.set(day, [...(byDay.get(day) ?? []), line]);
  }
  if (byDay.size === 0) return null;
  const now = today();
  return (
    <section className="board" aria-label={t('接人安排')}>
      {[...byDay]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([day, lines]) => {
          const left = daysBetween(now, day);
          return (
            <article key={day} className={left < 0 ? 'late' : ''}>
              <h3>
                {dayWords(day, true)}
                <small>
                  {left < 0
                    ? t('已出监 {n} 天未接', { n: -left })
                    : left === 0
                      ? t('今天接')
                      : t('还有 {n} 天', { n: left })}
                </small>
              </h3>
              <ul>
                {lines.map((line) => {
                  const { path, id } = filePlace(line.streamId);
                  return (
                    <li key={line.streamId}>
                      <Link to={`/files/${path}/${id}`}>{String(line['name'])}</Link> {line.ref}
                    </li>
                  );
                })}
              </ul>
            </article>
          );
        })}
    </section>
  );
}
