import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';

const WRITTEN = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日'];

interface Props {
  readonly label?: string;
  readonly id?: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly describedBy?: string;
  readonly isWrong?: boolean;
  /** Also the minute: `YYYY-MM-DDTHH:mm`. */
  readonly withTime?: boolean;
}

/** A business day, typed as people write it or picked. */
export function DayInput({ label, id, value, onChange, describedBy, isWrong, withTime = false }: Props) {
  const form = withTime ? 'YYYY-MM-DDTHH:mm' : 'YYYY-MM-DD';
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      {...(isWrong ? { status: 'error' as const } : {})}
      format={withTime ? ['YYYY-MM-DD HH:mm'] : WRITTEN}
      {...(withTime ? { showTime: { format: 'HH:mm' } } : {})}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange(day ? day.format(form) : '')}
    />
  );
}
