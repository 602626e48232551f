/** What no text says and the system only infers from one: shown where it matters, and for a person to decide. */
export interface Inference {
  readonly about: string;
  /** What the text says. */
  readonly text: string;
  /** How the system reads it. */
  readonly reading: string;
  /** Where staff meet it, and what they can do about it. */
  readonly shown: string;
  /** The rows of deadlines that say it in their reason. */
  readonly rules?: readonly string[];
}

export const INFERENCES: readonly Inference[] = [
  {
    about: '期满时外出未销假',
    text: '意见2026第20条：因被羁押、脱管等原因无法发放证明书的，可以暂缓发放。',
    reading: '外出未销假的，比照脱管：按期解除，证明书可以暂缓发放。',
    shown: '办理解除前的提示；只提示，不阻止。',
    rules: ['release-certificate'],
  },
  {
    about: '期满时收监执行建议尚未决定',
    text: '意见2026第20条只写被采取强制措施、被提请撤销缓刑、撤销假释；办法第五十三条写没有应当收监执行情形的依法解除。',
    reading: '比照撤销建议：期满仍按期解除，书面通知决定机关。',
    shown: '办理解除前的提示；只提示，不阻止。',
    rules: ['release'],
  },
  {
    about: '不知时刻的四十八小时',
    text: '意见2026第13条：超过四十八小时的，属于脱管。',
    reading: '只知日期的，自最后许可日的次日零时起算，当日返回按当日终了计，超过二日才算脱管。',
    shown: '处分阶梯的依据文字；填写时刻的，按时刻计算。',
  },
  {
    about: '假释对象违反监督管理规定的情节',
    text: '办法第四十七条第三项：其他违反规定、尚未构成新的犯罪的，没有写情节轻重。',
    reading: '从情节较重起提示提请撤销假释。',
    shown: '处分阶梯的依据文字；只提建议，由人判断。',
  },
  {
    about: '提请撤销假释的机构',
    text: '办法第四十七条：由执行地同级社区矫正机构向原审人民法院或者执行地人民法院提出。',
    reading: '假释由中级以上人民法院裁定（刑法第七十九条、第八十二条），故由市级以上机构提出。',
    shown: '拒绝的依据文字；已由其他机构提出的，以“登记其他机关的奖惩决定”登记。',
  },
  {
    about: '缓刑对象解除后的安置帮教',
    text: '意见2026第20条第二款：对管制、假释、暂予监外执行做好衔接；办法第五十三条仍笼统写做好衔接。',
    reading: '2026年2月21日起缓刑只告知规定，不产生移交的期限；移交了的照样登记，不算不合规定。',
    shown: '期限的依据说明。',
    rules: ['resettlement-handover-2026'],
  },
  {
    about: '撤销缓刑、撤销假释、收监执行的未成年人犯罪记录',
    text: '封存办法第十三条：社区矫正机构在刑事执行完毕后三日内封存。',
    reading: '撤销、收监后刑罚尚未执行完毕，社区矫正机构不产生封存的期限。',
    shown: '期限的依据说明；档案仍可以登记封存。',
    rules: ['minor-seal'],
  },
  {
    about: '延长报告、复查期限的批准机关',
    text: '办法第二十四条：一个月至三个月以下报上一级，三个月以上报省级；暂予意见第25条写社区矫正机构可以延长，没有写批准机关。',
    reading: '按办法第二十四条；恰为三个月的属“三个月以上”（办法第五十八条），报省级。',
    shown: '登记延长期限时的拒绝依据；期限的依据说明。',
    rules: ['interval-notice'],
  },
];
