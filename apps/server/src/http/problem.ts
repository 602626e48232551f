import { ApiProperty } from '@nestjs/swagger';
import type { Refusal } from '#casework';

/** One thing that is wrong, at its place. */
export class Violation {
  @ApiProperty({ description: '规则代码', example: 'leave-authority' })
  code: string;
  @ApiProperty({ description: '依据', example: '社区矫正法实施办法第二十七条' })
  article: string;
  @ApiProperty({
    description: '说明',
    example: '外出 8 日（含往返当日），超出司法所的批准权限，应由县级社区矫正机构批准。',
  })
  message: string;
  @ApiProperty({ description: '有关的字段', required: false, example: 'authority' })
  field?: string;
  @ApiProperty({ description: '可以怎样做', required: false })
  instead?: string;
}

/** Problem details (RFC 9457): what went wrong, why, and what would be accepted. */
export class Problem {
  @ApiProperty({ example: 'about:blank' })
  type: string;
  @ApiProperty({ example: '该行为不合规定' })
  title: string;
  @ApiProperty({ example: 422 })
  status: number;
  @ApiProperty({ description: '中文说明' })
  detail: string;
  @ApiProperty({ required: false, description: '第一项问题的规则代码' })
  code?: string;
  @ApiProperty({ required: false, description: '第一项问题的依据' })
  article?: string;
  @ApiProperty({ type: [Violation], required: false })
  violations?: Violation[];
}

export const problem = (
  status: number,
  title: string,
  violations: readonly (Refusal | Violation)[],
  detail?: string,
): Problem => {
  const [first] = violations;
  return {
    type: 'about:blank',
    title,
    status,
    detail: detail ?? violations.map(({ message }) => message).join('\n'),
    ...(first ? { code: first.code, article: first.article, violations: [...violations] } : {}),
  };
};
