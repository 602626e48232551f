import {
  chapterOf,
  knownChapterOf,
  namesSeveralCrimes,
  OFFENCE_CHAPTERS,
  type OffenceChapter,
} from './offence-chapters.js';

/** As judgments and ledgers name them: the frequent ones, selective ones in part and whole, several, and with brackets. */
const NAMED: readonly (readonly [OffenceChapter, string])[] = [
  ['危害国家安全', '煽动颠覆国家政权罪 为境外非法提供国家秘密罪 间谍罪'],
  [
    '危害公共安全',
    '危险驾驶罪 危险驾驶 危险驾驶罪（醉驾） 危险驾驶罪(醉酒驾驶机动车) 醉驾 交通肇事罪 交通肇事罪（致人死亡） 放火罪 失火罪 以危险方法危害公共安全罪 非法持有枪支罪 非法持有、私藏枪支、弹药罪 非法制造枪支罪 非法买卖枪支、弹药罪 非法储存爆炸物罪 重大责任事故罪 重大劳动安全事故罪 妨害安全驾驶罪 危险作业罪 盗窃枪支罪 破坏电力设备罪 强令、组织他人违章冒险作业罪',
  ],
  [
    '破坏经济秩序',
    '非法吸收公众存款罪 集资诈骗罪 信用卡诈骗罪 合同诈骗罪 贷款诈骗罪 保险诈骗罪 骗取贷款罪 虚开增值税专用发票罪 虚开发票罪 逃税罪 非法经营罪 强迫交易罪 组织、领导传销活动罪 领导传销活动罪 生产、销售伪劣产品罪 销售伪劣产品罪 生产、销售有毒、有害食品罪 销售有毒有害食品罪 生产不符合安全标准的食品罪 销售假药罪 假冒注册商标罪 销售假冒注册商标的商品罪 侵犯著作权罪 走私普通货物罪 走私普通货物、物品罪 持有假币罪 妨害信用卡管理罪 串通投标罪 洗钱罪 非国家工作人员受贿罪 对非国家工作人员行贿罪 虚假出资、抽逃出资罪',
  ],
  [
    '侵犯公民权利',
    '故意伤害罪 故意伤害罪（轻伤） 故意伤害致人死亡罪 故意杀人罪 过失致人死亡罪 过失致人重伤罪 强奸罪 强奸罪（未遂） 强制猥亵罪 强制猥亵、侮辱罪 强制侮辱罪 猥亵儿童罪 非法拘禁罪 绑架罪 拐卖妇女罪 拐卖妇女、儿童罪 收买被拐卖的妇女罪 非法侵入住宅罪 侵犯公民个人信息罪 重婚罪 虐待罪 遗弃罪 诬告陷害罪 侮辱罪 诽谤罪 虐待被看护人罪',
  ],
  [
    '侵犯财产',
    '盗窃罪 盗窃 盗窃罪（扒窃） 盗窃罪、诈骗罪 盗窃、危险驾驶罪 诈骗罪 诈骗罪（电信网络诈骗） 抢劫罪 抢夺罪 敲诈勒索罪 职务侵占罪 挪用资金罪 故意毁坏财物罪 侵占罪 破坏生产经营罪 聚众哄抢罪 拒不支付劳动报酬罪 诈骗罪，掩饰、隐瞒犯罪所得罪 犯盗窃罪 1.盗窃罪；2.赌博罪',
  ],
  [
    '妨害社会管理',
    '寻衅滋事罪 聚众斗殴罪 开设赌场罪 赌博罪 帮助信息网络犯罪活动罪 掩饰、隐瞒犯罪所得罪 掩饰、隐瞒犯罪所得、犯罪所得收益罪 掩饰隐瞒犯罪所得罪 隐瞒犯罪所得罪 妨害公务罪 袭警罪 容留他人吸毒罪 贩卖毒品罪 贩卖、运输毒品罪 运输毒品罪 走私、贩卖、运输、制造毒品罪 贩卖、制造毒品罪 非法持有毒品罪 非法种植毒品原植物罪 组织卖淫罪 容留卖淫罪 介绍卖淫罪 引诱、容留、介绍卖淫罪 容留、介绍卖淫罪 协助组织卖淫罪 窝藏罪 包庇罪 窝藏、包庇罪 伪证罪 滥伐林木罪 盗伐林木罪 非法捕捞水产品罪 非法狩猎罪 危害珍贵、濒危野生动物罪 非法收购、出售濒危野生动物罪 非法占用农用地罪 非法采矿罪 污染环境罪 伪造国家机关证件罪 伪造、变造、买卖国家机关公文、证件、印章罪 买卖国家机关证件罪 伪造公司印章罪 伪造身份证件罪 使用虚假身份证件罪 拒不执行判决、裁定罪 拒不执行判决罪 虚假诉讼罪 偷越国（边）境罪 组织他人偷越国（边）境罪 运送他人偷越国(边)境罪 非法行医罪 代替考试罪 非法利用信息网络罪 非法获取计算机信息系统数据罪 破坏计算机信息系统罪 参加黑社会性质组织罪 组织、领导、参加黑社会性质组织罪 高空抛物罪 催收非法债务罪 聚众扰乱社会秩序罪 盗掘古墓葬罪 传播淫秽物品牟利罪 制作、复制、出版、贩卖、传播淫秽物品牟利罪 妨害传染病防治罪 招摇撞骗罪 侮辱国旗罪 妨害作证罪 非法生产制毒物品罪 帮信罪',
  ],
  ['危害国防利益', '冒充军人招摇撞骗罪 伪造武装部队证件罪 阻碍军人执行职务罪 破坏军事设施罪'],
  ['贪污贿赂', '贪污罪 受贿罪 行贿罪 单位行贿罪 挪用公款罪 利用影响力受贿罪 私分国有资产罪 介绍贿赂罪'],
  ['渎职', '滥用职权罪 玩忽职守罪 徇私枉法罪 食品监管渎职罪 失职致使在押人员脱逃罪 执行判决、裁定滥用职权罪'],
];

