/** The calendar of days off in English. */
export const EN_CALENDAR: Readonly<Record<string, string>> = {
  '{number}，{who} 于 {when} 录入': '{number}, entered by {who}, {when}',
  '{year} 年': '{year}',
  '{year} 年，{number}，{day} 成文。': '{year}: {number} of {day}.',
  '{year} 年的放假安排尚未公布或者录入：以下只是法定节日，跨到这一年的期限为暂定。':
    'The notice of days off of {year} is not out or not entered: these are the days off by law only, and deadlines that reach into this year are provisional.',
  '{year} 年的放假安排已经录入，期限据此计算。':
    'The notice of days off of {year} was entered; deadlines are counted by it.',
  '{year} 年的放假安排已经载入系统，期限据此计算。':
    'The notice of days off of {year} came with this release; deadlines are counted by it.',
  '{years} 年的放假安排尚未公布或者录入，公布后这一天可能变动':
    'The notice of days off of {years} is not out or not entered; this day may still move',
  '{years} 年的放假安排尚未公布或者录入，标有“暂定”的日期公布后可能变动。':
    'The notice of days off of {years} is not out or not entered; days marked provisional may still move.',
  上一年: 'Year before',
  上班: 'worked',
  下一年: 'Year after',
  安排: 'Arrangement',
  '已录入，期限、提醒和逾期记录随后按新的安排改正。':
    'Entered; deadlines, reminders and records of missed deadlines are put right by it now.',
  '录入 {year} 年放假安排': 'Enter the days off of {year}',
  '录入后变动的未办期限：{n} 项。': 'Open deadlines that move by it: {n}.',
  '成文日期（文中没有写明时）': 'Day of issue (where the text does not say it)',
  放假: 'off',
  放假安排: 'Days off',
  '发文字号（文中没有写明时）': 'Document number (where the text does not say it)',
  取代系统已载入的安排: 'In the place of what came with this release',
  取代的理由: 'Why it is replaced',
  撤回最后一次录入: 'Take back what was entered last',
  撤回的理由: 'Why it is taken back',
  暂定: 'provisional',
  核对: 'Check',
  '核对无误，录入': 'It is right: enter it',
  '正在按新的放假安排重新计算各档案的期限……': 'Deadlines are being counted anew by the new days off…',
  '粘贴国务院办公厅通知的全文，或者选择文本文件；也可以一行一个日期，如“2027-01-01,放假”。':
    'Paste the whole notice of the State Council’s office, or choose a text file; a day a line will do as well, such as “2027-01-01,放假”.',
  节日: 'Holiday',
  通知全文: 'Text of the notice',
};
