import { useHealth } from './health.js';

/** What of the system wants somebody's hand, in the server's own sentences. */
export function WarningList({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="failure" role="alert">
      {warnings.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** That the server cannot tell of this moment, in its own words, above every page. */
export function NotCurrent() {
  const { data } = useHealth(15_000);
  return <WarningList warnings={data?.notCurrent ? [data.notCurrent] : []} />;
}

/** The same for whoever is at work on another page. */
export function SystemWarnings() {
  const { data } = useHealth(60_000);
  return <WarningList warnings={data?.warnings ?? []} />;
}
