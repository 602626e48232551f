import { useCallback, type MouseEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { t } from '../language/language.js';

export interface LineColumn<Line> {
  readonly key: string;
  readonly title: string;
  readonly show: (line: Line) => ReactNode;
}

interface Choosing<Line> {
  readonly chosen: readonly Line[];
  readonly onChoose: (lines: readonly Line[]) => void;
  readonly nameOf: (line: Line) => string;
}

interface Props<Line> {
  readonly label: string;
  readonly columns: readonly LineColumn<Line>[];
  readonly lines: readonly Line[];
  readonly keyOf: (line: Line) => string;
  readonly choosing?: Choosing<Line>;
  readonly onOpen?: (line: Line) => void;
}

/** A click on a way to another page stays in this one; one way for all, as there are hundreds in a list. */
function useWays(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return useCallback(
    (event: MouseEvent) => {
      const way = (event.target as Element).closest('a');
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
      if (!way || !isPlain || way.origin !== location.origin) return;
      event.preventDefault();
      void navigate(way.pathname + way.search);
    },
    [navigate],
  );
}

/** Lines under titles: a plain table, which any browser shows fast and any reader reads. */
export function Lines<Line>({ label, columns, lines, keyOf, choosing, onOpen }: Props<Line>) {
  const follow = useWays();
  const chosen = new Set(choosing?.chosen.map(keyOf));
  const isAll = lines.length > 0 && lines.every((line) => chosen.has(keyOf(line)));
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={label}>
      <table className="lines" onClick={follow}>
        <thead>
          <tr>
            {choosing && (
              <th scope="col" className="choice">
                <input
                  type="checkbox"
                  aria-label={t('全选')}
                  checked={isAll}
                  onChange={() => choosing.onChoose(isAll ? [] : lines)}
                />
              </th>
            )}
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => {
            const key = keyOf(line);
            return (
              // By place: the next page fills the same rows, which is quicker than making them anew.
              <tr key={place} {...(onOpen ? { onDoubleClick: () => onOpen(line) } : {})}>
                {choosing && (
                  <td className="choice">
                    <input
                      type="checkbox"
                      aria-label={t('选择 {n}', { n: choosing.nameOf(line) })}
                      checked={chosen.has(key)}
                      onChange={() =>
                        choosing.onChoose(
                          chosen.has(key)
                            ? choosing.chosen.filter((one) => keyOf(one) !== key)
                            : [...choosing.chosen, line],
                        )
                      }
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.key}>{column.show(line)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
