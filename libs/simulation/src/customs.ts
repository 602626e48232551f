// What is usual in a county: for what, whereto, and how often.
export const OFFENCES = [
  '盗窃罪',
  '危险驾驶罪',
  '故意伤害罪',
  '寻衅滋事罪',
  '诈骗罪',
  '帮助信息网络犯罪活动罪',
  '交通肇事罪',
  '开设赌场罪',
  '掩饰、隐瞒犯罪所得罪',
];
export const GROUNDS = ['就医', '就学', '参与诉讼', '处理家庭重要事务', '处理工作重要事务'];
/** Of ten: suspended sentences are most of them. */
export const CATEGORIES = [...Array<string>(17).fill('缓刑'), '假释', '管制', '暂予监外执行'];
export const DESTINATIONS = ['重庆市', '贵州省贵阳市', '浙江省宁波市', '广东省东莞市', '湖北省恩施州'];
/** How often somebody is away in a month, of a hundred: home for the Spring Festival, and in the summer. */
export const AWAY = [14, 22, 5, 4, 6, 5, 11, 12, 5, 8, 4, 6];
/** Courts are quiet about the Spring Festival; weights of the months. */
export const INTAKE = [8, 5, 9, 9, 9, 9, 9, 8, 9, 8, 9, 9];
export const HEAVIEST = 9;
