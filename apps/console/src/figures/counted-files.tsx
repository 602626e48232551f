import { Link } from 'react-router';
import type { Answers } from '../api/client.js';
import { dayWords, t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Side } from '../shared/side.js';
import { Waiting } from '../shared/waiting.js';

interface Props {
  readonly title: string;
  readonly files: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly data?: { readonly items: Answers['FigureFilesAnswer']['items'] } | undefined;
  };
  readonly onClose: () => void;
}

/** The files that a number counts, at the side of the page. */
export function CountedFiles({ title, files, onClose }: Props) {
  return (
    <Side title={title} onClose={onClose}>
      {files.isPending && <Waiting />}
      <Failure error={files.error} />
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('档案号或编号')}</th>
            <th scope="col">{t('事项')}</th>
            <th scope="col">{t('计入日期')}</th>
          </tr>
        </thead>
        <tbody>
          {files.data?.items.map(({ fileNumber, office: at, ref, day, awaiting }, index) => (
            <tr key={`${fileNumber}${ref ?? ''}${index}`}>
              <td>
                <Link
                  to={`/files/find?${new URLSearchParams({ number: fileNumber, office: at }).toString()}`}
                >
                  {fileNumber}
                </Link>
              </td>
              <td>
                {ref ?? ''} {awaiting && t('待确认')}
              </td>
              <td>{dayWords(day)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Side>
  );
}
