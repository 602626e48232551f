import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires.js';
import type { FormsAnswer } from '../http/answers.js';
import { QueryOperation } from '../http/api-docs.js';
import { formOf } from '../http/fields.js';
import { RecipientDto } from '../reminders/recipients.controller.js';
import { NewAccountDto } from '../access/accounts.controller.js';
import { TokenDto } from '../access/tokens.controller.js';
import { ORDER_FORMS, type OrderForm } from './forms.js';

/** What is filled in beside the cases. */
const OTHERS: readonly OrderForm[] = [
  {
    path: 'accounts',
    title: '开设账号',
    group: '账号',
    right: 'accounts.manage',
    fields: formOf(NewAccountDto),
  },
  { path: 'tokens', title: '申请令牌', group: '账号', right: 'person', fields: formOf(TokenDto) },
  {
    path: 'reminders/recipients/:id',
    title: '接收提醒的人',
    group: '提醒',
    right: 'reminders.manage',
    fields: formOf(RecipientDto),
  },
];

/** What each order asks for, so that a form is drawn from the same row as its checks. */
@ApiTags('系统')
@Controller('api/v1/forms')
export class FormsController {
  @Get()
  @Requires('signed-in')
  @QueryOperation('各项手续的表单：项目、可选的值、是否必填', 200, 'FormsAnswer')
  forms(): FormsAnswer {
    return { items: [...ORDER_FORMS, ...OTHERS] };
  }
}
