// Made from the description of the interface by `npm run api-client`; not to be changed by hand.
export interface paths {
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 我是谁、有哪些岗位、还须先办什么 */
    get: operations['SessionController_me'];
    put?: never;
    /** 登录：得到会话 Cookie 和确认码；确认码随每个更改数据的请求放在 x-csrf-token 中 */
    post: operations['SessionController_open'];
    /** 退出 */
    delete: operations['SessionController_close'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 更改密码；所有会话随即结束，须用新密码重新登录 */
    put: operations['SessionController_password'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 确认身份验证器；答复中的备用码只显示这一次 */
    put: operations['SessionController_enrol'];
    /** 身份验证器的密钥；用一个验证码确认后才生效 */
    post: operations['SessionController_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/outside': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 到统一身份认证登录（没有设置的，404） */
    get: operations['OutsideController_leave'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/outside/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 从统一身份认证返回 */
    get: operations['OutsideController_comeBack'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 全部账号 */
    get: operations['AccountsController_list'];
    put?: never;
    /** 开设账号；答复中的一次性密码只显示这一次 */
    post: operations['AccountsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 更改岗位、停用或恢复账号；该账号的会话随即结束。能查看或办理档案、能管理账号的账号，统一身份认证中的名称须两名系统管理员先后办理同样的更改；没有第三人可以同意的，立即生效，该账号登录后会看到 */
    put: operations['AccountsController_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/one-time-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 重置密码；答复中的一次性密码只显示这一次。重置后凭密码就能查看或办理档案、管理账号的，须另一名系统管理员（不是该账号本人）再办理一次同样的重置才生效；没有这样一名系统管理员的，立即生效，该账号登录后会看到。三天内被停用的系统管理员仍算一名；三天内由一人重置的系统管理员，不能与此人互相同意 */
    post: operations['AccountsController_reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 发给其他系统的令牌：本人账号的；系统管理员看全部 */
    get: operations['TokensController_list'];
    put?: never;
    /** 发出令牌，须用身份验证器确认；令牌只显示这一次，系统里只存摘要。为别的账号申请的，须另一人确认后才有效 */
    post: operations['TokensController_give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens/{id}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 确认别人申请的令牌：该账号本人，或者另一名系统管理员；令牌只显示这一次 */
    post: operations['TokensController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** 收回令牌，立即失效：本人账号的；系统管理员可以收回全部 */
    delete: operations['TokensController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/areas': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 司法所，及其上的县、市、省 */
    get: operations['AreasController_areas'];
    /** 把一个所归到某县之下（县归市、市归省相同） */
    put: operations['AreasController_place'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 核对：历史和查看记录未断未改，名册与历史一致（档案多时要几分钟） */
    post: operations['AreasController_verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendar/{year}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一年的放假安排：已公布的，或者公布前按法定节日暂定的 */
    get: operations['CalendarController_calendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendar/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 录入国务院的放假安排（通知全文，或者一行一个日期）；随后期限、提醒和逾期记录按新的安排重新计算 */
    post: operations['CalendarController_enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendar/taking-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 撤回某年最后一次录入的放假安排；随后期限、提醒和逾期记录按此前的安排重新计算 */
    post: operations['CalendarController_takeBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/looks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 查看记录：谁在何时何地为何查看或导出了哪份档案（最新的在前，逐页） */
    get: operations['LooksController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一份档案：经过、未办事项、不合规定的情况 */
    get: operations['casesFileController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查看完整的姓名、身份证号、住址和电话；须写明理由，记入查看记录 */
    post: operations['casesFileController_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一份调查评估：经过、未办事项 */
    get: operations['assessmentsFileController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查看完整的姓名、身份证号、住址和电话；须写明理由，记入查看记录 */
    post: operations['assessmentsFileController_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/resettlements/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一份安置帮教档案：经过、未办事项 */
    get: operations['resettlementsFileController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/resettlements/{id}/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查看完整的姓名、身份证号、住址和电话；须写明理由，记入查看记录 */
    post: operations['resettlementsFileController_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/family-aids/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一份家属救助档案：经过 */
    get: operations['family-aidsFileController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/family-aids/{id}/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查看完整的姓名、身份证号、住址和电话；须写明理由，记入查看记录 */
    post: operations['family-aidsFileController_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一份执行地变更（迁入）：经过、未办事项 */
    get: operations['incoming-transfersFileController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers/{id}/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查看完整的姓名、身份证号、住址和电话；须写明理由，记入查看记录 */
    post: operations['incoming-transfersFileController_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 某日在册名单（按档案号，逐页） */
    get: operations['CasesController_caseload'];
    put?: never;
    /** 接收入矫 */
    post: operations['EnrolController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/readers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 谁看过这份档案 */
    get: operations['CasesController_readers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/openings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 申请查看未成年人或已封存的档案：未成年人的立即开放三十分钟并告知所长，已封存的须另一人同意 */
    post: operations['CasesController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/openings/{opening}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 同意开启已封存的档案（二十四小时）；申请人本人不能同意 */
    put: operations['CasesController_agree'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/parked': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 暂未计入的档案：哪些、从第几号事件起、为什么 */
    get: operations['ParkedController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/parked/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 再试一次显示辖区内暂未计入的档案 */
    post: operations['ParkedController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一段期间的统计数字和年报段落 */
    get: operations['FiguresController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/figures/series': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 逐月的数字，供图表使用 */
    get: operations['FiguresController_series'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/figures/monthly': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 社区矫正人员情况统计表（月报） */
    get: operations['FiguresController_monthly'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/figures/monthly/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 月报表一格数字背后的档案 */
    get: operations['FiguresController_monthlyFiles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/figures/{name}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个数字背后的档案 */
    get: operations['FiguresController_files'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 统计表和年报段落：xlsx（另有一张表列出每个数字背后的档案）或 docx */
    get: operations['FigureExportsController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports/monthly': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 社区矫正人员情况统计表（月报）：xlsx */
    get: operations['FigureExportsController_monthly'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 各项手续的表单：项目、可选的值、是否必填 */
    get: operations['FormsController_forms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledgers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 上传台账（.xlsx）；只读入，不登记，半小时内有效 */
    post: operations['LedgersController_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledgers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 台账导入到哪里了 */
    get: operations['LedgersController_state'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledgers/{id}/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 台账一张工作表中的若干行 */
    get: operations['LedgersController_rows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledgers/{id}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 导入会怎样：有误的单元格、与已登记不同的、不合规定的，以及数字的变化 */
    post: operations['LedgersController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledgers/{id}/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 导入；进度另问 */
    post: operations['LedgersController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledgers/{id}/undoing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 撤回刚才的导入：它登记的记录逐条作废，原来的内容留在历史中；进度另问 */
    post: operations['LedgersController_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledgers/{id}/annotated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 台账连同错误标注，xlsx */
    post: operations['LedgersController_annotated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports/registers/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 名册导出为 xlsx：与所见相同的筛选、栏目和掩码 */
    get: operations['RegisterExportsController_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/obligations/overdue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 某天已超过期限而未办的事项，逾期最久的在前 */
    get: operations['ObligationsController_overdue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/obligations/agenda': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 待办：已逾期、今天、本周、三十天内 */
    get: operations['ObligationsController_agenda'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/obligations/compliance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 各项期限的履行情况：开始、按期、逾期办理、未办（不能再办、还可办、随案终结）、尚未到期、提前或逾期天数的中位数 */
    get: operations['ObligationsController_compliance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/obligations/compliance/{rule}/{part}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 履行情况中一个数字所计的各件 */
    get: operations['ObligationsController_explain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/obligations/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 现行和历史的期限规则：依据、责任方、提醒、逾期后果 */
    get: operations['ObligationsController_rules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 收件箱：每一条提醒，谁读过、谁办了（最新的在前，逐页） */
    get: operations['InboxController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 标为已读 */
    put: operations['InboxController_readIt'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{id}/done': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 标为已处理 */
    put: operations['InboxController_doneIt'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reminders/recipients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 接收提醒的人 */
    get: operations['RecipientsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reminders/recipients/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 登记或更改接收提醒的人 */
    put: operations['RecipientsController_put'];
    post?: never;
    /** 不再向此人发送提醒（已发的记录保留） */
    delete: operations['RecipientsController_retire'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reminders/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 发出、等待和发送失败的消息（最新的在前） */
    get: operations['RecipientsController_deliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 系统状况：所需的服务是否正常、名册更新到哪里、为何停下，期限时钟和队列是否正常 */
    get: operations['HealthController_health'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 进程是否活着 */
    get: operations['HealthController_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 是否可以向本进程发送请求 */
    get: operations['HealthController_ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/registers/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 名册：按任何一栏筛选（日期栏可加 From、To；加 Empty=true 为未填的），排序，逐页，附总数；已封存的不列出 */
    get: operations['RegistersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 批量办理：逐项办理，逐项答复；一项不成不影响其他各项 */
    post: operations['BatchController_carryOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 变化通知（server-sent events）：哪份档案有了新的记录；列表据此刷新 */
    get: operations['LiveController_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记收到法律文书 */
    post: operations['ReceiveDocumentsController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/declaration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 入矫宣告 */
    post: operations['DeclareIntakeController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/group': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 确定矫正小组 */
    post: operations['FormGroupController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 制定矫正方案 */
    post: operations['MakePlanController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/level': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 调整管理等级 */
    post: operations['ChangeLevelController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/key-regime': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 调整重点监管 */
    post: operations['ChangeKeyRegimeController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记一个步骤：回执、备案、报告、复查、电子定位、查找通报、裁定、封存等 */
    post: operations['TakeStepController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/positioning': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 决定使用电子定位 */
    post: operations['OrderMonitoringController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/positioning/{monitoring}/extension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 决定延长电子定位 */
    post: operations['ExtendMonitoringController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/positioning/{monitoring}/lifting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 决定解除电子定位 */
    post: operations['LiftMonitoringController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/travel-permits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 决定批准经常性跨市县活动 */
    post: operations['GrantTravelPermitController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/travel-permits/{permit}/ending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 决定终止经常性跨市县活动 */
    post: operations['EndTravelPermitController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/leaves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 申请外出 */
    post: operations['RequestLeaveController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/leaves/{leaveId}/grant': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 批准外出 */
    post: operations['GrantLeaveController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/leaves/{leaveId}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 不予批准外出 */
    post: operations['RefuseLeaveController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/leaves/{leaveId}/extension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 批准延长外出 */
    post: operations['ExtendLeaveController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/leaves/{leaveId}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 销假 */
    post: operations['ReturnFromLeaveController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/leaves/{leaveId}/missing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记逾期未归 */
    post: operations['ReportNotReturnedController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/transfers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 申请变更执行地 */
    post: operations['ApplyForTransferController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/transfers/{transferId}/consultation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 征求新执行地意见 */
    post: operations['SendConsultationController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/transfers/{transferId}/reply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记新执行地的回复意见 */
    post: operations['ReceiveReplyController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/transfers/{transferId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 决定是否准予变更执行地 */
    post: operations['DecideTransferController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/transfers/{transferId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 移交档案 */
    post: operations['HandOverFileController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/transfers/{transferId}/arrival': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记到新执行地报到（变更完成） */
    post: operations['RegisterArrivalController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/sanctions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记奖惩决定 */
    post: operations['DecideSanctionController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/reductions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记法院的减刑裁定（矫正期止随之变更） */
    post: operations['ReduceSentenceController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/suspected-reoffences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记涉嫌重新犯罪 */
    post: operations['SuspectReoffenceController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/reoffences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记再犯罪 */
    post: operations['ConfirmReoffenceController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/supervision-gaps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记脱管、漏管（只知道日期的，不必写时刻；有正当理由的，登记后不计入脱管漏管） */
    post: operations['RecordSupervisionGapController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/supervision-gaps/{recordId}/recovery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记脱管、漏管的恢复 */
    post: operations['EndSupervisionGapController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/supervision-gaps/{recordId}/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记脱管、漏管的通报 */
    post: operations['NotifyOfSupervisionGapController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/lost-contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记失联 */
    post: operations['ReportLostContactController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/regained-contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记找到 */
    post: operations['RegainContactController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/appraisal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 期满书面鉴定 */
    post: operations['MakeFinalAppraisalController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 解除矫正 */
    post: operations['ReleaseController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/termination': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 终止矫正 */
    post: operations['TerminateController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/handover': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 移交安置帮教（帮教档案随即建立） */
    post: operations['HandOverToResettlementController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/opinions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 检察机关提出纠正意见 */
    post: operations['CorrectiveOpinionGivenController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/opinions/{ref}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 书面回复纠正意见 */
    post: operations['CorrectiveOpinionAnsweredController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/unsealing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 解除封存：符合法定条件，或者封存有误；须先由两人开启档案 */
    post: operations['RecordUnsealedController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/sealed-queries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记查询封存犯罪记录的申请：须先由两人开启档案 */
    post: operations['ReceiveSealedQueryController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/sealed-queries/{query}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 答复查询封存犯罪记录的申请（三个工作日内） */
    post: operations['AnswerSealedQueryController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/leaves/{leaveId}/reported-grant': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记其他机关批准的外出（待该机关确认） */
    post: operations['ReportGrantController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/transfers/{transferId}/reported-decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记其他机关对变更执行地的决定（待该机关确认） */
    post: operations['ReportTransferDecisionController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/reported-sanctions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记其他机关的奖惩决定（待该机关确认） */
    post: operations['ReportSanctionController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/decisions/{decision}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 确认所登记的决定（本机关作出；本机关没有账号的由所长按文书确认） */
    post: operations['ConfirmDecisionController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/decisions/{decision}/dispute': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 对所登记的决定提出异议（本机关没有这样决定，不再计入） */
    post: operations['DisputeDecisionController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记调查评估委托 */
    post: operations['CommissionAssessmentController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/extension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记商定的延期 */
    post: operations['ExtendAssessmentController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/submission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交调查评估意见 */
    post: operations['SubmitAssessmentController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/procuratorate-notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 通知检察院调查评估 */
    post: operations['NotifyCommissionController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/missing-materials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记委托材料不齐 */
    post: operations['FindMaterialsMissingController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/materials-request': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 通知补齐委托材料 */
    post: operations['AskForMaterialsController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/materials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记委托材料补齐 */
    post: operations['CompleteMaterialsController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/impossibility': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记无法调查评估 */
    post: operations['FindAssessmentImpossibleController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/impossibility-notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 与委托机关沟通说明 */
    post: operations['TellImpossibilityController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 退回委托材料 */
    post: operations['ReturnAssessmentController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/resettlements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记安置帮教对象 */
    post: operations['RegisterReleasedPersonController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/resettlements/{id}/prison-notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记收到刑满释放通知书 */
    post: operations['ReceivePrisonNoticeController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/resettlements/{id}/pickup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记接回 */
    post: operations['PickUpController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/resettlements/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 安置帮教建档 */
    post: operations['OpenResettlementFileController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/resettlements/{id}/group': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 成立帮教小组 */
    post: operations['FormResettlementGroupController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/resettlements/{id}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 结束帮教 */
    post: operations['CloseResettlementController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记收到征求意见函 */
    post: operations['ReceiveConsultationController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers/{id}/reply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 发出复函 */
    post: operations['SendReplyController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记收到移交档案 */
    post: operations['ReceiveFileController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers/{id}/receipt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 发出档案回执 */
    post: operations['SendFileReceiptController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers/{id}/arrival': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记到本地报到 */
    post: operations['RegisterIncomingArrivalController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers/{id}/missed-arrival': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记未按期到本地报到 */
    post: operations['FindNonArrivalController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers/{id}/missed-arrival-notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 通知原执行地未按期报到 */
    post: operations['TellNonArrivalController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers/{id}/prison-file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记看守所、监狱接收档案（暂予监外执行） */
    post: operations['FindPrisonFileController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers/{id}/prison-file-notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记收到接收档案的通报 */
    post: operations['ReceivePrisonFileNoticeController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/family-aids': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记家属救助申请 */
    post: operations['ApplyForAidController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/family-aids/{id}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记乡镇查验 */
    post: operations['CheckAidController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/family-aids/{id}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记县级确认 */
    post: operations['ConfirmAidController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/family-aids/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记终止发放 */
    post: operations['EndAidController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 更正一条记录（原来的内容仍在历史中） */
    post: operations['CorrectRecordOfCorrectionController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/voidings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 作废一条记录（不再计入，仍在历史中） */
    post: operations['VoidRecordOfCorrectionController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/decisions/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 更正一项决定（由作出决定的机关） */
    post: operations['CorrectRecordByBodyController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/decisions/voidings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 作废一项决定（由作出决定的机关） */
    post: operations['VoidRecordByBodyController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 更正一条记录（原来的内容仍在历史中） */
    post: operations['CorrectRecordOfAssessmentController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assessments/{id}/voidings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 作废一条记录（不再计入，仍在历史中） */
    post: operations['VoidRecordOfAssessmentController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/resettlements/{id}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 更正一条记录（原来的内容仍在历史中） */
    post: operations['CorrectRecordOfResettlementController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/resettlements/{id}/voidings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 作废一条记录（不再计入，仍在历史中） */
    post: operations['VoidRecordOfResettlementController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/family-aids/{id}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 更正一条记录（原来的内容仍在历史中） */
    post: operations['CorrectRecordOfFamilyAidController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/family-aids/{id}/voidings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 作废一条记录（不再计入，仍在历史中） */
    post: operations['VoidRecordOfFamilyAidController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incoming-transfers/{id}/voidings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 作废一条记录（不再计入，仍在历史中） */
    post: operations['VoidRecordOfIncomingTransferController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    SignInDto: {
      /**
       * @description 账号名
       * @example officer
       */
      name: string;
      /**
       * @description 密码
       * @example a long pass phrase
       */
      password: string;
      /**
       * @description 验证码
       * @example 123456
       */
      code?: string;
    };
    PasswordDto: {
      /** @description 现在的密码 */
      current: string;
      /** @description 新密码 */
      next: string;
    };
    SecondFactorDto: {
      /** @description 密钥 */
      secret: string;
      /**
       * @description 验证码
       * @example 123456
       */
      code: string;
    };
    AssignmentDto: {
      /**
       * @description 岗位
       * @example office_worker
       * @enum {string}
       */
      role:
        | 'office_worker'
        | 'office_head'
        | 'county_officer'
        | 'county_approver'
        | 'municipal_approver'
        | 'procurator'
        | 'statistician'
        | 'auditor'
        | 'administrator';
      /**
       * @description 辖区（司法所、县、市或省）
       * @example 麻旺司法所
       */
      area: string;
    };
    NewAccountDto: {
      /**
       * @description 姓名
       * @example 李所长
       */
      person: string;
      /**
       * @description 可以查看未成年人的身份
       * @example false
       */
      seesRestricted: boolean;
      /** @description 统一身份认证中的名称 */
      outsideName?: string;
      /** @description 岗位 */
      assignments: components['schemas']['AssignmentDto'][];
      /**
       * @description 账号名
       * @example li.suozhang
       */
      name: string;
    };
    AccountDto: {
      /**
       * @description 姓名
       * @example 李所长
       */
      person: string;
      /**
       * @description 可以查看未成年人的身份
       * @example false
       */
      seesRestricted: boolean;
      /** @description 统一身份认证中的名称 */
      outsideName?: string;
      /** @description 岗位 */
      assignments: components['schemas']['AssignmentDto'][];
      /**
       * @description 停用
       * @example false
       */
      disabled: boolean;
    };
    ResetDto: {
      /**
       * @description 同时解除身份验证器
       * @example false
       */
      secondFactor: boolean;
    };
    ScopeDto: {
      /**
       * @description 权限
       * @example figures.read
       * @enum {string}
       */
      right:
        | 'case.read'
        | 'case.record'
        | 'case.decide'
        | 'figures.read'
        | 'opinion.give'
        | 'inbox.use'
        | 'reminders.manage'
        | 'calendar.manage'
        | 'looks.read'
        | 'accounts.manage';
    };
    TokenDto: {
      /**
       * @description 身份验证器上的六位验证码
       * @example 123456
       */
      code: string;
      /**
       * @description 账号名；不填为本人的账号
       * @example province-platform
       */
      account?: string;
      /**
       * @description 用途
       * @example 省平台取数
       */
      title: string;
      /** @description 权限 */
      scopes: components['schemas']['ScopeDto'][];
      /**
       * @description 有效天数
       * @example 90
       */
      days: number;
    };
    TokenProofDto: {
      /**
       * @description 身份验证器上的六位验证码
       * @example 123456
       */
      code: string;
    };
    PlacingDto: {
      /**
       * @description 司法所、县或市
       * @example 麻旺司法所
       */
      name: string;
      /**
       * @description 归到哪里之下
       * @example 酉阳县
       */
      below: string;
    };
    NoticeDto: {
      /**
       * @description 通知全文，或者一行一个日期
       * @example 2027-01-01,放假
       */
      text: string;
      /**
       * @description 年份（文中没有写明时）
       * @example 2027
       */
      year?: number;
      /**
       * @description 发文字号（文中没有写明时）
       * @example 国办发明电〔2025〕7号
       */
      documentNumber?: string;
      /**
       * Format: date
       * @description 成文日期（文中没有写明时）
       * @example 2025-11-04
       */
      issuedOn?: string;
      /**
       * @description 取代系统已载入的安排
       * @example false
       */
      replaces?: boolean;
      /** @description 取代的理由 */
      reason?: string;
    };
    TakingBackDto: {
      /**
       * @description 年份
       * @example 2027
       */
      year: number;
      /**
       * @description 理由
       * @example 误录了往年的通知
       */
      reason: string;
    };
    RevealDto: {
      /**
       * @description 查看理由
       * @example 电话通知其报到
       */
      reason: string;
    };
    OpeningDto: {
      /**
       * @description 查看理由
       * @example 办案机关持函查询
       */
      reason: string;
      /** @description 法律依据（查询已封存的档案时必填） */
      basis?: string;
    };
    MendDto: {
      /**
       * @description 工作表
       * @example 入矫
       */
      sheet: string;
      /**
       * @description 行
       * @example 2
       */
      row: number;
      /**
       * @description 列
       * @example 身份证号
       */
      column: string;
      /**
       * @description 改为
       * @example 2023-03-07
       */
      value?: string;
    };
    WishDto: {
      /** @description 改动 */
      mends: components['schemas']['MendDto'][];
      /**
       * @description 跳过有误的行
       * @example false
       */
      skipInvalid?: boolean;
      /**
       * @description 把与已登记不同的单元格作为更正登记的理由
       * @example 台账更正
       */
      correctionReason?: string;
    };
    UndoingDto: {
      /**
       * @description 撤回的理由
       * @example 导入了错误的台账
       */
      reason: string;
    };
    RecipientDto: {
      /**
       * @description 姓名
       * @example 李所长
       */
      name: string;
      /**
       * @description 岗位
       * @example officer
       * @enum {string}
       */
      role: 'officer' | 'head' | 'county' | 'keeper';
      /**
       * @description 单位（县级人员为县名）
       * @example 麻旺司法所
       */
      office?: string;
      /**
       * @description 邮箱
       * @example office@example.gov.cn
       */
      email?: string;
      /**
       * @description 消息网关地址
       * @example https://gateway.example.gov.cn/notify
       */
      webhook?: string;
      /**
       * @description 免打扰开始
       * @example 21:00
       */
      quietFrom?: string;
      /**
       * @description 免打扰结束
       * @example 07:30
       */
      quietTo?: string;
      /**
       * @description 每日汇总时间
       * @example 08:30
       */
      digestAt?: string;
      /**
       * @description 账号名（账号停用后不再发送）
       * @example li.ming
       */
      account?: string;
    };
    BatchItemDto: {
      /**
       * @description 接口路径
       * @example cases/00000000-0000-4000-8000-000000000000/steps
       */
      path: string;
      /**
       * @description 内容
       * @example {}
       */
      body: {
        [key: string]: unknown;
      };
    };
    BatchDto: {
      /** @description 各项 */
      items: components['schemas']['BatchItemDto'][];
    };
    EnrolDto: {
      /**
       * @description 司法所
       * @example 麻旺司法所
       */
      office?: string;
      /**
       * @description 姓名
       * @example 张三
       */
      name: string;
      /**
       * @description 性别
       * @example male
       * @enum {string}
       */
      sex: 'male' | 'female';
      /**
       * @description 身份证号
       * @example 500000199406214594
       */
      idNumber: string;
      /**
       * @description 居住地
       * @example 酉阳县麻旺镇光明社区
       */
      address: string;
      /**
       * @description 档案号
       * @example 麻司矫字〔2023〕001号
       */
      fileNumber: string;
      /**
       * @description 罪名
       * @example 危险驾驶罪
       */
      offence: string;
      /**
       * @description 矫正类别
       * @example control
       * @enum {string}
       */
      category: 'control' | 'suspended_sentence' | 'parole' | 'temporary_release';
      /**
       * @description 决定机关
       * @example 酉阳县人民法院
       */
      decisionOrgan: string;
      /**
       * @description 来源
       * @example new
       * @enum {string}
       */
      origin: 'new' | 'transfer_in';
      /**
       * Format: date
       * @description 裁判生效日期
       * @example 2023-03-07
       */
      effectiveOn: string;
      /**
       * Format: date
       * @description 文书收到日期
       * @example 2023-03-07
       */
      documentsReceivedOn?: string;
      /**
       * Format: date
       * @description 报到日期
       * @example 2023-03-07
       */
      reportedInOn?: string;
      /**
       * Format: date
       * @description 接收日期
       * @example 2023-03-07
       */
      enrolledOn: string;
      /**
       * Format: date
       * @description 矫正期起
       * @example 2023-03-07
       */
      termStart: string;
      /**
       * Format: date
       * @description 矫正期止
       * @example 2024-03-06
       */
      termEnd: string;
      /**
       * @description 管理等级
       * @example ordinary
       * @enum {string}
       */
      level: 'ordinary' | 'strict';
      /**
       * @description 重点监管
       * @example false
       */
      keyRegime: boolean;
      /**
       * @description 民族
       * @example 汉族
       */
      ethnicity?: string;
      /**
       * @description 户籍
       * @example urban
       * @enum {string}
       */
      household?: 'urban' | 'rural' | 'hong_kong_macao_taiwan' | 'foreign' | 'other';
      /**
       * @description 文化程度
       * @example college
       * @enum {string}
       */
      education?: 'college' | 'senior_secondary' | 'junior_secondary';
      /**
       * @description 就业就学
       * @example employed
       * @enum {string}
       */
      employment?: 'employed' | 'studying' | 'farming' | 'unemployed';
      /**
       * @description 禁止令
       * @example false
       */
      courtBan?: boolean;
      /**
       * @description 暂予监外执行的事由
       * @example illness
       * @enum {string}
       */
      releaseGround?: 'illness' | 'pregnancy' | 'self_care';
      /**
       * @description 联系电话
       * @example 13800000000
       */
      phone?: string;
      /**
       * @description 犯罪时未满18周岁
       * @example false
       */
      minorAtOffence?: boolean;
      /**
       * @description 原判刑期
       * @example 有期徒刑六个月
       */
      originalSentence?: string;
      /**
       * @description 先行羁押天数
       * @example 12
       */
      priorDetentionDays?: number;
    };
    Receipt: {
      /**
       * Format: uuid
       * @description 卷宗编号（UUID）
       */
      id: string;
      /** @description 档案的版本，用作 If-Match */
      version: number;
      /** @description 事件位置，查询时用作 waitFor */
      position: number;
      /**
       * @description 登记的事实
       * @example [
       *       {
       *         "type": "LeaveRequested",
       *         "occurredOn": "2023-03-07"
       *       }
       *     ]
       */
      events: string[];
    };
    ReceiveDocumentsDto: {
      /**
       * Format: date
       * @description 文书收到日期
       * @example 2023-03-07
       */
      documentsReceivedOn: string;
    };
    DeclareIntakeDto: {
      /**
       * Format: date
       * @description 宣告日期
       * @example 2023-03-07
       */
      declaredOn: string;
    };
    GroupMemberDto: {
      /**
       * @description 姓名
       * @example 李四
       */
      name: string;
      /**
       * @description 性别
       * @example male
       * @enum {string}
       */
      sex: 'male' | 'female';
      /**
       * @description 身份
       * @example 村（居）委会
       */
      role: string;
      /**
       * @description 熟悉未成年人身心特点
       * @example false
       */
      versedInMinors?: boolean;
    };
    FormGroupDto: {
      /**
       * Format: date
       * @description 确定日期
       * @example 2023-03-07
       */
      formedOn: string;
      /** @description 成员 */
      members: components['schemas']['GroupMemberDto'][];
    };
    MakePlanDto: {
      /**
       * Format: date
       * @description 制定日期
       * @example 2023-03-07
       */
      madeOn: string;
      /** @description 要点 */
      summary: string;
    };
    ChangeLevelDto: {
      /**
       * Format: date
       * @description 调整日期
       * @example 2023-03-07
       */
      changedOn: string;
      /**
       * @description 管理等级
       * @example ordinary
       * @enum {string}
       */
      level: 'ordinary' | 'strict';
      /** @description 理由 */
      reason: string;
      /** @description 决定文号 */
      documentNumber?: string;
    };
    ChangeKeyRegimeDto: {
      /**
       * Format: date
       * @description 调整日期
       * @example 2023-03-07
       */
      changedOn: string;
      /**
       * @description 重点监管
       * @example false
       */
      keyRegime: boolean;
      /** @description 理由 */
      reason: string;
      /** @description 决定文号 */
      documentNumber?: string;
    };
    TakeStepDto: {
      /**
       * @description 步骤
       * @example DocumentsReceiptSent
       * @enum {string}
       */
      step:
        | 'DecisionNoticeReceived'
        | 'DocumentsFoundMissing'
        | 'DocumentsCompleted'
        | 'DocumentsReceiptSent'
        | 'LeaveFiled'
        | 'TransferRefusalTold'
        | 'TransferDecisionDelivered'
        | 'RegularReportMade'
        | 'HealthReported'
        | 'MedicalReviewSubmitted'
        | 'MonitoringOrdered'
        | 'MonitoringExtended'
        | 'MonitoringLifted'
        | 'TravelPermitGranted'
        | 'TravelPermitEnded'
        | 'SearchReported'
        | 'ViolationFound'
        | 'RecallGroundFound'
        | 'SubjectDetained'
        | 'DetentionNotified'
        | 'DetentionEnded'
        | 'EarlierCrimeFound'
        | 'ProposalReceived'
        | 'ReductionProposed'
        | 'ProposalRuled'
        | 'ArrestRequested'
        | 'ArrestDecided'
        | 'AccessRestricted'
        | 'AccessRestrictionLifted'
        | 'RecordSealed'
        | 'DocumentsMissingTold'
        | 'DecidedElsewhere'
        | 'DocumentsForwarded'
        | 'DeliveryDecisionReceived'
        | 'ResponsibilityLetterSigned'
        | 'SearchMade'
        | 'SearchWithoutResult'
        | 'ProcuratorateTold'
        | 'DecisionOrganTold'
        | 'PoliceTold'
        | 'LeaveReported'
        | 'MonitoringTold'
        | 'HealthReportIntervalExtended'
        | 'ReviewIntervalExtended'
        | 'IntervalTold'
        | 'MedicalReviewExamined'
        | 'TransferApplicationReceived'
        | 'RecallPapersAsked'
        | 'RecallPapersCompleted'
        | 'ReductionSubmitted'
        | 'ReductionAgreed'
        | 'ArrestPapersReceived'
        | 'NewCrimeJudged'
        | 'NewCrimeNoticeReceived'
        | 'DeportationOrdered'
        | 'NationalityReported'
        | 'DeportationPapersSent'
        | 'PersonalSummaryMade'
        | 'ExpiryNoticeSent'
        | 'ReleaseNoticeSent'
        | 'ReleaseCopied'
        | 'CertificateHandedOver'
        | 'CertificateDeferred'
        | 'ResettlementRulesTold'
        | 'DeathNoticeSent'
        | 'ExitRestrictionMissing'
        | 'ExitRestrictionMade'
        | 'GuardianCalled';
      /**
       * Format: date
       * @description 日期
       * @example 2023-03-07
       */
      on: string;
      /**
       * @description 有关事项的编号
       * @example 假2023-001
       */
      ref?: string;
      /**
       * Format: date
       * @description 截止日期
       * @example 2023-03-07
       */
      until?: string;
      /**
       * @description 时刻
       * @example 2023-03-07T09:30
       */
      at?: string;
      /**
       * @description 种类
       * @example ban_broken
       */
      kind?: string;
      /**
       * @description 情节
       * @example slight
       */
      gravity?: string;
      /**
       * @description 延长月数
       * @example 1
       */
      months?: number;
      /** @description 说明 */
      note?: string;
      /** @description 决定文号 */
      documentNumber?: string;
    };
    OrderMonitoringDto: {
      /**
       * @description 决定编号（不填则自动编号）
       * @example 定2023-001
       */
      ref?: string;
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      on: string;
      /**
       * @description 情形
       * @example ban_broken
       * @enum {string}
       */
      kind:
        'ban_broken' | 'left_without_leave' | 'refused_after_warning' | 'penalised' | 'revocation_proposed';
      /**
       * Format: date
       * @description 截止日期
       * @example 2023-03-07
       */
      until: string;
      /**
       * @description 批准人（县级司法行政部门负责人）
       * @example 王局长
       */
      note: string;
      /** @description 决定文号（补录此前的书面决定时填写） */
      documentNumber?: string;
    };
    ExtendMonitoringDto: {
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      on: string;
      /**
       * Format: date
       * @description 截止日期
       * @example 2023-03-07
       */
      until: string;
      /**
       * @description 批准人（县级司法行政部门负责人）
       * @example 王局长
       */
      note: string;
      /** @description 决定文号（补录此前的书面决定时填写） */
      documentNumber?: string;
    };
    LiftMonitoringDto: {
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      on: string;
      /** @description 说明 */
      note?: string;
      /** @description 决定文号（补录此前的书面决定时填写） */
      documentNumber?: string;
    };
    GrantTravelPermitDto: {
      /**
       * @description 批准编号（不填则自动编号）
       * @example 活2023-001
       */
      ref?: string;
      /**
       * Format: date
       * @description 批准日期
       * @example 2023-03-07
       */
      on: string;
      /**
       * Format: date
       * @description 截止日期
       * @example 2023-03-07
       */
      until: string;
      /** @description 目的地、时间和频次 */
      note?: string;
      /** @description 决定文号（补录此前的书面决定时填写） */
      documentNumber?: string;
    };
    EndTravelPermitDto: {
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      on: string;
      /** @description 说明 */
      note?: string;
      /** @description 决定文号（补录此前的书面决定时填写） */
      documentNumber?: string;
    };
    RequestLeaveDto: {
      /**
       * @description 请假编号（不填则自动编号）
       * @example 假2023-001
       */
      leaveId?: string;
      /**
       * Format: date
       * @description 申请日期
       * @example 2023-03-07
       */
      appliedOn: string;
      /**
       * @description 外出事由
       * @example medical
       * @enum {string}
       */
      reason: 'medical' | 'schooling' | 'litigation' | 'family_matter' | 'work_matter' | 'other';
      /** @description 其他事由（外出事由为其他正当理由时填写） */
      otherReason?: string;
      /**
       * @description 目的地
       * @example 浙江省宁波市
       */
      destination: string;
      /**
       * Format: date
       * @description 外出起
       * @example 2023-03-10
       */
      startOn: string;
      /**
       * Format: date
       * @description 应返日期
       * @example 2023-03-14
       */
      dueOn: string;
    };
    GrantLeaveDto: {
      /**
       * @description 批准机关
       * @example judicial_office
       * @enum {string}
       */
      authority: 'judicial_office' | 'county_institution' | 'municipal_institution';
      /**
       * Format: date
       * @description 批准日期
       * @example 2023-03-07
       */
      grantedOn: string;
      /** @description 批准文号 */
      documentNumber?: string;
    };
    RefuseLeaveDto: {
      /**
       * @description 决定机关
       * @example judicial_office
       * @enum {string}
       */
      authority: 'judicial_office' | 'county_institution' | 'municipal_institution';
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      refusedOn: string;
      /**
       * @description 不予批准的理由
       * @example 未提交证明材料
       */
      refusalReason: string;
      /** @description 决定文号（补录此前的书面决定时填写） */
      documentNumber?: string;
    };
    ExtendLeaveDto: {
      /**
       * @description 批准机关
       * @example judicial_office
       * @enum {string}
       */
      authority: 'judicial_office' | 'county_institution' | 'municipal_institution';
      /**
       * Format: date
       * @description 批准日期
       * @example 2023-03-07
       */
      extendedOn: string;
      /**
       * Format: date
       * @description 延长后的应返日期
       * @example 2023-03-07
       */
      dueOn: string;
      /** @description 理由 */
      extensionReason: string;
      /** @description 决定文号（补录此前的书面决定时填写） */
      documentNumber?: string;
    };
    ReturnFromLeaveDto: {
      /**
       * Format: date
       * @description 销假日期
       * @example 2023-03-14
       */
      returnedOn: string;
    };
    ReportNotReturnedDto: {
      /**
       * Format: date
       * @description 发现日期
       * @example 2023-03-07
       */
      foundMissingOn: string;
    };
    ApplyForTransferDto: {
      /**
       * @description 变更编号（不填则自动编号）
       * @example 变2023-001
       */
      transferId?: string;
      /**
       * Format: date
       * @description 申请日期
       * @example 2023-03-07
       */
      appliedOn: string;
      /**
       * @description 迁入地
       * @example 重庆市黔江区
       */
      destination: string;
    };
    SendConsultationDto: {
      /**
       * Format: date
       * @description 征求意见日期
       * @example 2023-03-07
       */
      consultedOn: string;
    };
    ReceiveReplyDto: {
      /**
       * Format: date
       * @description 收到回复日期
       * @example 2023-03-07
       */
      repliedOn: string;
      /**
       * @description 回复意见
       * @example agree
       * @enum {string}
       */
      reply: 'agree' | 'disagree';
    };
    DecideTransferDto: {
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      decidedOn: string;
      /**
       * @description 决定结果
       * @example granted
       * @enum {string}
       */
      decision: 'granted' | 'refused';
      /**
       * @description 决定机关
       * @example county_institution
       * @enum {string}
       */
      authority: 'judicial_office' | 'county_institution' | 'municipal_institution';
      /** @description 决定文号（补录此前的书面决定时填写） */
      documentNumber?: string;
    };
    HandOverFileDto: {
      /**
       * Format: date
       * @description 档案移交日期
       * @example 2023-03-07
       */
      fileHandedOverOn: string;
    };
    RegisterArrivalDto: {
      /**
       * Format: date
       * @description 新执行地报到日期
       * @example 2023-03-07
       */
      arrivedOn: string;
    };
    DecideSanctionDto: {
      /**
       * @description 奖惩编号
       * @example 奖2023-001
       */
      sanctionId: string;
      /**
       * @description 种类
       * @example commendation
       * @enum {string}
       */
      kind:
        | 'commendation'
        | 'reprimand'
        | 'warning'
        | 'public_security_penalty'
        | 'revoke_suspension_proposal'
        | 'revoke_parole_proposal'
        | 'recall_proposal';
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      decidedOn: string;
      /** @description 事由 */
      reason: string;
      /**
       * @description 决定机关
       * @example judicial_office
       * @enum {string}
       */
      authority: 'judicial_office' | 'county_institution' | 'municipal_institution';
      /** @description 决定文号 */
      documentNumber?: string;
      /**
       * @description 突出表现或者突出事迹
       * @example false
       */
      merit?: boolean;
    };
    ReduceSentenceDto: {
      /**
       * @description 减刑编号（不填则自动编号）
       * @example 减2023-001
       */
      reductionId?: string;
      /**
       * Format: date
       * @description 裁定日期
       * @example 2023-03-07
       */
      decidedOn: string;
      /**
       * Format: date
       * @description 减刑后矫正期止
       * @example 2023-12-06
       */
      termEnd: string;
      /**
       * @description 裁定书文号
       * @example （2023）渝04刑更1号
       */
      documentNumber: string;
      /**
       * @description 事由
       * @example 有重大立功表现
       */
      reason: string;
      /**
       * @description 减刑建议编号
       * @example 减建2023-001
       */
      ref?: string;
    };
    SuspectReoffenceDto: {
      /** @description 记录编号 */
      recordId: string;
      /**
       * Format: date
       * @description 发现日期
       * @example 2023-03-07
       */
      suspectedOn: string;
      /** @description 罪名 */
      offence: string;
    };
    ConfirmReoffenceDto: {
      /** @description 记录编号 */
      recordId: string;
      /**
       * Format: date
       * @description 犯罪日期
       * @example 2023-03-07
       */
      committedOn: string;
      /**
       * Format: date
       * @description 发现日期
       * @example 2023-03-07
       */
      discoveredOn: string;
      /** @description 罪名 */
      offence: string;
    };
    RecordSupervisionGapDto: {
      /**
       * @description 记录编号（不填则自动编号）
       * @example 脱2026-001
       */
      recordId?: string;
      /**
       * @description 种类
       * @example off_supervision
       * @enum {string}
       */
      kind: 'off_supervision' | 'missed_intake';
      /**
       * @description 情形
       * @example contact_lost
       * @enum {string}
       */
      ground?: 'contact_lost' | 'away_without_leave' | 'not_returned';
      /**
       * @description 脱离时间
       * @example 2026-03-07T14:30
       */
      beganAt?: string;
      /**
       * @description 发现时间
       * @example 2026-03-08T09:00
       */
      discoveredAt: string;
      /**
       * @description 恢复时间
       * @example 2026-03-10
       */
      recoveredAt?: string;
      /**
       * @description 正当理由
       * @example false
       */
      justified?: boolean;
      /**
       * Format: date
       * @description 通报检察院日期
       * @example 2026-03-08
       */
      procuratorateToldOn?: string;
      /**
       * Format: date
       * @description 通报决定机关日期
       * @example 2026-03-08
       */
      decisionOrganToldOn?: string;
      /**
       * Format: date
       * @description 通知公安日期
       * @example 2026-03-09
       */
      policeToldOn?: string;
    };
    EndSupervisionGapDto: {
      /**
       * @description 恢复时间
       * @example 2026-03-10
       */
      recoveredAt: string;
      /**
       * @description 正当理由
       * @example false
       */
      justified?: boolean;
    };
    NotifyOfSupervisionGapDto: {
      /**
       * Format: date
       * @description 通报检察院日期
       * @example 2026-03-08
       */
      procuratorateToldOn?: string;
      /**
       * Format: date
       * @description 通报决定机关日期
       * @example 2026-03-08
       */
      decisionOrganToldOn?: string;
      /**
       * Format: date
       * @description 通知公安日期
       * @example 2026-03-09
       */
      policeToldOn?: string;
    };
    ReportLostContactDto: {
      /**
       * Format: date
       * @description 失联日期
       * @example 2023-03-07
       */
      lostOn: string;
    };
    RegainContactDto: {
      /**
       * Format: date
       * @description 找到日期
       * @example 2023-03-07
       */
      regainedOn: string;
    };
    MakeFinalAppraisalDto: {
      /**
       * Format: date
       * @description 书面鉴定日期
       * @example 2023-03-07
       */
      appraisedOn: string;
    };
    ReleaseDto: {
      /**
       * @description 解除的种类
       * @example term_served
       * @enum {string}
       */
      endKind: 'term_served' | 'pardoned';
      /**
       * Format: date
       * @description 解除日期
       * @example 2024-03-06
       */
      endedOn: string;
    };
    TerminateDto: {
      /**
       * @description 终止的种类
       * @example suspension_revoked
       * @enum {string}
       */
      endKind: 'suspension_revoked' | 'parole_revoked' | 'recalled' | 'died' | 'other';
      /**
       * Format: date
       * @description 终止日期
       * @example 2023-03-07
       */
      endedOn: string;
      /**
       * @description 裁定书或决定书文号
       * @example （2023）渝0242刑更1号
       */
      documentNumber?: string;
      /**
       * @description 死亡性质
       * @example normal
       * @enum {string}
       */
      deathKind?: 'normal' | 'abnormal';
      /**
       * Format: date
       * @description 得知死亡日期
       * @example 2023-03-07
       */
      learnedOn?: string;
    };
    HandOverToResettlementDto: {
      /**
       * Format: date
       * @description 移交日期
       * @example 2023-03-07
       */
      handedOverOn: string;
    };
    CorrectiveOpinionGivenDto: {
      /**
       * @description 意见编号（不填则自动编号）
       * @example 纠2023-001
       */
      ref?: string;
      /**
       * Format: date
       * @description 提出日期
       * @example 2023-03-07
       */
      on: string;
      /**
       * Format: date
       * @description 要求回复的期限
       * @example 2023-03-07
       */
      until?: string;
      /** @description 意见内容 */
      note: string;
    };
    CorrectiveOpinionAnsweredDto: {
      /**
       * Format: date
       * @description 回复日期
       * @example 2023-03-07
       */
      on: string;
      /** @description 采纳情况；没有采纳的，说明理由 */
      note: string;
    };
    RecordUnsealedDto: {
      /**
       * Format: date
       * @description 解除封存日期
       * @example 2023-03-07
       */
      on: string;
      /** @description 依据的文书和文号；封存有误的，写明错在哪里 */
      note: string;
    };
    ReceiveSealedQueryDto: {
      /**
       * @description 申请编号（不填则自动编号）
       * @example 查2026-001
       */
      ref?: string;
      /**
       * Format: date
       * @description 收到日期
       * @example 2023-03-07
       */
      on: string;
      /**
       * @description 申请的种类
       * @example own
       * @enum {string}
       */
      kind: 'own' | 'judicial' | 'unit';
      /** @description 申请单位或者申请人，查询理由、依据和使用范围 */
      note: string;
    };
    AnswerSealedQueryDto: {
      /**
       * Format: date
       * @description 答复日期
       * @example 2023-03-07
       */
      on: string;
      /**
       * @description 答复
       * @example no_record
       * @enum {string}
       */
      kind: 'no_record' | 'permitted' | 'refused';
      /** @description 出具的文书和文号；不许可的，理由 */
      note: string;
    };
    ReportGrantDto: {
      /**
       * @description 批准机关
       * @example judicial_office
       * @enum {string}
       */
      authority: 'judicial_office' | 'county_institution' | 'municipal_institution';
      /**
       * Format: date
       * @description 批准日期
       * @example 2023-03-07
       */
      grantedOn: string;
      /**
       * @description 决定文号
       * @example 酉社矫批〔2023〕12号
       */
      documentNumber: string;
    };
    ReportTransferDecisionDto: {
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      decidedOn: string;
      /**
       * @description 决定结果
       * @example granted
       * @enum {string}
       */
      decision: 'granted' | 'refused';
      /**
       * @description 决定文号
       * @example 酉社矫批〔2023〕12号
       */
      documentNumber: string;
    };
    ReportSanctionDto: {
      /**
       * @description 奖惩编号
       * @example 奖2023-001
       */
      sanctionId: string;
      /**
       * @description 种类
       * @example commendation
       * @enum {string}
       */
      kind:
        | 'commendation'
        | 'reprimand'
        | 'warning'
        | 'public_security_penalty'
        | 'revoke_suspension_proposal'
        | 'revoke_parole_proposal'
        | 'recall_proposal';
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      decidedOn: string;
      /** @description 事由 */
      reason: string;
      /**
       * @description 决定文号
       * @example 酉社矫批〔2023〕12号
       */
      documentNumber: string;
    };
    ConfirmDecisionDto: {
      /**
       * @description 决定文号
       * @example 酉社矫批〔2023〕12号
       */
      documentNumber?: string;
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      decidedOn?: string;
    };
    DisputeDecisionDto: {
      /** @description 理由 */
      reason: string;
    };
    CommissionAssessmentDto: {
      /**
       * @description 司法所
       * @example 麻旺司法所
       */
      office?: string;
      /**
       * @description 姓名
       * @example 张三
       */
      name: string;
      /**
       * @description 性别
       * @example male
       * @enum {string}
       */
      sex: 'male' | 'female';
      /**
       * @description 身份证号
       * @example 500000199406214594
       */
      idNumber: string;
      /**
       * @description 居住地
       * @example 酉阳县麻旺镇光明社区
       */
      address: string;
      /**
       * @description 评估编号
       * @example 评2023-001
       */
      assessmentNumber: string;
      /**
       * @description 委托机关
       * @example 酉阳县人民法院
       */
      commissionedBy: string;
      /**
       * @description 拟适用类别
       * @example control
       * @enum {string}
       */
      intendedCategory: 'control' | 'suspended_sentence' | 'parole' | 'temporary_release';
      /**
       * @description 速裁程序
       * @example false
       */
      fastTrack: boolean;
      /**
       * Format: date
       * @description 委托函收到日期
       * @example 2023-03-07
       */
      receivedOn: string;
    };
    ExtendAssessmentDto: {
      /**
       * Format: date
       * @description 商定日期
       * @example 2023-03-07
       */
      extendedOn: string;
      /**
       * Format: date
       * @description 商定的期限
       * @example 2023-03-07
       */
      agreedDueOn: string;
      /** @description 理由 */
      reason: string;
      /** @description 商定延期的函件文号（补录此前的商定时填写） */
      documentNumber?: string;
    };
    SubmitAssessmentDto: {
      /**
       * Format: date
       * @description 意见提交日期
       * @example 2023-03-07
       */
      submittedOn: string;
      /**
       * @description 评估意见
       * @example suitable
       * @enum {string}
       */
      opinion: 'suitable' | 'unsuitable';
    };
    NotifyCommissionDto: {
      /**
       * Format: date
       * @description 通知日期
       * @example 2023-03-07
       */
      notifiedOn: string;
    };
    FindMaterialsMissingDto: {
      /**
       * Format: date
       * @description 发现日期
       * @example 2023-03-07
       */
      missingOn: string;
      /**
       * @description 缺什么
       * @example 起诉书
       */
      note: string;
    };
    AskForMaterialsDto: {
      /**
       * Format: date
       * @description 通知日期
       * @example 2023-03-07
       */
      askedOn: string;
    };
    CompleteMaterialsDto: {
      /**
       * Format: date
       * @description 补齐日期
       * @example 2023-03-07
       */
      completedOn: string;
    };
    FindAssessmentImpossibleDto: {
      /**
       * Format: date
       * @description 发现日期
       * @example 2023-03-07
       */
      impossibleOn: string;
      /**
       * @description 原因
       * @example 居住地不真实
       */
      reason: string;
    };
    TellImpossibilityDto: {
      /**
       * Format: date
       * @description 沟通日期
       * @example 2023-03-07
       */
      toldOn: string;
    };
    ReturnAssessmentDto: {
      /**
       * Format: date
       * @description 退回日期
       * @example 2023-03-07
       */
      returnedOn: string;
    };
    RegisterReleasedPersonDto: {
      /**
       * @description 司法所
       * @example 麻旺司法所
       */
      office?: string;
      /**
       * @description 姓名
       * @example 张三
       */
      name: string;
      /**
       * @description 性别
       * @example male
       * @enum {string}
       */
      sex: 'male' | 'female';
      /**
       * @description 身份证号
       * @example 500000199406214594
       */
      idNumber: string;
      /**
       * @description 居住地
       * @example 酉阳县麻旺镇光明社区
       */
      address: string;
      /**
       * @description 帮教编号
       * @example 帮2023-001
       */
      resettlementNumber: string;
      /**
       * @description 来源
       * @example prison
       * @enum {string}
       */
      source: 'prison' | 'correction';
      /** @description 矫正档案号 */
      correctionFileNumber?: string;
      /**
       * Format: date
       * @description 释放日期
       * @example 2023-03-07
       */
      releasedOn?: string;
      /** @description 重点类别 */
      keyCategory?: string;
      /**
       * @description 必接必送
       * @example false
       */
      mandatoryPickup?: boolean;
    };
    ReceivePrisonNoticeDto: {
      /**
       * Format: date
       * @description 收到日期
       * @example 2023-03-07
       */
      noticeReceivedOn: string;
    };
    PickUpDto: {
      /**
       * Format: date
       * @description 接回日期
       * @example 2023-03-07
       */
      pickedUpOn: string;
    };
    OpenResettlementFileDto: {
      /**
       * Format: date
       * @description 建档日期
       * @example 2023-03-07
       */
      openedOn: string;
    };
    FormResettlementGroupDto: {
      /**
       * Format: date
       * @description 成立日期
       * @example 2023-03-07
       */
      groupFormedOn: string;
    };
    CloseResettlementDto: {
      /**
       * Format: date
       * @description 结束日期
       * @example 2023-03-07
       */
      closedOn: string;
      /**
       * @description 提前结束的情形
       * @example died
       * @enum {string}
       */
      ground?: 'died' | 'detained' | 'moved';
      /** @description 理由 */
      reason: string;
    };
    ReceiveConsultationDto: {
      /**
       * @description 司法所
       * @example 麻旺司法所
       */
      office?: string;
      /**
       * @description 姓名
       * @example 张三
       */
      name: string;
      /**
       * @description 性别
       * @example male
       * @enum {string}
       */
      sex: 'male' | 'female';
      /**
       * @description 身份证号
       * @example 500000199406214594
       */
      idNumber: string;
      /**
       * @description 居住地
       * @example 酉阳县麻旺镇光明社区
       */
      address: string;
      /**
       * @description 迁入编号
       * @example 迁入2023-001
       */
      incomingNumber: string;
      /**
       * @description 原执行地
       * @example 重庆市秀山县
       */
      fromPlace: string;
      /**
       * Format: date
       * @description 收到日期
       * @example 2023-03-07
       */
      consultationReceivedOn: string;
    };
    SendReplyDto: {
      /**
       * Format: date
       * @description 发出日期
       * @example 2023-03-07
       */
      replySentOn: string;
      /**
       * @description 意见
       * @example agree
       * @enum {string}
       */
      reply: 'agree' | 'disagree';
    };
    ReceiveFileDto: {
      /**
       * Format: date
       * @description 收到日期
       * @example 2023-03-07
       */
      fileReceivedOn: string;
    };
    SendFileReceiptDto: {
      /**
       * Format: date
       * @description 发出日期
       * @example 2023-03-07
       */
      receiptSentOn: string;
    };
    RegisterIncomingArrivalDto: {
      /**
       * Format: date
       * @description 报到日期
       * @example 2023-03-07
       */
      arrivedOn: string;
    };
    FindNonArrivalDto: {
      /**
       * Format: date
       * @description 发现日期
       * @example 2023-03-07
       */
      missedOn: string;
    };
    TellNonArrivalDto: {
      /**
       * Format: date
       * @description 通知日期
       * @example 2023-03-07
       */
      nonArrivalToldOn: string;
    };
    FindPrisonFileDto: {
      /**
       * Format: date
       * @description 接收档案日期
       * @example 2023-03-07
       */
      prisonFileOn: string;
    };
    ReceivePrisonFileNoticeDto: {
      /**
       * Format: date
       * @description 收到通报日期
       * @example 2023-03-07
       */
      prisonNoticeOn: string;
    };
    ApplyForAidDto: {
      /**
       * @description 司法所
       * @example 麻旺司法所
       */
      office?: string;
      /**
       * @description 救助编号
       * @example 助2023-001
       */
      aidNumber: string;
      /**
       * @description 服刑人员姓名
       * @example 李某
       */
      prisonerName: string;
      /** @description 服刑场所 */
      prison?: string;
      /**
       * @description 受助人姓名
       * @example 李一诺
       */
      beneficiaryName: string;
      /**
       * @description 与服刑人员关系
       * @example 子女
       */
      relation: string;
      /**
       * Format: date
       * @description 受助人出生日期
       * @example 2023-03-07
       */
      beneficiaryBirth?: string;
      /**
       * @description 救助类型
       * @example 事实无人抚养儿童基本生活补贴
       */
      aidType: string;
      /**
       * @description 另一方父母的情况
       * @example dead
       * @enum {string}
       */
      otherParent?:
        | 'dead'
        | 'declared_missing'
        | 'severely_disabled'
        | 'severely_ill'
        | 'serving'
        | 'in_rehabilitation'
        | 'restricted'
        | 'lost_contact'
        | 'guardianship_revoked'
        | 'deported'
        | 'able';
      /**
       * Format: date
       * @description 另一方父母情况起
       * @example 2022-12-01
       */
      otherParentSince?: string;
      /**
       * @description 另一方父母姓名
       * @example 王某
       */
      otherParentName?: string;
      /**
       * @description 监护人姓名
       * @example 李某某
       */
      guardianName?: string;
      /**
       * Format: date
       * @description 申请日期
       * @example 2023-03-07
       */
      appliedOn: string;
    };
    CheckAidDto: {
      /**
       * Format: date
       * @description 查验日期
       * @example 2023-03-07
       */
      checkedOn: string;
      /**
       * @description 查验合格
       * @example false
       */
      passed: boolean;
      /** @description 查验情况 */
      finding: string;
      /**
       * @description 另一方父母的情况
       * @example dead
       * @enum {string}
       */
      otherParent?:
        | 'dead'
        | 'declared_missing'
        | 'severely_disabled'
        | 'severely_ill'
        | 'serving'
        | 'in_rehabilitation'
        | 'restricted'
        | 'lost_contact'
        | 'guardianship_revoked'
        | 'deported'
        | 'able';
      /**
       * Format: date
       * @description 另一方父母情况起
       * @example 2022-12-01
       */
      otherParentSince?: string;
    };
    ConfirmAidDto: {
      /**
       * Format: date
       * @description 确认日期
       * @example 2023-03-07
       */
      approvedOn: string;
      /**
       * @description 月标准（分）
       * @example 130000
       */
      monthlyFen: number;
    };
    EndAidDto: {
      /**
       * Format: date
       * @description 终止日期
       * @example 2023-03-07
       */
      endedOn: string;
      /** @description 理由 */
      endReason: string;
    };
    CorrectRecordOfCorrectionDto: {
      /**
       * @description 哪一类记录
       * @example particulars
       * @enum {string}
       */
      record: 'particulars' | 'leave' | 'transfer' | 'sanction' | 'reoffence' | 'supervision-gap' | 'ending';
      /** @description 记录编号（如请假编号；一份档案只有一条的不填） */
      ref?: string;
      /**
       * @description 更正的各项
       * @example {
       *       "address": "酉阳县麻旺镇龙坪村"
       *     }
       */
      fields: {
        [key: string]: unknown;
      };
      /** @description 更正的理由 */
      reason: string;
      /** @description 决定文号（更正或作废其他机关的决定时填写） */
      documentNumber?: string;
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      decidedOn?: string;
    };
    VoidRecordOfCorrectionDto: {
      /**
       * @description 哪一类记录
       * @example particulars
       * @enum {string}
       */
      record: 'particulars' | 'leave' | 'transfer' | 'sanction' | 'reoffence' | 'supervision-gap' | 'ending';
      /** @description 记录编号（如请假编号；一份档案只有一条的不填） */
      ref?: string;
      /** @description 作废的理由 */
      reason: string;
      /** @description 决定文号（更正或作废其他机关的决定时填写） */
      documentNumber?: string;
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      decidedOn?: string;
    };
    CorrectRecordByBodyDto: {
      /**
       * @description 哪一类记录
       * @example leave
       * @enum {string}
       */
      record: 'leave' | 'transfer' | 'sanction';
      /** @description 记录编号 */
      ref: string;
      /**
       * @description 更正的各项
       * @example {
       *       "dueOn": "2023-07-09"
       *     }
       */
      fields: {
        [key: string]: unknown;
      };
      /** @description 更正的理由 */
      reason: string;
      /** @description 决定文号（更正或作废其他机关的决定时填写） */
      documentNumber?: string;
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      decidedOn?: string;
    };
    VoidRecordByBodyDto: {
      /**
       * @description 哪一类记录
       * @example leave
       * @enum {string}
       */
      record: 'leave' | 'transfer' | 'sanction';
      /** @description 记录编号 */
      ref: string;
      /** @description 作废的理由 */
      reason: string;
      /** @description 决定文号（更正或作废其他机关的决定时填写） */
      documentNumber?: string;
      /**
       * Format: date
       * @description 决定日期
       * @example 2023-03-07
       */
      decidedOn?: string;
    };
    CorrectRecordOfAssessmentDto: {
      /**
       * @description 哪一类记录
       * @example assessment
       * @enum {string}
       */
      record: 'assessment';
      /** @description 记录编号（如请假编号；一份档案只有一条的不填） */
      ref?: string;
      /**
       * @description 更正的各项
       * @example {
       *       "address": "酉阳县麻旺镇龙坪村"
       *     }
       */
      fields: {
        [key: string]: unknown;
      };
      /** @description 更正的理由 */
      reason: string;
    };
    VoidRecordOfAssessmentDto: {
      /**
       * @description 哪一类记录
       * @example assessment
       * @enum {string}
       */
      record: 'assessment';
      /** @description 记录编号（如请假编号；一份档案只有一条的不填） */
      ref?: string;
      /** @description 作废的理由 */
      reason: string;
    };
    CorrectRecordOfResettlementDto: {
      /**
       * @description 哪一类记录
       * @example resettlement
       * @enum {string}
       */
      record: 'resettlement';
      /** @description 记录编号（如请假编号；一份档案只有一条的不填） */
      ref?: string;
      /**
       * @description 更正的各项
       * @example {
       *       "address": "酉阳县麻旺镇龙坪村"
       *     }
       */
      fields: {
        [key: string]: unknown;
      };
      /** @description 更正的理由 */
      reason: string;
    };
    VoidRecordOfResettlementDto: {
      /**
       * @description 哪一类记录
       * @example resettlement
       * @enum {string}
       */
      record: 'resettlement';
      /** @description 记录编号（如请假编号；一份档案只有一条的不填） */
      ref?: string;
      /** @description 作废的理由 */
      reason: string;
    };
    CorrectRecordOfFamilyAidDto: {
      /**
       * @description 哪一类记录
       * @example family-aid
       * @enum {string}
       */
      record: 'family-aid';
      /** @description 记录编号（如请假编号；一份档案只有一条的不填） */
      ref?: string;
      /**
       * @description 更正的各项
       * @example {
       *       "prison": "重庆市某监狱"
       *     }
       */
      fields: {
        [key: string]: unknown;
      };
      /** @description 更正的理由 */
      reason: string;
    };
    VoidRecordOfFamilyAidDto: {
      /**
       * @description 哪一类记录
       * @example family-aid
       * @enum {string}
       */
      record: 'family-aid';
      /** @description 记录编号（如请假编号；一份档案只有一条的不填） */
      ref?: string;
      /** @description 作废的理由 */
      reason: string;
    };
    VoidRecordOfIncomingTransferDto: {
      /**
       * @description 哪一类记录
       * @example incoming-transfer
       * @enum {string}
       */
      record: 'incoming-transfer';
      /** @description 记录编号（如请假编号；一份档案只有一条的不填） */
      ref?: string;
      /** @description 作废的理由 */
      reason: string;
    };
    Violation: {
      /**
       * @description 规则代码
       * @example leave-authority
       */
      code: string;
      /**
       * @description 依据
       * @example 社区矫正法实施办法第二十七条
       */
      article: string;
      /**
       * @description 说明
       * @example 外出 8 日（含往返当日），超出司法所的批准权限，应由县级社区矫正机构批准。
       */
      message: string;
      /**
       * @description 有关的字段
       * @example authority
       */
      field?: string;
      /** @description 可以怎样做 */
      instead?: string;
    };
    Problem: {
      /** @example about:blank */
      type: string;
      /** @example 该行为不合规定 */
      title: string;
      /** @example 422 */
      status: number;
      /** @description 中文说明 */
      detail: string;
      /** @description 第一项问题的规则代码 */
      code?: string;
      /** @description 第一项问题的依据 */
      article?: string;
      violations?: components['schemas']['Violation'][];
    };
    /** @description A line as the register has it; its columns are those of its kind. */
    RegisterLine: components['schemas']['Record_string_unknown'] & {
      id: string;
      streamId: string;
      office: string;
      ref: string;
    };
    MeAnswer: {
      /** @description What changes ask for in `x-csrf-token`; null for a token. */
      csrf: null | string;
      account: string;
      person: string;
      standing: components['schemas']['Standing'];
      seesRestricted: boolean;
      assignments: components['schemas']['Assignment'][];
      /** @description The rights that follow from the roles. */
      rights: string[];
      /** @description The offices whose files may be read. */
      offices: string[];
      /** @description The bodies in whose name decisions may be taken. */
      decides: string[];
      /** @description What others did with this account in the last thirty days, the last first; the same is told once. */
      changes: components['schemas']['AccountChange'][];
    };
    AccountChange: {
      /** Format: date-time */
      at: string;
      account: string;
      act: string;
      /** @description Null also where there were too many different ones to tell each. */
      reason: null | string;
      /** @description How many times the same. */
      times: number;
    };
    CaseloadAnswer: {
      on: string;
      next: null | string;
      items: (components['schemas']['Record_string_unknown'] & {
        id: string;
      })[];
      /** @description How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`. */
      notCounted?: number;
      /** @description Why this may not be of this moment, for staff; absent where it is. */
      notCurrent?: string;
    };
    RegisterAnswer: {
      total: number;
      /** @description There are more than `total`. */
      isMore: boolean;
      next: null | string;
      items: components['schemas']['RegisterLine'][];
      /** @description How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`. */
      notCounted?: number;
      /** @description Why this may not be of this moment, for staff; absent where it is. */
      notCurrent?: string;
    };
    CaseDetails: components['schemas']['Pick_CorrectionCase_group_leaves_transfers_sanctions_reoffences_supervisionGaps_ending_absences_plan'] & {
      /** @description Decisions of other bodies that were told here, and whether the body confirmed them. */
      decisions: components['schemas']['Omit_ReportedDecision_before'][];
    };
    FileAnswer: {
      id: string;
      /** @description The records inside a correction file. */
      details?: components['schemas']['CaseDetails'];
      /** @description What can be done with the file, and what not and why. */
      actions: components['schemas']['Action'][];
      fileNumber: string;
      office: string;
      streamId: string;
      version: number;
      confidentiality: components['schemas']['Confidentiality'];
      status: string;
      record: components['schemas']['Record_string_unknown'];
      /** @description In the order in which they happened. */
      facts: components['schemas']['FileFact'][];
      obligations: components['schemas']['FileObligation'][];
      irregularities: components['schemas']['FoundIrregularity'][];
      /** @description What sanctions the facts support, and why; only for correction cases. */
      ladder?: components['schemas']['Ladder'];
    };
    /** @description What the file knows of these. */
    RevealAnswer: {
      name?: string;
      idNumber?: string;
      address?: string;
      phone?: string;
      prisonerName?: string;
      beneficiaryName?: string;
      otherParentName?: string;
      guardianName?: string;
    };
    OpeningAnswer: {
      id: string;
      account: string;
      streamId: string;
      reason: string;
      basis: null | string;
      /** Format: date-time */
      askedAt: string;
      agreedBy: null | string;
      /** @description Null while a second person has not agreed. */
      until: string | null;
    };
    /** @description Some of many: `next` asks for those after them. */
    ReadersAnswer: {
      items: components['schemas']['RecordedLook'][];
    };
    LooksAnswer: {
      next: null | string;
      items: components['schemas']['RecordedLook'][];
    };
    FiguresAnswer: {
      caseload: components['schemas']['Omit_Stock_readonlybyCategory_Readonly_Record_string_number_readonlybySex_Readonly_Record_string_number_readonlybyAge_Readonly_Record_string_number_readonlybyLevel_Readonly_Record_string_number_readonlykeyRegime_number_readonlyminors_number_minors_byAge'] & {
        minors: null | number;
        byAge: components['schemas']['Record_string_number'] | null;
      };
      enrolledBy: components['schemas']['Omit_readonlyorigin_Readonly_Record_string_number_readonlycategory_Readonly_Record_string_number_readonlysex_Readonly_Record_string_number_readonlyminors_number_minors'] & {
        minors: null | number;
      };
      /** @description Figures that are not told because they would tell who somebody is. */
      suppressed?: string[];
      /** @description The yearly table, line by line. */
      rows: components['schemas']['FigureRow'][];
      paragraph: string;
      leave: {
        granted: number;
        people: number;
        due: number;
        returnedOnTime: number;
        returnedLate: number;
        outstanding: number;
        onTimeRate: null | number;
        /** @description Of `outstanding`, whose last day is `asOf` itself: not back, and not late. */
        dueOnAsOf: number;
        /** @description Of `outstanding`, who was on the books no more on the last day: nobody waits for him. */
        endedBefore: number;
        /** @description Begun in the period and due after it: in `granted` and not in `due`. */
        dueLater: components['schemas']['DueLater'];
        /** @description Those that began in the period are those that fell due in it. */
        sameBegunAndDue: boolean;
      };
      enrolled: number;
      released: number;
      sanctions: components['schemas']['Record_string_number'] & {
        commendation: number;
        reprimand: number;
        warning: number;
        publicSecurityPenalty: number;
      };
      /** @description How much of a figure waits for the confirmation of the body that decided, by the figure's name. */
      awaiting: components['schemas']['Record_string_number'];
      terminated: number;
      resettlement: components['schemas']['Record_string_number'];
      assessments: {
        received: number;
        completed: number;
        onTime: number;
      };
      /** @description By duty: all its rules together. */
      obligations: components['schemas']['Record_string_Readonly_Record_string_number'];
      offSupervision: {
        /** @description People with a 脱管 that counts in the period: out of supervision for more than forty-eight hours without a just cause. */
        people: number;
      };
      missedIntake: {
        /** @description People with a 漏管 that counts in the period: not taken over, or not reported in time. */
        people: number;
      };
      period: components['schemas']['Period'];
      /** @description Files that are in none of these figures, because they cannot be shown; absent where there are none. */
      notCounted?: number;
      releasedByKind: components['schemas']['Record_string_number'];
      terminatedByKind: components['schemas']['Record_string_number'];
      transferredOut: number;
      residenceChanges: number;
      /** @description What was found of people who broke the rules, sanctioned or not. */
      conduct: {
        /** @description Breaches of the rules of supervision that were found in the period; somebody with two counts twice. */
        violations: number;
        /** @description Times that contact was lost in the period, found again or not. */
        contactLost: number;
        /** @description Records of 脱管 without a just cause, also of less than forty-eight hours. */
        absences: number;
        /** @description Out of contact already when the period began. */
        lostBefore: number;
        /** @description Late already when the period began and not yet there or back, by the code of the duty. */
        overdueBefore: components['schemas']['Record_string_number'];
        /** @description Duties of the subject that fell due in the period and were missed or met late, by code; late returns are in `leave`. */
        duties: components['schemas']['Record_string_number'];
      };
      reoffending: {
        /** @description People whose crime during correction was found in the period, each once. */
        people: number;
        /** @description People whose crime came to light that the judgment had left out (漏罪). */
        earlierCrimes: number;
      };
      familyAid: {
        beneficiaries: number;
        monthlyTotalFen: number;
        /** @description What people are paid a month, lowest first; those of whom no amount is recorded last. */
        standards: components['schemas']['AidStandard'][];
        prisoners: string[];
      };
      /** @description By the id of the rule: what `obligations` sums. */
      rules: components['schemas']['Record_string_Readonly_Record_string_number'];
    };
    SeriesAnswer: {
      items: components['schemas']['MonthOfSeries'][];
      /** @description How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`. */
      notCounted?: number;
      /** @description Why this may not be of this moment, for staff; absent where it is. */
      notCurrent?: string;
    };
    MonthOfSeries: {
      /** @description `YYYY-MM`. */
      month: string;
      /** @description On the books at its end. */
      caseload: number;
      enrolled: number;
      /** @description Released, terminated or moved away. */
      left: number;
      leavesDue: number;
      returnedOnTime: number;
    };
    MonthlyAnswer: {
      /** @description `YYYY-MM`. */
      month: string;
      /** @description Facts of later days are left out. */
      asOf: string;
      rows: components['schemas']['MonthlyRow'][];
      total: components['schemas']['Omit_MonthlyRow_office'];
      /** @description For each office, then for 合计. */
      balance: components['schemas']['MonthlyBalance'][];
      /** @description Names of crimes that the chapters do not know, not of closed files; they count under 其他. */
      unknownOffences: string[];
      /** @description Files that are in no cell, because they cannot be shown; absent where there are none. */
      notCounted?: number;
    };
    MonthlyFilesAnswer: {
      cell: string;
      /** @description As many as the cell says; null where nothing that is recorded can tell (未填). */
      count: null | number;
      items: components['schemas']['Counted'][];
      /** @description How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`. */
      notCounted?: number;
      /** @description Why this may not be of this moment, for staff; absent where it is. */
      notCurrent?: string;
    };
    FigureFilesAnswer: {
      name: string;
      count: number;
      items: components['schemas']['Counted'][];
      /** @description How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`. */
      notCounted?: number;
      /** @description Why this may not be of this moment, for staff; absent where it is. */
      notCurrent?: string;
    };
    /** @description A duty with whom it is about. */
    NamedAgendaLine: components['schemas']['AgendaLine'] & {
      name: string;
    };
    AgendaAnswer: {
      on: string;
      overdue: components['schemas']['NamedAgendaLine'][];
      today: components['schemas']['NamedAgendaLine'][];
      /** @description After today, to the end of Sunday. */
      thisWeek: components['schemas']['NamedAgendaLine'][];
      /** @description After this week, to the thirtieth day from today. */
      next30Days: components['schemas']['NamedAgendaLine'][];
      /** @description How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`. */
      notCounted?: number;
      /** @description Why this may not be of this moment, for staff; absent where it is. */
      notCurrent?: string;
    };
    OverdueAnswer: {
      on: string;
      items: components['schemas']['OverdueLine'][];
      /** @description How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`. */
      notCounted?: number;
      /** @description Why this may not be of this moment, for staff; absent where it is. */
      notCurrent?: string;
    };
    ComplianceAnswer: {
      from: string;
      to: string;
      asOf: string;
      items: components['schemas']['ComplianceLine'][];
      /** @description How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`. */
      notCounted?: number;
      /** @description Why this may not be of this moment, for staff; absent where it is. */
      notCurrent?: string;
    };
    ComplianceFilesAnswer: {
      items: components['schemas']['Counted'][];
      /** @description How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`. */
      notCounted?: number;
      /** @description Why this may not be of this moment, for staff; absent where it is. */
      notCurrent?: string;
    };
    /** @description A file that is recorded and cannot be shown; all others are. */
    ParkedLine: {
      id: string;
      office: string;
      /** @description Null where it is not known, or not to be known. */
      fileNumber: null | string;
      /** @description Of the event from which on it cannot be shown. */
      position: number;
      reason: string;
      /** @description ISO. */
      since: string;
    };
    /** @description Some of many: `next` asks for those after them. */
    ParkedAnswer: {
      items: components['schemas']['ParkedLine'][];
    };
    RetriedAnswer: {
      /** @description Files that can be shown again. */
      shown: number;
      parked: number;
    };
    FormsAnswer: {
      items: components['schemas']['OrderForm'][];
    };
    /** @description What an order would do, told without doing it. */
    CheckAnswer: {
      accepted: boolean;
      /** @description The version the file is at; null where it would be refused. */
      version: null | number;
      events: {
        type: string;
        occurredOn: string;
      }[];
      /** @description What somebody who fills this in wants to know. */
      notes: string[];
      /** @description Why it would be refused. */
      violations: components['schemas']['Refusal'][];
    };
    LedgerAnswer: {
      id: string;
      office: string;
      sheets: {
        title: string;
        titles: string[];
        rows: number;
        isKnown: boolean;
      }[];
      /** @enum {string} */
      state: 'done' | 'failed' | 'importing' | 'read' | 'undoing' | 'undone';
      done: number;
      total: number;
      report: components['schemas']['LedgerReport'] | null;
      /** @description How many records it brought, and how many of them could not be taken back. */
      brought: number;
      kept: number;
      failure: null | string;
    };
    /** @description Some of many: `next` asks for those after them. */
    LedgerRowsAnswer: {
      items: components['schemas']['RawRow'][];
    };
    LedgerPreviewAnswer: {
      changes: {
        year: number;
        items: components['schemas']['Change'][];
      }[];
      /** @description Rows that tell something new, by sheet. */
      imported: components['schemas']['Record_string_number'];
      unchanged: number;
      /** @description The first of those that are told one by one, and how many there are. */
      rejected: components['schemas']['LedgerError'][];
      rejectedTotal: number;
      irregularities: components['schemas']['LedgerIrregularity'][];
      irregularitiesTotal: number;
      conflicts: components['schemas']['Omit_LedgerConflict_streamId'][];
      conflictsTotal: number;
      /** @description Decisions of other bodies, which wait for their confirmation. */
      awaiting: number;
      unknownSheets: string[];
    };
    RuleLine: {
      owedBy: string;
      gradeWords: components['schemas']['Term'];
      /** @description In words: what opens it, how long it runs, what meets it, who is reminded. */
      opensWhen: string;
      term: string;
      metBy: string[];
      tells: string[];
      /** @description The duty; rows of one duty differ in their days of force or in what opens them. */
      code: string;
      /** @description The row's own name. It never changes and is never given to another row: histories name what was missed by it. */
      id: string;
      title: components['schemas']['Term'];
      opens: components['schemas']['Milestone'];
      /** @description The first of these that happens meets the duty. */
      discharges: (
        | 'aid-applied'
        | 'aid-checked'
        | 'aid-confirmed'
        | 'appraisal-made'
        | 'arrest-decided'
        | 'arrest-requested'
        | 'arrival-due'
        | 'arrival-missed'
        | 'arrival-registered'
        | 'assessment-commissioned'
        | 'assessment-found-impossible'
        | 'assessment-impossible-told'
        | 'assessment-returned'
        | 'assessment-submitted'
        | 'certificate-deferred'
        | 'certificate-handed-over'
        | 'commission-received'
        | 'commission-told'
        | 'consultation-received'
        | 'consultation-sent'
        | 'contact-lost'
        | 'contact-regained'
        | 'death-learned'
        | 'death-notified'
        | 'decided-elsewhere'
        | 'decision-organ-told'
        | 'delivery-due'
        | 'deportation-ordered'
        | 'deportation-papers-sent'
        | 'detained'
        | 'detention-notified'
        | 'documents-awaited'
        | 'documents-completed'
        | 'documents-forwarded'
        | 'documents-found-missing'
        | 'documents-missing-told'
        | 'documents-received'
        | 'enrolled'
        | 'exit-restriction-made'
        | 'exit-restriction-missing'
        | 'expiry-notified'
        | 'file-handed-over'
        | 'group-formed'
        | 'guardian-called'
        | 'handed-over'
        | 'health-report'
        | 'health-reporting-begun'
        | 'incoming-file-received'
        | 'incoming-receipt-sent'
        | 'intake-begun'
        | 'intake-declared'
        | 'intake-met'
        | 'interval-extended'
        | 'interval-told'
        | 'judgment-effective'
        | 'leave-filed'
        | 'leave-granted'
        | 'leave-not-returned'
        | 'leave-reported'
        | 'leave-returned'
        | 'materials-asked'
        | 'materials-found-missing'
        | 'medical-review'
        | 'minor-case-ended'
        | 'minor-proceeding'
        | 'monitoring-ordered'
        | 'monitoring-set'
        | 'monitoring-settled'
        | 'monitoring-told'
        | 'nationality-reported'
        | 'new-crime-judged'
        | 'new-crime-notified'
        | 'notice-received'
        | 'obligation-breached'
        | 'old-place-told'
        | 'opinion-answered'
        | 'opinion-given'
        | 'organ-told-of-release'
        | 'organs-told'
        | 'penalty-possible'
        | 'penalty-settled'
        | 'permit-ended'
        | 'permit-granted'
        | 'picked-up'
        | 'plan-made'
        | 'police-told'
        | 'prison-file-received'
        | 'prison-file-told'
        | 'prison-notice-received'
        | 'procuratorate-told'
        | 'proposal-ruled'
        | 'recall-papers-asked'
        | 'recall-papers-completed'
        | 'recall-proposed'
        | 'receipt-sent'
        | 'record-sealed'
        | 'reduction-proposed'
        | 'refusal-told'
        | 'regular-report'
        | 'release-copied'
        | 'release-known'
        | 'released'
        | 'released-person-due'
        | 'reply-sent'
        | 'reported-in'
        | 'reporting-begun'
        | 'resettlement-closed'
        | 'resettlement-group-formed'
        | 'resettlement-opened'
        | 'resettlement-rules-told'
        | 'responsibility-signed'
        | 'review-begun'
        | 'review-examined'
        | 'revocation-proposed'
        | 'sealed-query-answered'
        | 'sealed-query-received'
        | 'search-failed'
        | 'search-made'
        | 'summary-made'
        | 'transfer-applied'
        | 'transfer-decided'
        | 'transfer-granted'
        | 'transfer-refused'
      )[];
      /**
       * @description `loud` goes out at once and not with the digest; `loudest` also through quiet hours and to everybody told.
       * @enum {string}
       */
      urgency: 'loud' | 'loudest' | 'ordinary';
      article: string;
      /**
       * @description `statutory` binds everywhere; `norm` is a local or office rule and is never shown as law.
       * @enum {string}
       */
      rank: 'norm' | 'statutory';
      /** @description The document that the article stands in, with its number and the day it came into force. */
      source: string;
      grade: components['schemas']['Grade'];
      /** @description What the text does not say and the system only infers from it, in the words that staff read. */
      inference?: string;
      /** @description In force for openings on these days, both included; null is open-ended. */
      force: {
        /**
         * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
         *
         *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
         *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
         */
        from: string;
        to: null | string;
      };
    };
    /** @description Some of many: `next` asks for those after them. */
    RulesAnswer: {
      items: components['schemas']['RuleLine'][];
    };
    InboxAnswer: {
      next: null | string;
      items: components['schemas']['InboxItem'][];
    };
    InboxItemAnswer: components['schemas']['InboxItem'];
    /** @description Some of many: `next` asks for those after them. */
    AccountsAnswer: {
      items: components['schemas']['Account'][];
    };
    AccountAnswer: components['schemas']['Account'];
    NewAccountAnswer: {
      id: string;
      /** @description Shown this once. */
      oneTimePassword: string;
    };
    OneTimePasswordAnswer: {
      /** @description Null where another administrator has to agree first; it is told to the one who does. */
      oneTimePassword: null | string;
    };
    CalendarAnswer: {
      year: number;
      /**
       * @description `provisional`: the notice is not out or not entered; days are off by law only, and deadlines may still move.
       * @enum {string}
       */
      state: 'provisional' | 'published';
      /**
       * @description Where it is from: the operator's entry, this release's own data, or the law alone.
       * @enum {string}
       */
      source: 'entered' | 'law' | 'release';
      /** @description Whether this release knows the year's notice: another one is entered in its place only with the reason said. */
      isInRelease: boolean;
      /** @description Weekdays that are off, weekend days that are worked, and the days off by law. */
      days: components['schemas']['CalendarDay'][];
      /** @description What was entered for this year, the last one in force. */
      notices: components['schemas']['Pick_EnteredNotice_documentNumber_issuedOn_enteredAt_enteredBy'][];
      /** @description False while deadlines are being counted anew by what was entered last. */
      isApplied: boolean;
    };
    /** @description A notice as it was read. */
    NoticeAnswer: {
      /** @description What is unusual and worth a second look. */
      remarks: string[];
      /** @description How many running deadlines fall on another day by it. */
      moved: number;
      /** @description Where it stands in the history; null where it was only checked. */
      position: null | number;
      year: number;
      /** @description 国办发明电〔2025〕7号. */
      documentNumber: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      issuedOn: string;
      /** @description Every day of its holidays, weekend days among them. */
      daysOff: string[];
      /** @description Weekend days that are worked instead. */
      daysWorked: string[];
    };
    TakenBackAnswer: {
      year: number;
      /** @description Where it stands in the history. */
      position: number;
    };
    /** @description Some of many: `next` asks for those after them. */
    AreasAnswer: {
      items: {
        name: string;
        county: null | string;
      }[];
    };
    VerificationAnswer: {
      sound: boolean;
      events: number;
      faults: string[];
      /** @description How the history ends, to be kept elsewhere; null while it is empty. */
      end: components['schemas']['HistoryEnd'] | null;
      /** @description Events from before sealing that still say something personal in clear; null where that cannot be told. */
      inClear: null | number;
    };
    HealthAnswer: {
      /**
       * @description `warning`: all of it works, and something wants somebody's hand before long.
       * @enum {string}
       */
      status: 'ok' | 'trouble' | 'warning';
      role: components['schemas']['Role'];
      /** @description Whether requests may be sent here. */
      ready: boolean;
      dependencies: components['schemas']['Dependency'][];
      projection: components['schemas']['ProjectionHealth'] | null;
      obligationsClock: components['schemas']['ClockHealth'] | null;
      /** @description The disk of the data folder; null where there is none. */
      disk: components['schemas']['DiskHealth'] | null;
      /** @description What wants a hand, in sentences for staff. */
      warnings: string[];
      /** @description Why registers and figures may not be of this moment, for staff; null where they are. */
      notCurrent: null | string;
      /** @description Edition of the rules that deadlines are judged by. */
      rules: string;
    };
    LiveAnswer: {
      /** @constant */
      status: 'ok';
    };
    ReadyAnswer: {
      ready: boolean;
    };
    /** @description Some of many: `next` asks for those after them. */
    TokensAnswer: {
      items: components['schemas']['TokenEntry'][];
    };
    GivenTokenAnswer: {
      id: string;
      /** @description Shown this once; null while another person has not confirmed it. */
      token: null | string;
      /** Format: date-time */
      expiresAt: string;
    };
    /** @description Some of many: `next` asks for those after them. */
    RecipientsAnswer: {
      items: components['schemas']['ListedRecipient'][];
    };
    /** @description Some of many: `next` asks for those after them. */
    DeliveriesAnswer: {
      items: components['schemas']['DeliveryView'][];
    };
    SecondFactorAnswer: {
      secret: string;
      uri: string;
    };
    RecoveryCodesAnswer: {
      /** @description Shown this once. */
      recoveryCodes: string[];
    };
    Record_string_unknown: {
      [key: string]: unknown;
    };
    /**
     * @description What must be done before anything else is allowed.
     * @enum {string}
     */
    Standing: 'change-password' | 'enrol-second-factor' | 'full';
    /** @description A role that somebody holds in an area. */
    Assignment: {
      role: components['schemas']['AccountRole'];
      /** @description An office, or a county, city or province with all offices below it. */
      area: string;
    };
    /** @enum {string} */
    AccountRole:
      | 'administrator'
      | 'auditor'
      | 'county_approver'
      | 'county_officer'
      | 'municipal_approver'
      | 'office_head'
      | 'office_worker'
      | 'procurator'
      | 'statistician';
    Pick_CorrectionCase_group_leaves_transfers_sanctions_reoffences_supervisionGaps_ending_absences_plan: {
      group: {
        /**
         * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
         *
         *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
         *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
         */
        formedOn: string;
        members: components['schemas']['GroupMember'][];
      } | null;
      leaves: components['schemas']['Leave'][];
      transfers: components['schemas']['Transfer'][];
      sanctions: components['schemas']['Sanction'][];
      reoffences: components['schemas']['Reoffence'][];
      supervisionGaps: components['schemas']['SupervisionGap'][];
      ending: components['schemas']['CaseEnding'];
      absences: components['schemas']['Absence'][];
      plan: {
        /**
         * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
         *
         *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
         *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
         */
        madeOn: string;
        summary: string;
      } | null;
    };
    GroupMember: {
      name: string;
      sex: components['schemas']['Sex'];
      role: string;
      /** @description Versed in the body and mind of minors (社区矫正法52). */
      versedInMinors?: boolean;
    };
    /** @enum {string} */
    Sex: 'female' | 'male';
    Leave: {
      leaveId: string;
      /** @enum {string} */
      status: 'granted' | 'refused' | 'requested' | 'returned';
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      appliedOn?: string;
      reason: string;
      destination: string;
      /** @enum {string} */
      authority?: 'county_institution' | 'judicial_office' | 'municipal_institution';
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      grantedOn?: string;
      /** @description The number of the document by which it was granted. */
      documentNumber?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      startOn: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      dueOn: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      returnedOn?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      foundMissingOn?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      refusedOn?: string;
      refusalReason?: string;
      /** @description The day on which it had been refused, where it was granted all the same. */
      grantedOverRefusalOf?: string;
      remarks?: string;
    };
    Transfer: {
      transferId: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      appliedOn?: string;
      destination?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      consultedOn?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      repliedOn?: string;
      /** @enum {string} */
      reply?: 'agree' | 'disagree';
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      decidedOn?: string;
      /** @enum {string} */
      decision?: 'granted' | 'refused';
      /**
       * @description Told where it was not the county's: the upper institution settled what the places did not agree on.
       * @enum {string}
       */
      authority?: 'county_institution' | 'judicial_office' | 'municipal_institution';
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      fileHandedOverOn?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      arrivedOn?: string;
      remarks?: string;
    };
    Sanction: {
      sanctionId: string;
      documentNumber?: string;
      kind: components['schemas']['ConductDecision'];
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      decidedOn: string;
      reason: string;
      /** @description The end of the term by a reduction. */
      termEnd?: string;
      remarks?: string;
      merit?: boolean;
    };
    /** @enum {string} */
    ConductDecision:
      | 'commendation'
      | 'public_security_penalty'
      | 'recall_proposal'
      | 'reduction'
      | 'reprimand'
      | 'revoke_parole_proposal'
      | 'revoke_suspension_proposal'
      | 'warning';
    Reoffence: {
      recordId: string;
      offence: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      suspectedOn?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      committedOn?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      discoveredOn?: string;
      remarks?: string;
    };
    /** @description A time in which nobody supervised the subject, as staff recorded it. */
    SupervisionGap: {
      recordId: string;
      kind: components['schemas']['SupervisionGapKind'];
      /** @enum {string} */
      ground?: 'away_without_leave' | 'contact_lost' | 'not_returned';
      /** @description A minute of Asia/Shanghai, `YYYY-MM-DDTHH:mm`, or only its day, `YYYY-MM-DD`, where no hour is known. */
      beganAt?: string;
      /** @description A minute of Asia/Shanghai, `YYYY-MM-DDTHH:mm`, or only its day, `YYYY-MM-DD`, where no hour is known. */
      discoveredAt: string;
      /** @description A minute of Asia/Shanghai, `YYYY-MM-DDTHH:mm`, or only its day, `YYYY-MM-DD`, where no hour is known. */
      recoveredAt?: string;
      justified?: boolean;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      procuratorateToldOn?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      decisionOrganToldOn?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      policeToldOn?: string;
      remarks?: string;
    };
    /** @enum {string} */
    SupervisionGapKind: 'missed_intake' | 'off_supervision';
    CaseEnding: {
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      appraisedOn?: string;
      /** @enum {string} */
      endKind?:
        'died' | 'other' | 'pardoned' | 'parole_revoked' | 'recalled' | 'suspension_revoked' | 'term_served';
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      endedOn?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      handedOverOn?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      learnedOn?: string;
      documentNumber?: string;
      /** @enum {string} */
      deathKind?: 'abnormal' | 'normal';
      remarks?: string;
    };
    /** @description A time out of contact; still lost while nothing says when it ended. */
    Absence: {
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      lostOn: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      regainedOn?: string;
    };
    Omit_ReportedDecision_before: {
      change: components['schemas']['DecisionChange'];
      status: components['schemas']['DecisionStatus'];
      ref: null | string;
      /** @description Why it is disputed. */
      reason?: string;
      documentNumber?: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      decidedOn: string;
      record: string;
      organ: components['schemas']['Organ'];
    };
    /**
     * @description What the decision did to the record: made it, changed it, or took it away.
     * @enum {string}
     */
    DecisionChange: 'changed' | 'made' | 'voided';
    /** @enum {string} */
    DecisionStatus: 'awaiting' | 'confirmed' | 'disputed';
    /** @enum {string} */
    Organ: 'county_institution' | 'judicial_office' | 'municipal_institution';
    /** @description Something that can be done with a file, or cannot and why not. */
    Action: {
      /** @description Which form: its path, and its step where it has one. */
      path: string;
      step?: string;
      title: string;
      group: string;
      /** @description The record inside the file that it is about; null: the file as a whole. */
      about: null | string;
      /** @description Parameters of the path beside the file itself. */
      params: components['schemas']['Record_string_string'];
      allowed: boolean;
      obstacles: components['schemas']['Obstacle'][];
      /** @description What is known already and need not be typed. */
      given: components['schemas']['Record_string_unknown'];
      /** @description The duties that it would meet, as `code/ref`. */
      meets: string[];
    };
    Record_string_string: {
      [key: string]: unknown;
    };
    /** @description Why something cannot be done now, with the way out. */
    Obstacle: {
      message: string;
      article: string;
      instead?: string;
    };
    /**
     * @description How a file must be kept: `minor`, whose identity nobody learns without the right to (社区矫正法54); `restricted`, the
     *     same for somebody whom the office restricted, such as a colleague's relative or a witness at risk; and `sealed`,
     *     which nobody opens without the procedure (未成年人犯罪记录封存的实施办法).
     * @enum {string}
     */
    Confidentiality: 'minor' | 'ordinary' | 'restricted' | 'sealed';
    /** @description One fact of the file: when it happened, when and by whom it was recorded. */
    FileFact: {
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      occurredOn: string;
      recordedAt: string;
      actor: string;
      type: string;
      title: string;
      data: unknown;
    };
    FileObligation: {
      /** @description The id of its rule, and the duty. */
      rule: string;
      code: string;
      /** @description What it is about inside the case. */
      ref: string;
      title: string;
      article: string;
      owedBy: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      openedOn: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      dueOn: string;
      /** @description Years whose notice of days off is not published: not empty, the last day is provisional and may still move. */
      unpublishedYears: number[];
      /** @description Why it falls on that day: what opened it, how it is counted, how sure the article is. */
      reason: string;
    };
    /** @description A recorded fact against the law: reported and kept with the file, never a reason to refuse the record. */
    FoundIrregularity: {
      code: string;
      article: string;
      target: components['schemas']['RecordTarget'];
      dueOn: null | string;
      doneOn: null | string;
      message: string;
    };
    RecordTarget: {
      record: string;
      ref: null | string;
    };
    Ladder: {
      reprimands: number;
      warnings: number;
      penalties: number;
      /** @description Whole calendar days out of supervision, all times together. */
      daysOffSupervision: number;
      proposals: components['schemas']['SanctionProposal'][];
    };
    /** @description A sanction that the facts support. The system proposes it; a person decides. */
    SanctionProposal: {
      sanction: components['schemas']['SanctionKind'];
      article: string;
      ground: string;
      facts: components['schemas']['LadderFact'][];
    };
    /** @enum {string} */
    SanctionKind:
      | 'commendation'
      | 'public_security_penalty'
      | 'recall_proposal'
      | 'reprimand'
      | 'revoke_parole_proposal'
      | 'revoke_suspension_proposal'
      | 'warning';
    /** @description A fact that counts on the ladder: from when to when, and what staff read. */
    LadderFact: {
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      on: string;
      /** @description The day on which it was over; today while it goes on. */
      until: string;
      words: string;
    };
    RecordedLook: {
      no: string;
      /** Format: date-time */
      at: string;
      account: string;
      act: string;
      office: string;
      /** @description Of what tells of several offices, all of them. */
      offices?: string[];
      /** @description The case, or what a list was asked for. */
      subject: string;
      reason: null | string;
      address: string;
      request: string;
    };
    Omit_Stock_readonlybyCategory_Readonly_Record_string_number_readonlybySex_Readonly_Record_string_number_readonlybyAge_Readonly_Record_string_number_readonlybyLevel_Readonly_Record_string_number_readonlykeyRegime_number_readonlyminors_number_minors_byAge: {
      opening: number;
      keyRegime: number;
      closing: number;
      byCategory: components['schemas']['Record_string_number'];
      bySex: components['schemas']['Record_string_number'];
      byLevel: components['schemas']['Record_string_number'];
    };
    Record_string_number: {
      [key: string]: number;
    };
    Omit_readonlyorigin_Readonly_Record_string_number_readonlycategory_Readonly_Record_string_number_readonlysex_Readonly_Record_string_number_readonlyminors_number_minors: {
      origin: components['schemas']['Record_string_number'];
      sex: components['schemas']['Record_string_number'];
      category: components['schemas']['Record_string_number'];
    };
    /** @description One line of the printed table: what staff read, the figure's name for its list of files, and the number. */
    FigureRow: {
      title: string;
      name: string;
      value: string;
      unit: string;
      /** @description How much of it waits for the confirmation of the body that decided. */
      awaiting?: number;
    };
    DueLater: {
      returnedLate: number;
      outstanding: number;
    };
    Record_string_Readonly_Record_string_number: {
      [key: string]: unknown;
    };
    /** @description Days `from`..`to`, both included, as the facts stood on `asOf`. */
    Period: {
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      from: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      to: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      asOf: string;
    };
    /** @description How many people are paid this much a month, in fen; null: no amount is recorded. */
    AidStandard: {
      monthlyFen: null | number;
      people: number;
      /**
       * @description They are paid for something else too, of which no amount is recorded.
       * @constant
       */
      andMore?: true;
    };
    /** @description A row of the ministry's monthly table (社区矫正人员情况统计表); its keys are the table's own words. */
    MonthlyRow: {
      office: string;
      '\u4E0A\u6708\u5728\u518C': number;
      '\u672C\u6708\u589E\u52A0': number;
      '\u672C\u6708\u51CF\u5C11': components['schemas']['Record_string_number_null'];
      '\u672C\u6708\u5728\u518C': number;
      '\u7C7B\u522B': components['schemas']['Record_string_number_null'];
      '\u72AF\u7F6A\u7C7B\u578B': components['schemas']['Record_string_number_null'];
      '\u6237\u7C4D': components['schemas']['Record_string_number_null'];
      '\u6027\u522B': components['schemas']['Record_string_number_null'];
      '\u6C11\u65CF': components['schemas']['Record_string_number_null'];
      '\u5E74\u9F84': components['schemas']['Record_string_number_null'];
      '\u6587\u5316\u7A0B\u5EA6': components['schemas']['Record_string_number_null'];
      '\u5C31\u4E1A\u5C31\u5B66': components['schemas']['Record_string_number_null'];
      '\u672C\u6708': components['schemas']['Record_string_number_null'];
      '\u7D2F\u8BA1': components['schemas']['Record_string_number_null'];
    };
    Record_string_number_null: {
      [key: string]: unknown;
    };
    Omit_MonthlyRow_office: {
      '\u4E0A\u6708\u5728\u518C': number;
      '\u672C\u6708\u589E\u52A0': number;
      '\u672C\u6708\u51CF\u5C11': components['schemas']['Record_string_number_null'];
      '\u672C\u6708\u5728\u518C': number;
      '\u7C7B\u522B': components['schemas']['Record_string_number_null'];
      '\u72AF\u7F6A\u7C7B\u578B': components['schemas']['Record_string_number_null'];
      '\u6237\u7C4D': components['schemas']['Record_string_number_null'];
      '\u6027\u522B': components['schemas']['Record_string_number_null'];
      '\u6C11\u65CF': components['schemas']['Record_string_number_null'];
      '\u5E74\u9F84': components['schemas']['Record_string_number_null'];
      '\u6587\u5316\u7A0B\u5EA6': components['schemas']['Record_string_number_null'];
      '\u5C31\u4E1A\u5C31\u5B66': components['schemas']['Record_string_number_null'];
      '\u672C\u6708': components['schemas']['Record_string_number_null'];
      '\u7D2F\u8BA1': components['schemas']['Record_string_number_null'];
    };
    /** @description 上月在册 + 本月增加 − 本月减少 = 本月在册, for an office, or for 合计. */
    MonthlyBalance: {
      office: string;
      opening: number;
      added: number;
      removed: number;
      closing: number;
      holds: boolean;
    };
    /** @description One file or event behind a figure. */
    Counted: {
      streamId: string;
      office: string;
      /** @description The file (or record) number staff know it by. */
      fileNumber: string;
      register: components['schemas']['RegisterKind'];
      /** @description The number of the event inside the file, where there is one. */
      ref: null | string;
      /** @description The business day on which it counts. */
      day: string;
      /**
       * @description The body that decided has not confirmed it.
       * @constant
       */
      awaiting?: true;
    };
    /** @enum {string} */
    RegisterKind:
      | 'assessments'
      | 'cases'
      | 'decisions'
      | 'familyAids'
      | 'incomingTransfers'
      | 'leaves'
      | 'obligations'
      | 'reoffences'
      | 'resettlements'
      | 'sanctions'
      | 'supervisionGaps'
      | 'transfers';
    /** @description One thing to be done, as an officer reads it. */
    AgendaLine: {
      code: string;
      title: string;
      fileNumber: string;
      office: string;
      streamId: string;
      /** @description What it is about inside the case, without the period of a duty that recurs. */
      ref: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      openedOn: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      dueOn: string;
      /** @description Years whose notice of days off is not published: not empty, the last day is provisional and may still move. */
      unpublishedYears: number[];
      /** @description The minute, where the law counts hours. */
      dueAt: null | string;
      /** @description Days to the last day; negative once it is past. */
      daysLeft: number;
      owedBy: string;
      article: string;
      /**
       * @description `norm`: a local or office rule, not law.
       * @enum {string}
       */
      rank: 'norm' | 'statutory';
      /** @description What is to be recorded to meet it. */
      metBy: string[];
      /** @description Why it falls on that day: what opened it, how it is counted, how sure the article is. */
      reason: string;
    };
    /** @description A deadline that was missed, as the command line and lists show it. */
    OverdueLine: {
      streamId: string;
      code: string;
      /** @description What staff call the rule. */
      title: string;
      fileNumber: string;
      dueOn: string;
      /** @description Years whose notice of days off is not published: not empty, the last day was provisional. */
      unpublishedYears: number[];
      daysOverdue: number;
      article: string;
      owedBy: string;
      /** @description Why it fell due on that day. */
      reason: string;
    };
    /**
     * @description How one rule was kept in an office: how many deadlines it opened in the period; how many had their last day in it,
     *     not after `asOf`, and what became of them: due = onTime + late + missed + open + lapsed.
     */
    ComplianceLine: {
      office: string;
      /** @description The id of the rule, and the duty that it is about. */
      rule: string;
      code: string;
      title: string;
      /** @enum {string} */
      rank: 'norm' | 'statutory';
      article: string;
      due: number;
      /** @description Owed today, with a last day in the rest of the period; null where the facts of an earlier day are asked for. */
      notYetDue: null | number;
      /** @description onTime ÷ (onTime + late + missed), 4 decimals; null where there is none of them. */
      onTimeRate: null | number;
      /** @description Of those that were met: the middle of the days late, negative for early; null where none was met. */
      medianDays: null | number;
      open: number;
      late: number;
      opened: number;
      onTime: number;
      missed: number;
      lapsed: number;
    };
    /** @description An order as somebody fills it in. */
    OrderForm: {
      /** @description The row's route below `/api/v1/`, with `:id` and other parameters in their places. */
      path: string;
      /** @description Which step, where the route takes many. */
      step?: string;
      title: string;
      /** @description Under which heading staff look for it. */
      group: string;
      right: string;
      article?: string;
      fields: components['schemas']['FormField'][];
      /** @description What the order says the same each time. */
      fixed?: components['schemas']['Record_string_string'];
    };
    /** @description A field as a form shows it. */
    FormField: {
      name: string;
      title: string;
      /** @enum {string} */
      kind:
        | 'count'
        | 'day'
        | 'flag'
        | 'identity'
        | 'list'
        | 'minute'
        | 'moment'
        | 'struct'
        | 'term'
        | 'text'
        | 'time';
      optional: boolean;
      /** @description The most characters of a text. */
      longest?: number;
      /** @description What can be chosen: code, and the words for it. */
      words?: components['schemas']['Record_string_Term'];
      /** @description The fields of each thing in a list. */
      of?: components['schemas']['FormField'][];
      example?: string | boolean;
    };
    Record_string_Term: {
      [key: string]: unknown;
    };
    /** @description Why an act is not allowed: a stable code, the article, what an officer reads, and the way out. */
    Refusal: {
      code: string;
      article: string;
      message: string;
      /** @description The command's field the refusal is about, where there is one. */
      field?: string;
      /** @description What would be accepted instead. */
      instead: string;
      /** @description The first day on which it would be accepted, where only that day is missing. */
      notUntil?: string;
    };
    LedgerReport: {
      /** @description Rows that tell something new, by sheet. */
      imported: components['schemas']['Record_string_number'];
      unchanged: number;
      /** @description The first of those that are told one by one, and how many there are. */
      rejected: components['schemas']['LedgerError'][];
      rejectedTotal: number;
      irregularities: components['schemas']['LedgerIrregularity'][];
      irregularitiesTotal: number;
      conflicts: components['schemas']['Omit_LedgerConflict_streamId'][];
      conflictsTotal: number;
      /** @description Decisions of other bodies, which wait for their confirmation. */
      awaiting: number;
      unknownSheets: string[];
    };
    /** @description A cell that keeps its row from being a fact. */
    LedgerError: {
      sheet: string;
      /** @description As Excel shows it; titles are row 1. */
      row: number;
      column: string;
      value: string;
      code: string;
      message: string;
    };
    /** @description A recorded fact against the law, at the row that shows it. */
    LedgerIrregularity: {
      code: string;
      article: string;
      fileNumber: string;
      sheet: string;
      row: number;
      dueOn: null | string;
      doneOn: null | string;
      message: string;
    };
    Omit_LedgerConflict_streamId: {
      message: string;
      recorded: string;
      value: string;
      sheet: string;
      row: number;
      column: string;
    };
    /** @description A workbook as written: sheets of text cells, with the row numbers that a spreadsheet shows. */
    RawRow: {
      /** @description As Excel shows it; titles are row 1. */
      row: number;
      cells: string[];
    };
    /** @description How a figure of a period would change. */
    Change: {
      title: string;
      unit: string;
      by: number;
    };
    /**
     * @description The field's closed lists: the code used in events, and what staff read (Chinese first, English second).
     *     The ledger's value lists, the console's choices and the figures' rows all come from here.
     */
    Term: {
      zh: string;
      en: string;
    };
    /** @enum {string} */
    Milestone:
      | 'aid-applied'
      | 'aid-checked'
      | 'aid-confirmed'
      | 'appraisal-made'
      | 'arrest-decided'
      | 'arrest-requested'
      | 'arrival-due'
      | 'arrival-missed'
      | 'arrival-registered'
      | 'assessment-commissioned'
      | 'assessment-found-impossible'
      | 'assessment-impossible-told'
      | 'assessment-returned'
      | 'assessment-submitted'
      | 'certificate-deferred'
      | 'certificate-handed-over'
      | 'commission-received'
      | 'commission-told'
      | 'consultation-received'
      | 'consultation-sent'
      | 'contact-lost'
      | 'contact-regained'
      | 'death-learned'
      | 'death-notified'
      | 'decided-elsewhere'
      | 'decision-organ-told'
      | 'delivery-due'
      | 'deportation-ordered'
      | 'deportation-papers-sent'
      | 'detained'
      | 'detention-notified'
      | 'documents-awaited'
      | 'documents-completed'
      | 'documents-forwarded'
      | 'documents-found-missing'
      | 'documents-missing-told'
      | 'documents-received'
      | 'enrolled'
      | 'exit-restriction-made'
      | 'exit-restriction-missing'
      | 'expiry-notified'
      | 'file-handed-over'
      | 'group-formed'
      | 'guardian-called'
      | 'handed-over'
      | 'health-report'
      | 'health-reporting-begun'
      | 'incoming-file-received'
      | 'incoming-receipt-sent'
      | 'intake-begun'
      | 'intake-declared'
      | 'intake-met'
      | 'interval-extended'
      | 'interval-told'
      | 'judgment-effective'
      | 'leave-filed'
      | 'leave-granted'
      | 'leave-not-returned'
      | 'leave-reported'
      | 'leave-returned'
      | 'materials-asked'
      | 'materials-found-missing'
      | 'medical-review'
      | 'minor-case-ended'
      | 'minor-proceeding'
      | 'monitoring-ordered'
      | 'monitoring-set'
      | 'monitoring-settled'
      | 'monitoring-told'
      | 'nationality-reported'
      | 'new-crime-judged'
      | 'new-crime-notified'
      | 'notice-received'
      | 'obligation-breached'
      | 'old-place-told'
      | 'opinion-answered'
      | 'opinion-given'
      | 'organ-told-of-release'
      | 'organs-told'
      | 'penalty-possible'
      | 'penalty-settled'
      | 'permit-ended'
      | 'permit-granted'
      | 'picked-up'
      | 'plan-made'
      | 'police-told'
      | 'prison-file-received'
      | 'prison-file-told'
      | 'prison-notice-received'
      | 'procuratorate-told'
      | 'proposal-ruled'
      | 'recall-papers-asked'
      | 'recall-papers-completed'
      | 'recall-proposed'
      | 'receipt-sent'
      | 'record-sealed'
      | 'reduction-proposed'
      | 'refusal-told'
      | 'regular-report'
      | 'release-copied'
      | 'release-known'
      | 'released'
      | 'released-person-due'
      | 'reply-sent'
      | 'reported-in'
      | 'reporting-begun'
      | 'resettlement-closed'
      | 'resettlement-group-formed'
      | 'resettlement-opened'
      | 'resettlement-rules-told'
      | 'responsibility-signed'
      | 'review-begun'
      | 'review-examined'
      | 'revocation-proposed'
      | 'sealed-query-answered'
      | 'sealed-query-received'
      | 'search-failed'
      | 'search-made'
      | 'summary-made'
      | 'transfer-applied'
      | 'transfer-decided'
      | 'transfer-granted'
      | 'transfer-refused';
    /**
     * @description How far the words of an article were compared. `text`: with the published text; `collected`: with one public
     *     collection or with quotations, to be compared with the official text before an authority relies on it; `norm`: no
     *     national text gives it, it is the practice of a place or an office.
     * @enum {string}
     */
    Grade: 'collected' | 'norm' | 'text';
    InboxItem: {
      id: string;
      recipient: string;
      office: string;
      streamId: string;
      /** @description What of the file it is about: a leave, an asking to open it. */
      ref: string;
      code: string;
      fileNumber: string;
      dueOn: string;
      step: string;
      day: string;
      urgency: string;
      text: string;
      readAt: null | string;
      readBy: null | string;
      doneAt: null | string;
      doneBy: null | string;
      /** @description Whether what it is about is owed as the case now stands. */
      stillOwed: boolean;
    };
    Account: {
      id: string;
      name: string;
      person: string;
      seesRestricted: boolean;
      disabled: boolean;
      secondFactor: boolean;
      outsideName: null | string;
      assignments: components['schemas']['Assignment'][];
    };
    /** @description A day of a year that is not as its weekday says. */
    CalendarDay: {
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      day: string;
      /** @enum {string} */
      kind: 'off' | 'worked';
      /** @description The holiday that the law puts on this day. */
      name: null | string;
    };
    Pick_EnteredNotice_documentNumber_issuedOn_enteredAt_enteredBy: {
      /** @description 国办发明电〔2025〕7号. */
      documentNumber: string;
      /**
       * @description A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
       *
       *     Days are strings everywhere, because that is how they are compared, stored and printed; an instant
       *     or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
       */
      issuedOn: string;
      /** @description When, an instant, and by which account. */
      enteredAt: string;
      enteredBy: string;
    };
    /** @description How a history stood: its last event, and the link of that event in hexadecimal. */
    HistoryEnd: {
      position: number;
      chain: string;
    };
    /** @enum {string} */
    Role: 'all' | 'api' | 'worker';
    /** @description Something that this process needs. */
    Dependency: {
      /** @enum {string} */
      name: 'kurrentdb' | 'postgresql' | 'redis';
      /** @enum {string} */
      status: 'ok' | 'trouble';
      /** @description Since when it has been so, as far as this process saw; ISO. */
      since: string;
      /** @description What was said when it was last asked; null where nothing was wrong. */
      said: null | string;
      /** @description Why, where it is known and anybody may be told. */
      cause: null | string;
    };
    /** @description How far the registers show the history. */
    ProjectionHealth: {
      position: number;
      head: number;
      /** @description Events that are recorded and not shown yet. */
      behind: number;
      /** @description Age of the oldest of them, in seconds. */
      behindSeconds: number;
      /** @description Where it stands still and why; null while it goes on. */
      stopped: {
        position: number;
        reason: string;
      } | null;
      /** @description Files that cannot be shown and are left out of registers and figures; all others are shown. */
      parked: number;
      /** @description The process that projects, as host/process (null where that is not told), and since when; null where none does. */
      leader: {
        holder: null | string;
        since: string;
      } | null;
    };
    ClockHealth: {
      /** @description The last complete round, ISO; null before the first. */
      lastRound: null | string;
      /** @description What went wrong since; null while nothing does. */
      trouble: null | string;
      /** @enum {string} */
      queue: 'none' | 'postgresql' | 'redis';
      queueTrouble: null | string;
    };
    /** @description How full the disk of the data folder is. */
    DiskHealth: {
      usedPercent: number;
      freeMegabytes: number;
      /**
       * @description `warning` from 80 per cent on, `urgent` from 90.
       * @enum {string}
       */
      level: 'ok' | 'urgent' | 'warning';
    };
    TokenEntry: {
      id: string;
      account: string;
      title: string;
      scopes: string[];
      /** @description Null for tokens that were given before this was kept. */
      askedBy: null | string;
      confirmedBy: null | string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      usedAt: string | null;
      /** @description Nobody has confirmed it yet: it opens nothing. */
      awaits: boolean;
    };
    /** @description A recipient as the office sees it. */
    ListedRecipient: {
      /** @description False where the account was disabled: nothing is sent any more. */
      receiving: boolean;
      id: string;
      name: string;
      /** @description The office, or for people of the county the county. */
      office: string;
      role: components['schemas']['Role_1'];
      email: null | string;
      webhook: null | string;
      /** @description From and to when nothing but the loudest is sent; the same time twice: never quiet. */
      quietFrom: string;
      quietTo: string;
      digestAt: string;
      /** @description The name of the account of this person; null where none is known. */
      account: null | string;
    };
    /** @enum {string} */
    Role_1: 'county' | 'head' | 'keeper' | 'officer';
    DeliveryView: {
      messageId: string;
      channel: string;
      recipient: string;
      kind: string;
      subject: string;
      state: string;
      attempts: number;
      nextAt: string;
      sentAt: null | string;
      lastError: null | string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  SessionController_me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_open: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInDto'];
      };
    };
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_close: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_password: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordDto'];
      };
    };
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_enrol: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorDto'];
      };
    };
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodesAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_propose: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactorAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OutsideController_leave: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      302: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OutsideController_comeBack: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountsAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAccountDto'];
      };
    };
    responses: {
      /** @description 答复 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewAccountAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountDto'];
      };
    };
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_reset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetDto'];
      };
    };
    responses: {
      /** @description 答复 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneTimePasswordAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TokensController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokensAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TokensController_give: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TokenDto'];
      };
    };
    responses: {
      /** @description 答复 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GivenTokenAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TokensController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TokenProofDto'];
      };
    };
    responses: {
      /** @description 答复 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GivenTokenAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TokensController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AreasController_areas: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AreasAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AreasController_place: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlacingDto'];
      };
    };
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AreasAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AreasController_verify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerificationAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CalendarController_calendar: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 年份 */
        year: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CalendarController_enter: {
    parameters: {
      query?: {
        /** @description true：只核对，不录入 */
        check?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoticeDto'];
      };
    };
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CalendarController_takeBack: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TakingBackDto'];
      };
    };
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TakenBackAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LooksController_list: {
    parameters: {
      query?: {
        /** @description 每页条数，默认 50，最多 500 */
        limit?: unknown;
        /** @description 上一页最后一条的编号 */
        before?: unknown;
        /** @description 止（含） */
        to?: unknown;
        /** @description 起（含） */
        from?: unknown;
        /** @description 卷宗编号（UUID） */
        subject?: unknown;
        /** @description 账号名 */
        account?: unknown;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LooksAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  casesFileController_file: {
    parameters: {
      query?: {
        /** @description 等到这个事件位置 */
        waitFor?: unknown;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  casesFileController_reveal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevealDto'];
      };
    };
    responses: {
      /** @description 答复 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevealAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assessmentsFileController_file: {
    parameters: {
      query?: {
        /** @description 等到这个事件位置 */
        waitFor?: unknown;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assessmentsFileController_reveal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevealDto'];
      };
    };
    responses: {
      /** @description 答复 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevealAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resettlementsFileController_file: {
    parameters: {
      query?: {
        /** @description 等到这个事件位置 */
        waitFor?: unknown;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resettlementsFileController_reveal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevealDto'];
      };
    };
    responses: {
      /** @description 答复 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevealAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'family-aidsFileController_file': {
    parameters: {
      query?: {
        /** @description 等到这个事件位置 */
        waitFor?: unknown;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'family-aidsFileController_reveal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevealDto'];
      };
    };
    responses: {
      /** @description 答复 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevealAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'incoming-transfersFileController_file': {
    parameters: {
      query?: {
        /** @description 等到这个事件位置 */
        waitFor?: unknown;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'incoming-transfersFileController_reveal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevealDto'];
      };
    };
    responses: {
      /** @description 答复 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevealAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_caseload: {
    parameters: {
      query?: {
        /** @description 司法所，或县（其下各所合计） */
        office?: string;
        /** @description 哪天（默认今天） */
        on?: string;
        /** @description 每页份数，默认 50，最多 500 */
        limit?: string;
        /** @description 等到这个事件位置 */
        waitFor?: string;
        /** @description 上一页最后一个档案号 */
        after?: unknown;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseloadAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EnrolController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnrolDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_readers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadersAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_open: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpeningDto'];
      };
    };
    responses: {
      /** @description 答复 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpeningAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_agree: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        opening: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpeningAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ParkedController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParkedAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ParkedController_retry: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetriedAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FiguresController_figures: {
    parameters: {
      query: {
        /** @description 起（含），YYYY-MM-DD */
        from: string;
        /** @description 止（含），YYYY-MM-DD */
        to: string;
        /** @description 事实截至哪天，默认今天 */
        asOf?: string;
        /** @description 只算到那一刻为止已登记的事实，如 2024-01-05T09:30:00+08:00 */
        knownAt?: string;
        /** @description 司法所，或县（其下各所合计） */
        office?: string;
        /** @description 等到这个事件位置 */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FiguresAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FiguresController_series: {
    parameters: {
      query: {
        /** @description 第一个月，YYYY-MM */
        from: string;
        /** @description 最后一个月，YYYY-MM；最多三十六个月 */
        to: string;
        /** @description 司法所，或县（其下各所合计） */
        office?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeriesAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FiguresController_monthly: {
    parameters: {
      query: {
        /** @description 已经开始的月份，YYYY-MM */
        month: string;
        /** @description 事实截至哪天，默认今天 */
        asOf?: string;
        /** @description 只算到那一刻为止已登记的事实，如 2024-01-05T09:30:00+08:00 */
        knownAt?: string;
        /** @description 司法所，或县（其下各所合计） */
        office?: string;
        /** @description 等到这个事件位置 */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MonthlyAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FiguresController_monthlyFiles: {
    parameters: {
      query: {
        /** @description 已经开始的月份，YYYY-MM */
        month: string;
        /** @description 事实截至哪天，默认今天 */
        asOf?: string;
        /** @description 只算到那一刻为止已登记的事实，如 2024-01-05T09:30:00+08:00 */
        knownAt?: string;
        /** @description 司法所，或县（其下各所合计） */
        office?: string;
        /** @description 等到这个事件位置 */
        waitFor?: string;
        /** @description 哪一格，如 本月在册、类别.缓刑 */
        cell: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MonthlyFilesAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FiguresController_files: {
    parameters: {
      query: {
        /** @description 起（含），YYYY-MM-DD */
        from: string;
        /** @description 止（含），YYYY-MM-DD */
        to: string;
        /** @description 事实截至哪天，默认今天 */
        asOf?: string;
        /** @description 只算到那一刻为止已登记的事实，如 2024-01-05T09:30:00+08:00 */
        knownAt?: string;
        /** @description 司法所，或县（其下各所合计） */
        office?: string;
        /** @description 等到这个事件位置 */
        waitFor?: string;
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FigureFilesAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FigureExportsController_figures: {
    parameters: {
      query: {
        format: 'xlsx' | 'docx';
        /** @description 起（含），YYYY-MM-DD */
        from: string;
        /** @description 止（含），YYYY-MM-DD */
        to: string;
        /** @description 事实截至哪天，默认今天 */
        asOf?: string;
        /** @description 只算到那一刻为止已登记的事实，如 2024-01-05T09:30:00+08:00 */
        knownAt?: string;
        /** @description 司法所，或县（其下各所合计） */
        office?: string;
        /** @description 等到这个事件位置 */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FigureExportsController_monthly: {
    parameters: {
      query: {
        /** @description 已经开始的月份，YYYY-MM */
        month: string;
        /** @description 事实截至哪天，默认今天 */
        asOf?: string;
        /** @description 只算到那一刻为止已登记的事实，如 2024-01-05T09:30:00+08:00 */
        knownAt?: string;
        /** @description 司法所，或县（其下各所合计） */
        office?: string;
        /** @description 等到这个事件位置 */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FormsController_forms: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FormsAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LedgersController_take: {
    parameters: {
      query?: {
        /** @description 司法所 */
        office?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      /** @description 答复 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 传送过慢 */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 过大：文件本身、解压后、单元格或文字的数量 */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不是工作簿 */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 同时上传的太多，请稍后再试 */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LedgersController_state: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LedgersController_rows: {
    parameters: {
      query: {
        /** @description 工作表 */
        sheet: string;
        /** @description 自第几行起（按工作表中的行号） */
        from?: string;
        /** @description 行数，默认 200，最多 1000 */
        limit?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerRowsAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LedgersController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WishDto'];
      };
    };
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerPreviewAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LedgersController_import: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WishDto'];
      };
    };
    responses: {
      /** @description 答复 */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LedgersController_undo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UndoingDto'];
      };
    };
    responses: {
      /** @description 答复 */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LedgersController_annotated: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WishDto'];
      };
    };
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RegisterExportsController_export: {
    parameters: {
      query?: {
        /** @description 排序的栏，前加 - 为倒序 */
        sort?: unknown;
        /** @description 找人 */
        search?: unknown;
        /** @description 司法所，或其上的县、市、省 */
        office?: unknown;
        /** @description 栏目，以逗号分隔；默认全部 */
        columns?: unknown;
      };
      header?: never;
      path: {
        kind:
          | 'cases'
          | 'leaves'
          | 'transfers'
          | 'sanctions'
          | 'decisions'
          | 'reoffences'
          | 'supervisionGaps'
          | 'assessments'
          | 'resettlements'
          | 'familyAids'
          | 'incomingTransfers';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ObligationsController_overdue: {
    parameters: {
      query?: {
        /** @description 哪天（默认今天） */
        on?: string;
        /** @description 司法所，或县（其下各所合计） */
        office?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OverdueAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ObligationsController_agenda: {
    parameters: {
      query?: {
        /** @description 司法所，或县（其下各所合计） */
        office?: string;
        /** @description 等到这个事件位置 */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgendaAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ObligationsController_compliance: {
    parameters: {
      query: {
        /** @description 期间第一天 */
        from: string;
        /** @description 期间最后一天 */
        to: string;
        /** @description 截至哪天的事实（默认今天） */
        asOf?: string;
        /** @description 司法所，或县（其下各所合计） */
        office?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplianceAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ObligationsController_explain: {
    parameters: {
      query: {
        from: string;
        to: string;
        asOf: string;
        office: string;
      };
      header?: never;
      path: {
        /** @description 规则编号；或期限代码，其各条规则合计 */
        rule: string;
        part: 'opened' | 'onTime' | 'late' | 'missed' | 'open' | 'lapsed';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplianceFilesAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ObligationsController_rules: {
    parameters: {
      query?: {
        /** @description 司法所，或县（其下各所合计） */
        office?: unknown;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RulesAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_list: {
    parameters: {
      query?: {
        /** @description 收件人；未指定人员的岗位为“岗位@单位” */
        recipient?: string;
        /** @description 司法所 */
        office?: string;
        /** @description true：只看未处理而仍须办理的 */
        open?: string;
        /** @description 上一页最后一条的编号 */
        before?: string;
        /** @description 每页条数，默认 50，最多 500 */
        limit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_readIt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxItemAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_doneIt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxItemAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RecipientsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecipientsAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RecipientsController_put: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecipientDto'];
      };
    };
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RecipientsController_retire: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RecipientsController_deliveries: {
    parameters: {
      query?: {
        state?: 'failing' | 'waiting' | 'sent';
        /** @description 条数，默认 50，最多 500 */
        limit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveriesAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HealthController_health: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HealthController_live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LiveAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HealthController_ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadyAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RegistersController_list: {
    parameters: {
      query?: {
        /** @description 等到这个事件位置 */
        waitFor?: unknown;
        /** @description 只要这些栏，以逗号分隔；默认全部 */
        columns?: unknown;
        /** @description 每页行数，默认 50，最多 500 */
        limit?: unknown;
        /** @description 上一页答复中的 next */
        after?: unknown;
        /** @description 排序的栏，前加 - 为倒序 */
        sort?: unknown;
        /** @description 找人：姓名（两个字以上）、姓名拼音首字母、身份证号或电话的后四位、后六位或全部、档案号；几个词须同时符合 */
        search?: unknown;
        /** @description 司法所，或其上的县、市、省 */
        office?: unknown;
      };
      header?: never;
      path: {
        kind:
          | 'cases'
          | 'leaves'
          | 'transfers'
          | 'sanctions'
          | 'reoffences'
          | 'supervisionGaps'
          | 'decisions'
          | 'assessments'
          | 'resettlements'
          | 'familyAids'
          | 'incomingTransfers'
          | 'obligations';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterAnswer'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchController_carryOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BatchDto'];
      };
    };
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LiveController_live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 答复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有找到 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 已登记，但暂时不能显示（file-parked） */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceiveDocumentsController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiveDocumentsDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeclareIntakeController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeclareIntakeDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FormGroupController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FormGroupDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MakePlanController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MakePlanDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ChangeLevelController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeLevelDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ChangeKeyRegimeController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeKeyRegimeDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TakeStepController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TakeStepDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OrderMonitoringController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderMonitoringDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ExtendMonitoringController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        monitoring: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtendMonitoringDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LiftMonitoringController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        monitoring: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LiftMonitoringDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  GrantTravelPermitController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantTravelPermitDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EndTravelPermitController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        permit: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndTravelPermitDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RequestLeaveController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestLeaveDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  GrantLeaveController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        leaveId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantLeaveDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RefuseLeaveController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        leaveId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefuseLeaveDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ExtendLeaveController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        leaveId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtendLeaveDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReturnFromLeaveController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        leaveId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnFromLeaveDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportNotReturnedController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        leaveId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportNotReturnedDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApplyForTransferController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplyForTransferDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SendConsultationController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        transferId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendConsultationDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceiveReplyController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        transferId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiveReplyDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DecideTransferController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        transferId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideTransferDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HandOverFileController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        transferId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOverFileDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RegisterArrivalController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        transferId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterArrivalDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DecideSanctionController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideSanctionDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReduceSentenceController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReduceSentenceDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SuspectReoffenceController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuspectReoffenceDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConfirmReoffenceController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmReoffenceDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RecordSupervisionGapController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordSupervisionGapDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EndSupervisionGapController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        recordId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndSupervisionGapDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NotifyOfSupervisionGapController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        recordId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NotifyOfSupervisionGapDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportLostContactController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportLostContactDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RegainContactController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegainContactDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MakeFinalAppraisalController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MakeFinalAppraisalDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReleaseController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReleaseDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TerminateController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TerminateDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HandOverToResettlementController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOverToResettlementDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectiveOpinionGivenController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectiveOpinionGivenDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectiveOpinionAnsweredController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        ref: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectiveOpinionAnsweredDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RecordUnsealedController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordUnsealedDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceiveSealedQueryController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiveSealedQueryDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AnswerSealedQueryController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        query: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerSealedQueryDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportGrantController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        leaveId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportGrantDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportTransferDecisionController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        transferId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportTransferDecisionDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportSanctionController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportSanctionDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConfirmDecisionController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        decision: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmDecisionDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DisputeDecisionController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        decision: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DisputeDecisionDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommissionAssessmentController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommissionAssessmentDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ExtendAssessmentController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtendAssessmentDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SubmitAssessmentController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmitAssessmentDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NotifyCommissionController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NotifyCommissionDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FindMaterialsMissingController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindMaterialsMissingDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AskForMaterialsController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskForMaterialsDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CompleteMaterialsController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompleteMaterialsDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FindAssessmentImpossibleController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindAssessmentImpossibleDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TellImpossibilityController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TellImpossibilityDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReturnAssessmentController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnAssessmentDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RegisterReleasedPersonController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterReleasedPersonDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceivePrisonNoticeController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceivePrisonNoticeDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PickUpController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PickUpDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OpenResettlementFileController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenResettlementFileDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FormResettlementGroupController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FormResettlementGroupDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CloseResettlementController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CloseResettlementDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceiveConsultationController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiveConsultationDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SendReplyController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendReplyDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceiveFileController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiveFileDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SendFileReceiptController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendFileReceiptDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RegisterIncomingArrivalController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterIncomingArrivalDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FindNonArrivalController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindNonArrivalDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TellNonArrivalController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TellNonArrivalDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FindPrisonFileController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindPrisonFileDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceivePrisonFileNoticeController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceivePrisonFileNoticeDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApplyForAidController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplyForAidDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CheckAidController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckAidDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConfirmAidController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmAidDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EndAidController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndAidDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectRecordOfCorrectionController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectRecordOfCorrectionDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VoidRecordOfCorrectionController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoidRecordOfCorrectionDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectRecordByBodyController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectRecordByBodyDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VoidRecordByBodyController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoidRecordByBodyDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectRecordOfAssessmentController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectRecordOfAssessmentDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VoidRecordOfAssessmentController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoidRecordOfAssessmentDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectRecordOfResettlementController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectRecordOfResettlementDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VoidRecordOfResettlementController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoidRecordOfResettlementDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectRecordOfFamilyAidController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectRecordOfFamilyAidDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VoidRecordOfFamilyAidController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoidRecordOfFamilyAidDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VoidRecordOfIncomingTransferController_order: {
    parameters: {
      query?: {
        /** @description true：只问能不能办、有什么要注意，不登记 */
        check?: boolean;
      };
      header?: {
        /** @description 同一指令的重复提交只办理一次，并得到同样的答复 */
        'Idempotency-Key'?: string;
        /** @description 档案须仍是这一版，否则 409 */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoidRecordOfIncomingTransferDto'];
      };
    };
    responses: {
      /** @description 只问（check=true）：能不能办、为何不能，答复见 CheckAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description 格式有误 */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 未登录 */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这项权限 */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有这份档案 */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 他人已先办理 */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不合规定 */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求过于频繁 */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
