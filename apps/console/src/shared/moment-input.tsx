import { Input } from 'antd';
import { DayInput } from './day-input.js';
import { t } from '../language/language.js';

interface Props {
  readonly id: string;
  /** `YYYY-MM-DDTHH:mm`, or the day alone. */
  readonly value: string;
  readonly onChange: (moment: string) => void;
  readonly describedBy?: string;
  readonly isWrong?: boolean;
}

const DAY_LENGTH = 10;

/** A day, and its hour where that is known. */
export function MomentInput({ id, value, onChange, describedBy, isWrong = false }: Props) {
  const [day, hour] = [value.slice(0, DAY_LENGTH), value.slice(DAY_LENGTH + 1)];
  const change = (onDay: string, at: string): void => onChange(onDay && at ? `${onDay}T${at}` : onDay);
  return (
    <span className="moment">
      <DayInput
        id={id}
        {...(describedBy ? { describedBy } : {})}
        isWrong={isWrong}
        value={day}
        onChange={(onDay) => change(onDay, hour)}
      />
      <Input
        type="time"
        aria-label={t('时刻（只知道日期的不填）')}
        value={hour}
        disabled={day === ''}
        onChange={({ target }) => change(day, target.value)}
      />
    </span>
  );
}