describe('the chapter of a crime', () => {
  const each = NAMED.flatMap(([chapter, names]) => names.split(' ').map((name) => [name, chapter] as const));
  it.each(each)('%s: %s', (name, chapter) => {
    expect(chapterOf(name)).toBe(chapter);
  });

  it.each(['', '某种新罪', '盗窃物', '诈骗保险金的人', '其他犯罪', '未知、盗窃罪'])(
    '%j is not known',
    (name) => {
      expect([knownChapterOf(name), chapterOf(name)]).toEqual([null, '其他']);
    },
  );

  it('knows a name of every chapter, also one that counts under 其他', () => {
    expect(new Set(NAMED.map(([chapter]) => chapter)).size).toBe(OFFENCE_CHAPTERS.length - 1);
    expect(knownChapterOf('逃离部队罪')).toBe('其他');
  });
});

/** Those of the names above that are of two crimes. */
const TWO: readonly string[] = [
  '盗窃罪、诈骗罪',
  '盗窃、危险驾驶罪',
  '诈骗罪，掩饰、隐瞒犯罪所得罪',
  '1.盗窃罪；2.赌博罪',
];
describe('one crime or several', () => {
  it.each(NAMED.flatMap(([, names]) => names.split(' ')).filter((name) => !TWO.includes(name)))(
    '%s is one',
    (name) => {
      expect(namesSeveralCrimes(name)).toBe(false);
    },
  );
  it.each([
    ...TWO,
    '数罪并罚',
    '盗窃、诈骗',
    '盗窃罪诈骗罪',
    '掩饰、隐瞒犯罪所得罪，盗窃罪',
    '掩饰、隐瞒犯罪所得、犯罪所得收益罪、帮助信息网络犯罪活动罪',
    '无名一罪、无名二罪',
  ])('%s are several', (names) => {
    expect(namesSeveralCrimes(names)).toBe(true);
  });
  it.each([
    '掩饰、隐瞒犯罪所得罪',
    '掩饰、隐瞒犯罪所得、犯罪所得收益罪',
    '盗窃罪（未遂）',
    '组织、策划无名罪',
  ])('%s is one', (name) => {
    expect(namesSeveralCrimes(name)).toBe(false);
  });
});
