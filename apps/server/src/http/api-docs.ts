import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { ANSWERS } from './answers.schema.js';
import { Receipt } from './order-desk.js';
import { Problem } from './problem.js';

/** An answer by its name among `answers.ts`. */
const answer = (type: string) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${type}` } } },
});

export const problemResponse = (status: number, description: string) =>
  ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });

/** Documents an operation that carries out an order. */
export const OrderOperation = (summary: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: '同一指令的重复提交只办理一次，并得到同样的答复',
    }),
    ApiQuery({
      name: 'check',
      required: false,
      description: 'true：只问能不能办、有什么要注意，不登记',
      schema: { type: 'boolean' },
    }),
    // Without its shape (CheckAnswer), so that who gives an order gets a receipt and not one of two things.
    ApiResponse({ status: 200, description: '只问（check=true）：能不能办、为何不能，答复见 CheckAnswer' }),
    ApiHeader({ name: 'If-Match', required: false, description: '档案须仍是这一版，否则 409' }),
    ApiResponse({ status: 201, type: Receipt, description: '已登记' }),
    problemResponse(400, '格式有误'),
    problemResponse(404, '没有这份档案'),
    problemResponse(409, '他人已先办理'),
    problemResponse(422, '不合规定'),
  );

/** Which of `answers.ts` a route answers with. */
export const ANSWER = 'answer';

/** Documents a question, or what is done beside the cases; `status` is what it answers when all is well. */
export const QueryOperation = (summary: string, status = 200, type?: keyof typeof ANSWERS): MethodDecorator =>
  applyDecorators(
    SetMetadata(ANSWER, type),
    ApiOperation({ summary }),
    ApiResponse({ status, description: '答复', ...(type ? answer(type) : {}) }),
    problemResponse(400, '格式有误'),
    problemResponse(404, '没有找到'),
    problemResponse(409, '已登记，但暂时不能显示（file-parked）'),
    problemResponse(422, '不合规定'),
  );

export const PROBLEM_MODELS = [Problem];
