/** The chapters of the Criminal Law's special part, as the ministry's monthly table names them. */
export const OFFENCE_CHAPTERS = [
  '危害国家安全',
  '危害公共安全',
  '破坏经济秩序',
  '侵犯公民权利',
  '侵犯财产',
  '妨害社会管理',
  '危害国防利益',
  '贪污贿赂',
  '渎职',
  '其他',
] as const;
export type OffenceChapter = (typeof OFFENCE_CHAPTERS)[number];

/** Names of crimes by chapter (刑法分则), without the closing 罪; to be extended as ledgers bring others. */
const NAMES: Readonly<Partial<Record<OffenceChapter, string>>> = {
  危害国家安全: '煽动颠覆国家政权 为境外窃取、刺探、收买、非法提供国家秘密、情报',
  危害公共安全:
    '危险驾驶 交通肇事 放火 失火 爆炸 投放危险物质 以危险方法危害公共安全 重大责任事故 非法持有、私藏枪支、弹药 非法制造、买卖、运输、邮寄、储存枪支、弹药、爆炸物 妨害安全驾驶 危险作业 过失以危险方法危害公共安全 破坏电力设备',
  破坏经济秩序:
    '生产、销售伪劣产品 生产、销售有毒、有害食品 生产、销售不符合安全标准的食品 销售假冒注册商标的商品 假冒注册商标 非法吸收公众存款 集资诈骗 信用卡诈骗 贷款诈骗 合同诈骗 保险诈骗 票据诈骗 骗取贷款、票据承兑、金融票证 虚开增值税专用发票 虚开发票 逃税 非法经营 强迫交易 组织、领导传销活动 妨害信用卡管理 走私普通货物、物品 串通投标 拒不支付劳动报酬 持有、使用假币 洗钱 非国家工作人员受贿',
  侵犯公民权利:
    '故意伤害 过失致人死亡 过失致人重伤 故意杀人 强奸 强制猥亵、侮辱 猥亵儿童 非法拘禁 绑架 拐卖妇女、儿童 收买被拐卖的妇女、儿童 诬告陷害 侮辱 诽谤 侵犯公民个人信息 重婚 虐待 遗弃 非法侵入住宅 拐骗儿童 负有照护职责人员性侵 破坏军婚 暴力干涉婚姻自由',
  侵犯财产: '盗窃 诈骗 抢劫 抢夺 敲诈勒索 职务侵占 挪用资金 故意毁坏财物 侵占 聚众哄抢 破坏生产经营',
  妨害社会管理:
    '寻衅滋事 帮助信息网络犯罪活动 掩饰、隐瞒犯罪所得、犯罪所得收益 掩饰、隐瞒犯罪所得 聚众斗殴 开设赌场 赌博 妨害公务 袭警 容留他人吸毒 走私、贩卖、运输、制造毒品 贩卖毒品 非法持有毒品 非法种植毒品原植物 组织卖淫 容留、介绍卖淫 引诱、容留、介绍卖淫 协助组织卖淫 传播淫秽物品 滥伐林木 盗伐林木 非法捕捞水产品 非法狩猎 危害珍贵、濒危野生动物 危害国家重点保护植物 非法占用农用地 非法采矿 污染环境 伪造、变造、买卖国家机关公文、证件、印章 伪造公司、企业、事业单位、人民团体印章 使用虚假身份证件、盗用身份证件 拒不执行判决、裁定 虚假诉讼 窝藏、包庇 包庇 伪证 妨害作证 帮助毁灭、伪造证据 偷越国（边）境 组织他人偷越国（边）境 运送他人偷越国（边）境 非法行医 代替考试 组织考试作弊 非法利用信息网络 破坏计算机信息系统 参加黑社会性质组织 高空抛物 催收非法债务 扰乱公共秩序 聚众扰乱社会秩序 盗掘古文化遗址、古墓葬 妨害传染病防治 破坏监管秩序',
  危害国防利益: '冒充军人招摇撞骗 伪造、变造、买卖武装部队公文、证件、印章 阻碍军人执行职务',
  贪污贿赂:
    '贪污 受贿 行贿 挪用公款 单位受贿 单位行贿 利用影响力受贿 对非国家工作人员行贿 巨额财产来源不明 私分国有资产',
  渎职: '滥用职权 玩忽职守 徇私枉法 环境监管失职 失职致使在押人员脱逃',
};

const CHAPTER_OF = new Map<string, OffenceChapter>(
  Object.entries(NAMES).flatMap(([chapter, names]) =>
    names.split(' ').map((name) => [name, chapter as OffenceChapter] as const),
  ),
);

/** The chapter of a crime by its name, with or without the closing 罪; `其他` where the name is not known. */
export const chapterOf = (offence: string): OffenceChapter =>
  CHAPTER_OF.get(offence.replace(/罪$/, '')) ?? '其他';
