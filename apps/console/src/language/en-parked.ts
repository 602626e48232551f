/** Of files that cannot be shown, and of how the history is checked. */
export const EN_PARKED: Readonly<Record<string, string>> = {
  暂未计入的档案: 'Files not counted for now',
  '有{n}份档案暂未计入': '{n} files are not counted for now',
  '{office} {number}：第 {position} 号事件起不能显示，{reason}':
    '{office} {number}: cannot be shown from event {position} on, {reason}',
  '（不列出档案号）': '(number not told)',
  '登记没有丢失。更正有误的记录后自动恢复；仍不能显示的，请联系管理服务器的人。':
    'Nothing that was recorded is lost. A correction of the wrong record brings the file back; if it does not, ask whoever runs the server.',
  重试: 'Try again',
  '校验链末端（请抄存在服务器以外）：{end}': 'End of the chain (keep it outside of the server): {end}',
  '{n} 条早期记录以明文保存；请管理服务器的人运行 cli keys seal 封装。':
    '{n} early records stand in clear; ask whoever runs the server to seal them (cli keys seal).',
};
